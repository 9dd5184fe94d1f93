using ClinicStretch.Application.Plans.Course;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans.Course;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Plans.Shown;

/// <summary>"Shown, and the patient showed me": for the exercise as it stands in the newest revision. Ticked again it stays as it was.</summary>
public sealed record MarkItemShown(PlanId Id, ItemKey Item) : ITherapistRequest<ShownItem>, IPlanStep;

/// <param name="Version">Of the exercise.</param>
/// <param name="By">Name of the member who ticked it.</param>
public sealed record ShownItem(ItemKey Item, string Exercise, string Version, string By, DateTimeOffset At);

internal sealed class MarkItemShownHandler(IClinicDb db, ICaller caller, TimeProvider clock) : IRequestHandler<MarkItemShown, ShownItem>
{
    public async Task<ShownItem> Handle(MarkItemShown request, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.AsNoTracking().VisibleTo(caller, request.Id, cancellationToken);
        var item = plan.Current?.Content.Items.FirstOrDefault(i => i.Key == request.Item) ?? throw new NotFoundException("item");
        var ticks = await db.ItemsShown.Where(s => s.PlanId == plan.Id && s.Item == item.Key).ToListAsync(cancellationToken);
        var tick = ticks.Find(s => s.IsOf(item));
        if (tick is null)
        {
            tick = new ItemShown
            {
                ClinicId = plan.ClinicId,
                PlanId = plan.Id,
                Item = item.Key,
                Exercise = item.Exercise.Slug,
                Version = item.Exercise.Version,
                By = caller.Member,
                At = clock.GetUtcNow(),
            };
            db.ItemsShown.Add(tick);
            await db.SaveChangesAsync(cancellationToken);
        }

        var name = await db.Members.Where(m => m.Id == tick.By).Select(m => m.Name).SingleAsync(cancellationToken);
        return new ShownItem(tick.Item, tick.Exercise, tick.Version, name, tick.At);
    }
}
