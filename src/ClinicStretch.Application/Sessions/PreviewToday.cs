using ClinicStretch.Application.Patients;
using ClinicStretch.Application.Plans;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Plans.Drafts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Sessions;

/// <summary>What the patient's first page will show once the draft is published; of the newest revision when there is no draft.</summary>
public sealed record PreviewToday(PlanId Id) : ITherapistRequest<TodayPreview>, IAudited
{
    public AuditSubject Subject => AuditSubject.Plan(Id.Value);
}

/// <param name="Day">The first day, from today on, that asks for a session.</param>
/// <param name="Language">BCP 47; the patient's.</param>
/// <param name="Plan">In the patient's language. Its reason is empty: it is given when the plan is published.</param>
public sealed record TodayPreview(DateOnly Day, string PatientName, string Language, FormatNeed FormatNeed, string? ClinicPhone, TodayPlan Plan);

internal sealed class PreviewTodayHandler(IClinicDb db, ICaller caller, TimeProvider clock) : IRequestHandler<PreviewToday, TodayPreview>
{
    public async Task<TodayPreview> Handle(PreviewToday request, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.AsNoTracking().VisibleTo(caller, request.Id, cancellationToken);
        var written = plan.Draft ?? plan.Current?.Content ?? throw new NotFoundException("draft");
        var patient = await db.Patients.AsNoTracking().Where(p => p.Id == plan.PatientId).OrGone(cancellationToken);
        var clinic = await db.Clinics.AsNoTracking().SingleAsync(cancellationToken);
        var today = clock.TodayIn(patient.Details.TimeZoneId);
        var content = written.In(Language.Of(patient.Details.Language));
        return new TodayPreview(
            FirstDay(content.Schedule, today),
            patient.Details.Name,
            patient.Details.Language,
            patient.Details.FormatNeed,
            clinic.Details.Phone,
            PlanOf(plan, content, patient.PrecautionTagsOn(today)));
    }

    private static TodayPlan PlanOf(Plan plan, PlanContent content, IReadOnlyList<string> precautions) => new(
        plan.Id,
        (plan.Current?.Number ?? 0) + (plan.Draft is null ? 0 : 1),
        plan.Name,
        PlanStatus.Active,
        content.Schedule.TimesPerDay * (content.Schedule.TimesPerWeek ?? 1),
        0,
        content.Seconds(),
        PlanBalance.EquipmentFor(content.Items),
        content,
        "",
        ItemNotes.Of(content, precautions),
        null,
        null,
        null);

    private static DateOnly FirstDay(Schedule schedule, DateOnly today)
    {
        var from = schedule.Start > today ? schedule.Start : today;
        return schedule.Days.Count is 0 ? from : Enumerable.Range(0, 7).Select(from.AddDays).First(d => schedule.Days.Contains(d.DayOfWeek));
    }
}
