using ClinicStretch.Application.Plans;
using ClinicStretch.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Exchange.Care;

/// <summary>Whose plan it is and which items a revision of it has, for what another system sends of it. Ids alone: what is kept of it is noted then.</summary>
public sealed record GetPrescribed(PlanId PlanId, int Revision) : IClinicRequest<Prescribed>, IOpenToKeys;

/// <param name="Items">In the order of the revision.</param>
public sealed record Prescribed(PatientId Patient, IReadOnlyList<ItemKey> Items);

internal sealed class GetPrescribedHandler(IClinicDb db, ICaller caller) : IRequestHandler<GetPrescribed, Prescribed>
{
    public async Task<Prescribed> Handle(GetPrescribed request, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.AsNoTracking().VisibleTo(caller, request.PlanId, cancellationToken);
        var revision = plan.Revisions.FirstOrDefault(r => r.Number == request.Revision) ?? throw new NotFoundException("plan");
        return new Prescribed(plan.PatientId, [.. revision.Content.Items.Select(i => i.Key)]);
    }
}
