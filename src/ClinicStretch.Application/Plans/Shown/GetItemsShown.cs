using ClinicStretch.Application.Plans.Course;
using ClinicStretch.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Plans.Shown;

/// <summary>Which exercises of a plan the patient was shown and showed back, oldest first.</summary>
public sealed record GetItemsShown(PlanId Id) : ITherapistRequest<IReadOnlyList<ShownItem>>, IPlanStep;

internal sealed class GetItemsShownHandler(IClinicDb db, ICaller caller) : IRequestHandler<GetItemsShown, IReadOnlyList<ShownItem>>
{
    public async Task<IReadOnlyList<ShownItem>> Handle(GetItemsShown request, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.AsNoTracking().VisibleTo(caller, request.Id, cancellationToken);
        var ticks =
            from tick in db.ItemsShown.AsNoTracking()
            join member in db.Members on tick.By equals member.Id
            where tick.PlanId == plan.Id
            orderby tick.At, tick.Item
            select new ShownItem(tick.Item, tick.Exercise, tick.Version, member.Name, tick.At);
        return await ticks.Take(200).ToListAsync(cancellationToken);
    }
}
