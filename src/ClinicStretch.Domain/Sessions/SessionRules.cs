using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Domain.Sessions;

/// <summary>When a session may be logged (domain.md 4.4, 6.5).</summary>
public static class SessionRules
{
    /// <summary>How long after a session it may still be written down.</summary>
    public static readonly TimeSpan WriteDownWithin = TimeSpan.FromHours(48);

    /// <summary>How long a sheet of paper may wait to be entered: two weeks of sheet, and two to bring it in.</summary>
    public static readonly TimeSpan PaperWithin = TimeSpan.FromDays(28);

    /// <summary>How long a phone may have been without a network.</summary>
    public static readonly TimeSpan ReceiveWithin = TimeSpan.FromDays(28);

    /// <summary>How far a phone's clock may run ahead.</summary>
    public static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(5);

    public static readonly Rule PlanIsActive = new("session.plan_not_active", "This plan is paused or has ended, so no session can be logged.");
    public static readonly Rule RevisionExists = new("session.unknown_revision", "The plan has no such revision.");
    public static readonly Rule NotInTheFuture = new("session.in_the_future", "The session lies in the future. Check the phone's clock.");
    public static readonly Rule NotTooLate = new("session.too_late", "A session can be logged up to 48 hours after it was done.");
    public static readonly Rule EndsAfterItStarts = Rule.OfInput("session.ends_before_start", "The session ends before it starts.");
    public static readonly Rule ItemsArePrescribed = new("session.item_not_in_plan", "An exercise is not part of this revision of the plan.");
    public static readonly Rule ItemsDiffer = Rule.OfInput("session.item_twice", "Report each exercise once.");
    public static readonly Rule HasItems = Rule.OfInput("session.no_items", "Say what became of at least one exercise.");
    public static readonly Rule PartlySaysHowMuch = Rule.OfInput("session.partly_how_much", "Say how much was done of an exercise that was partly done.");
    public static readonly Rule DoneInRange =
        Rule.OfInput("session.done_range", "What was done does not look right. Give whole numbers that a person can do in one session.");

    public static readonly Rule EffortInRange = Rule.OfInput("session.effort", "Effort is a whole number from 0 to 10.");
    public static readonly Rule SourceFitsReporter =
        new("session.source", "A patient reports live, later or paper; a carer carer or paper; a member in-clinic or paper; another system all but carer.");

    public static readonly Rule CorrectsTheNewest =
        new("session.already_corrected", "This session was corrected already. Correct the newest version of it.");

    public static readonly Rule ClinicsIsTheClinics = new(
        "session.entered_by_clinic", "Your clinic entered this session, so only the clinic can change it. Tell your therapist what is different.");

    public static readonly Rule SameIdSameSession = new("session.id_taken", "Another session was sent under this id. Use a new id.");

    internal static void Check(SessionReport report, Plan plan, DateTimeOffset now)
    {
        CheckTime(report, now);
        var revision = plan.Revisions.FirstOrDefault(r => r.Number == report.Revision);
        PlanIsActive.MustHold(revision is not null || plan.Status is PlanStatus.Active);
        RevisionExists.MustHold(revision is not null);
        PlanIsActive.MustHold(WasActive(plan, report.StartedAt));
        CheckItems(report, revision);
        EffortInRange.MustHold(report.Effort is null or (>= 0 and <= 10));
    }

    // A phone without a network may send a session after the plan was paused; what counts is the moment it was done.
    // What was done during a pause is kept as soon as the plan goes on: it happened.
    private static bool WasActive(Plan plan, DateTimeOffset at) =>
        plan.Status is PlanStatus.Active || (plan.History.LastOrDefault(h => h.At <= at)?.To is PlanStatus.Active);

    private static void CheckTime(SessionReport report, DateTimeOffset now)
    {
        var loggedAt = report.LoggedAt ?? now;
        NotInTheFuture.MustHold(loggedAt <= now + ClockTolerance && report.StartedAt <= loggedAt + ClockTolerance);
        NotTooLate.MustHold(report.Corrects is not null || loggedAt - report.StartedAt <= WriteDownLimit(report.Source));
        NotTooLate.MustHold(now - report.StartedAt <= ReceiveWithin);
        EndsAfterItStarts.MustHold(report.EndedAt is null || report.EndedAt >= report.StartedAt);
    }

    private static TimeSpan WriteDownLimit(Source source) => source is Source.Paper ? PaperWithin : WriteDownWithin;

    private static void CheckItems(SessionReport report, Revision revision)
    {
        HasItems.MustHold(report.Items.Count > 0);
        ItemsDiffer.MustHold(report.Items.DistinctBy(i => i.Key).Count() == report.Items.Count);
        ItemsArePrescribed.MustHold(report.Items.All(i => revision.Content.Items.Any(p => p.Key == i.Key)));
        PartlySaysHowMuch.MustHold(report.Items.All(i => i.Outcome is not Outcome.Partly || i.Done is not null));
        DoneInRange.MustHold(report.Items.All(i => i.Done is null || IsHuman(i.Done)));
    }

    private static bool IsHuman(DoneDose done) =>
        done.Sets is null or (>= 0 and <= 100)
        && done.Reps is null or (>= 0 and <= 1000)
        && done.HoldSeconds is null or (>= 0 and <= 600)
        && done.Sides is null or (>= 0 and <= 2)
        && done.Seconds is null or (>= 0 and <= 86_400);
}
