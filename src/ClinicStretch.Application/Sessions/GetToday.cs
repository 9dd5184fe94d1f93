using ClinicStretch.Application.Languages;
using ClinicStretch.Application.Languages.Changes;
using ClinicStretch.Application.Patients;
using ClinicStretch.Application.Plans.Changes;
using ClinicStretch.Application.Progress.Watch;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Progress.Watch;
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
    IReadOnlyList<TodayPlan> Plans)
{
    /// <summary>Which questions, and why now; null when none are due.</summary>
    public TodayScreen? Screen { get; init; }
}

/// <param name="Why">In the patient's language.</param>
public sealed record TodayScreen(ScreenSet Set, ScreenReason Reason, string Why);

/// <param name="Due">Sessions still to do today; for days of the patient's choice, those still open this week.</param>
/// <param name="DoneToday">Sessions logged for today.</param>
/// <param name="Seconds">A session takes this long.</param>
/// <param name="Why">What changed in this revision and why, in the therapist's words.</param>
/// <param name="Notes">One for each item of the content, in its order.</param>
/// <param name="PausedBecause">In the words of whoever paused it; null while it runs, and when an answer to the red-flag questions did.</param>
/// <param name="BackOn">The day they meant to go on; null when nobody could tell.</param>
/// <param name="News">What changed since the caller last read it; null when there is nothing new.</param>
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
    string? PausedBecause,
    DateOnly? BackOn,
    PlanNews? News);

/// <summary>What a patient has not read yet of a plan that was changed.</summary>
/// <param name="Changes">In the patient's language, without the last full stop. May be empty.</param>
/// <param name="Reasons">As the therapist wrote them, the oldest first.</param>
public sealed record PlanNews(IReadOnlyList<string> Changes, IReadOnlyList<string> Reasons);

internal sealed class GetTodayHandler(IClinicDb db, ICaller caller, TimeProvider clock, CourseReader courses) : IRequestHandler<GetToday, Today>
{
    public async Task<Today> Handle(GetToday request, CancellationToken cancellationToken)
    {
        var patient = await db.Patients.AsNoTracking().SingleOrDefaultAsync(p => p.Id == caller.PatientId, cancellationToken)
            ?? throw new NotFoundException("patient");
        var clinic = await db.Clinics.AsNoTracking().SingleAsync(cancellationToken);
        var screens = await db.Screens.AsNoTracking().Recent(patient.Id, cancellationToken);
        var screen = screens.TheOneThatCounts();
        var day = clock.TodayIn(patient.Details.TimeZoneId);
        var plans = await db.Plans.AsNoTracking()
            .Where(p => p.PatientId == patient.Id && (p.Status == PlanStatus.Active || p.Status == PlanStatus.OnHold))
            .OrderBy(p => p.Id).Take(20).ToListAsync(cancellationToken);
        var course = await courses.Of(plans, cancellationToken);
        var sessions = course.SelectMany(c => c.Sessions).Select(s => s.Session).Where(s => s.Day >= day.AddDays(-6) && s.Day <= day).ToList();
        var due = ScreenWatch.Due(course, screens, clock.GetUtcNow());
        var seen = await SeenOf([.. plans.Select(p => p.Id)], cancellationToken);
        return new Today(
            day,
            patient.Details.Name,
            screen is { Locks: true },
            screen is { ClearedAt: null } ? screen.Tier : RedFlagTier.None,
            due is not null,
            clinic.Details.EmergencyNumber,
            clinic.Details.Phone,
            patient.Details.TimeZoneId,
            patient.Details.Language,
            [.. plans.Select(plan => PlanOf(plan, patient, day, [.. sessions.Where(s => s.PlanId == plan.Id)], seen.GetValueOrDefault(plan.Id, 1)))])
        {
            Screen = due is null ? null : new TodayScreen(due.Set, due.Reason, Phrasebook.In(Language.Of(patient.Details.Language)).Screening.Why(due.Reason)),
        };
    }

    // The first revision is no news, and is read by being done.
    private async Task<Dictionary<PlanId, int>> SeenOf(List<PlanId> plans, CancellationToken cancellationToken)
    {
        var reader = caller.Person;
        return await db.RevisionsSeen.AsNoTracking().Where(s => plans.Contains(s.PlanId) && s.By == reader).GroupBy(s => s.PlanId)
            .ToDictionaryAsync(g => g.Key, g => g.Max(s => s.Revision), cancellationToken);
    }

    private TodayPlan PlanOf(Plan plan, Patient patient, DateOnly day, IReadOnlyList<Session> sessions, int seen)
    {
        var revision = plan.Current!;
        var language = Language.Of(patient.Details.Language);
        var content = revision.Content.In(language);
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
            PauseOf(plan) is { By: not null } pause ? WhyPaused(pause, language) : null,
            PauseOf(plan)?.BackOn,
            NewsOf(plan, seen, language));
    }

    private static StatusChange? PauseOf(Plan plan) => plan.Status is PlanStatus.OnHold ? plan.History.Last(h => h.To is PlanStatus.OnHold) : null;

    private static string? WhyPaused(StatusChange pause, Language language) =>
        pause.Reason ?? (pause.Pause is { } kind ? ChangePhrases.In(language).Pause(kind) : null);

    private static PlanNews? NewsOf(Plan plan, int seen, Language language) => plan.Current!.Number <= seen
        ? null
        : new PlanNews(
            ChangeWords.Between(plan.Revisions.Single(r => r.Number == seen).Content, plan.Current.Content, language),
            [.. plan.Revisions.Where(r => r.Number > seen).OrderBy(r => r.Number).Select(r => r.ReasonForChange)]);
}
