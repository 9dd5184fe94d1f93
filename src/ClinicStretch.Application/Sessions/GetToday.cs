using ClinicStretch.Application.Patients;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Sessions;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Sessions;

/// <summary>What is due today, and what was done already.</summary>
public sealed record GetToday : IPatientRequest<Today>;

/// <param name="Day">Today, in the patient's time zone.</param>
/// <param name="Locked">True while a red-flag answer waits for a clinician: no session may start.</param>
/// <param name="Tier">The gravest answer of the newest red-flag questions that no clinician has cleared.</param>
/// <param name="ScreenIsDue">True when the red-flag questions are to be asked first.</param>
/// <param name="EmergencyNumber">The clinic's; shown whenever something is wrong.</param>
/// <param name="TimeZoneId">The patient's: in it days begin and clocks are read.</param>
/// <param name="Language">BCP 47; the patient's.</param>
public sealed record Today(
    DateOnly Day,
    string PatientName,
    bool Locked,
    RedFlagTier Tier,
    bool ScreenIsDue,
    string? EmergencyNumber,
    string? ClinicPhone,
    string TimeZoneId,
    string Language,
    IReadOnlyList<TodayPlan> Plans);

/// <param name="Due">Sessions still to do today; for days of the patient's choice, those still open this week.</param>
/// <param name="DoneToday">Sessions logged for today.</param>
/// <param name="Seconds">A session takes this long.</param>
/// <param name="Why">What changed in this revision and why, in the therapist's words.</param>
/// <param name="Notes">One for each item of the content, in its order.</param>
/// <param name="PausedBecause">In the words of whoever paused it; null while it runs, and when an answer to the red-flag questions did.</param>
public sealed record TodayPlan(
    PlanId PlanId,
    int Revision,
    string Name,
    PlanStatus Status,
    int Due,
    int DoneToday,
    int Seconds,
    IReadOnlyList<string> Equipment,
    PlanContent Content,
    string Why,
    IReadOnlyList<ItemNote> Notes,
    string? PausedBecause);

internal sealed class GetTodayHandler(IClinicDb db, ICaller caller, TimeProvider clock) : IRequestHandler<GetToday, Today>
{
    public async Task<Today> Handle(GetToday request, CancellationToken cancellationToken)
    {
        var patient = await db.Patients.AsNoTracking().SingleOrDefaultAsync(p => p.Id == caller.PatientId, cancellationToken)
            ?? throw new NotFoundException("patient");
        var clinic = await db.Clinics.AsNoTracking().SingleAsync(cancellationToken);
        var screen = await db.Screens.AsNoTracking().Newest(patient.Id, cancellationToken);
        var day = clock.TodayIn(patient.Details.TimeZoneId);
        var plans = await db.Plans.AsNoTracking()
            .Where(p => p.PatientId == patient.Id && (p.Status == PlanStatus.Active || p.Status == PlanStatus.OnHold))
            .OrderBy(p => p.Id).Take(20).ToListAsync(cancellationToken);
        var sessions = await db.Sessions.AsNoTracking().Standing(db)
            .Where(s => s.PatientId == patient.Id && s.Day >= day.AddDays(-6) && s.Day <= day).ToListAsync(cancellationToken);
        return new Today(
            day,
            patient.Details.Name,
            screen is { Locks: true },
            screen is { ClearedAt: null } ? screen.Tier : RedFlagTier.None,
            screen is null,
            clinic.Details.EmergencyNumber,
            clinic.Details.Phone,
            patient.Details.TimeZoneId,
            patient.Details.Language,
            [.. plans.Select(plan => PlanOf(plan, patient, day, [.. sessions.Where(s => s.PlanId == plan.Id)]))]);
    }

    private TodayPlan PlanOf(Plan plan, Patient patient, DateOnly day, IReadOnlyList<Session> sessions)
    {
        var revision = plan.Current!;
        var content = revision.Content.In(Language.Of(patient.Details.Language));
        var zone = TimeZoneInfo.FindSystemTimeZoneById(patient.Details.TimeZoneId);
        var slots = Adherence.DueOn(PlanTimeline.Of(plan, zone), sessions, day, clock.GetUtcNow());
        return new TodayPlan(
            plan.Id,
            revision.Number,
            plan.Name,
            plan.Status,
            slots.Count(s => s.Session is null && s.Class is not SlotClass.OnHold),
            sessions.Count(s => s.Day == day),
            content.Seconds(),
            [.. content.Items.SelectMany(i => i.Exercise.Equipment).Where(e => e != "none").Distinct()],
            content,
            revision.ReasonForChange,
            ItemNotes.Of(content, revision.Precautions),
            PauseOf(plan));
    }

    private static string? PauseOf(Plan plan) => plan.Status is PlanStatus.OnHold && plan.History.Last(h => h.To is PlanStatus.OnHold) is { By: not null } pause
        ? pause.Reason
        : null;
}
