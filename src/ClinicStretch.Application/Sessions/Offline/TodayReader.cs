using ClinicStretch.Application.Languages;
using ClinicStretch.Application.Languages.Changes;
using ClinicStretch.Application.Patients;
using ClinicStretch.Application.Plans.Changes;
using ClinicStretch.Application.Progress.Watch;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Progress.Watch;
using ClinicStretch.Domain.Sessions;
using ClinicStretch.Domain.Sessions.Missed;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Sessions.Offline;

/// <summary>The patient's day, and what it was worked out from.</summary>
/// <param name="Plans">In the order of <see cref="Sessions.Today.Plans"/>.</param>
/// <param name="Sessions">Those of the last seven days, of all plans.</param>
internal sealed record DayRead(Today Today, Patient Patient, ClinicDetails Clinic, IReadOnlyList<Plan> Plans, IReadOnlyList<Session> Sessions);

/// <summary>Works out what is due, for whoever shows it.</summary>
internal sealed class TodayReader(IClinicDb db, ICaller caller, TimeProvider clock, CourseReader courses)
{
    public async Task<DayRead> Read(CancellationToken cancellationToken)
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
        var sessions = course.SelectMany(c => c.Done!).Where(s => s.Day >= day.AddDays(-6) && s.Day <= day).ToList();
        var due = ScreenWatch.Due(course, screens, clock.GetUtcNow());
        var seen = await SeenOf([.. plans.Select(p => p.Id)], cancellationToken);
        var today = new Today(
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
            Missed = await MissedOf(patient, course, screen is { Locks: true }, cancellationToken),
        };
        return new DayRead(today, patient, clinic.Details, plans, sessions);
    }

    /// <summary>Sessions of a plan still to do on a day, today or later; for days of the patient's choice, those still open in its week.</summary>
    /// <param name="sessions">Those of the plan in the seven days up to today.</param>
    public int DueOn(Plan plan, Patient patient, IReadOnlyList<Session> sessions, DateOnly day)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(patient.Details.TimeZoneId);
        return Adherence.DueOn(PlanTimeline.Of(plan, zone), sessions, day, clock.GetUtcNow())
            .Count(s => s.Session is null && s.Class is not SlotClass.OnHold);
    }

    // Few rows: one a gap.
    private async Task<MissedQuestion?> MissedOf(Patient patient, IReadOnlyList<PlanCourse> course, bool locked, CancellationToken cancellationToken)
    {
        var answers = await db.MissedAnswers.AsNoTracking().Where(a => a.PatientId == patient.Id).ToListAsync(cancellationToken);
        return course.Select(c => MissedQuestion.Of(c.Plan, c.Zone, c.Done!, answers, locked, clock.GetUtcNow()))
            .FirstOrDefault(q => q is not null);
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
        return new TodayPlan(
            plan.Id,
            revision.Number,
            plan.Name,
            plan.Status,
            DueOn(plan, patient, sessions, day),
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
