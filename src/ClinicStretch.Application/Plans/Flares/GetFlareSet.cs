using ClinicStretch.Application.Patients;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Plans.Flares;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Plans.Flares;

/// <summary>What the patient would do on a flare-up today.</summary>
/// <param name="OfDraft">True for the draft, as far as there is one; else the newest revision.</param>
public sealed record GetFlareSet(PlanId Id, bool OfDraft = false) : ITherapistRequest<FlareSet>, IAudited
{
    public AuditSubject Subject => AuditSubject.Plan(Id.Value);
}

internal sealed class GetFlareSetHandler(IClinicDb db, ICaller caller, TimeProvider clock, FlareShelf flares) : IRequestHandler<GetFlareSet, FlareSet>
{
    public async Task<FlareSet> Handle(GetFlareSet request, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.AsNoTracking().VisibleTo(caller, request.Id, cancellationToken);
        var content = (request.OfDraft ? plan.Draft : null) ?? plan.Current?.Content ?? plan.Draft ?? throw new NotFoundException("draft");
        var patient = await db.Patients.AsNoTracking().Where(p => p.Id == plan.PatientId).OrGone(cancellationToken);
        return await flares.SetOf(plan, content, patient.PrecautionTagsOn(clock.TodayIn(patient.Details.TimeZoneId)), cancellationToken);
    }
}
