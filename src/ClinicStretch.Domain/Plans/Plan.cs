using ClinicStretch.Domain.Plans.Course;
using ClinicStretch.Domain.Progress.Watch;

namespace ClinicStretch.Domain.Plans;

/// <summary>What is prescribed to one patient: a lifecycle, a draft, and revisions that never change (domain.md 6.4).</summary>
public sealed class Plan
{
    private readonly List<Revision> _revisions = [];
    private readonly List<StatusChange> _history = [];

    public required ClinicId ClinicId { get; init; }
    public required PlanId Id { get; init; }
    public required PatientId PatientId { get; init; }

    /// <summary>The episode of care that was open when the plan was begun; null when none was.</summary>
    public EpisodeId? EpisodeId { get; init; }

    public string Name { get; private set; } = "";
    public PlanStatus Status { get; private set; }

    /// <summary>From when on the therapist is told; null for the clinic's. Not part of a revision: the patient does not see it.</summary>
    public AlertThresholds? AlertThresholds { get; private set; }

    /// <summary>What is being written; null when nothing was changed since the last publication.</summary>
    public PlanContent? Draft { get; private set; }

    /// <summary>Number of the revision that the draft started from; 0 before the first.</summary>
    public int DraftBasedOn { get; private set; }

    /// <summary>The day to look again; after the end, the day to ask how it went on. Null when none is planned.</summary>
    public DateOnly? ReviewOn { get; private set; }

    /// <summary>The last day of the newest revision's schedule; null while it is open.</summary>
    public DateOnly? EndsOn { get; private set; }

    public IReadOnlyList<Revision> Revisions => _revisions;

    /// <summary>Every change of status, oldest first.</summary>
    public IReadOnlyList<StatusChange> History => [.. _history.OrderBy(h => h.At)];

    /// <summary>The newest revision; null while the plan was never published.</summary>
    public Revision? Current => _revisions.MaxBy(r => r.Number);

    public static Plan Start(ClinicId clinic, PlanId id, PatientId patient, PersonId by, DateTimeOffset now, EpisodeId? episode = null)
    {
        var plan = new Plan { ClinicId = clinic, Id = id, PatientId = patient, EpisodeId = episode };
        plan._history.Add(new StatusChange(null, PlanStatus.Draft, now, by, null));
        return plan;
    }

    /// <summary>A plan as it was published: enough to report on and to look at, without what is being written.</summary>
    /// <param name="history">In the order it happened.</param>
    public static Plan AsPublished(PlanHead plan, IEnumerable<Revision> revisions, IEnumerable<StatusChange> history)
    {
        var published = new Plan { ClinicId = plan.ClinicId, Id = plan.Id, PatientId = plan.PatientId, EpisodeId = plan.EpisodeId };
        (published.Name, published.Status, published.AlertThresholds) = (plan.Name, plan.Status, plan.AlertThresholds);
        (published.ReviewOn, published.EndsOn) = (plan.ReviewOn, plan.EndsOn);
        published._revisions.AddRange(revisions);
        published._history.AddRange(history);
        return published;
    }

    /// <summary>Keeps what the therapist has written. The patient goes on with the newest revision.</summary>
    /// <param name="basedOn">The revision the therapist had before their eyes; 0 when there was none.</param>
    public void Write(string name, PlanContent content, int basedOn, IReadOnlyCollection<string> precautions)
    {
        PlanRules.MayStillBeEdited.MustHold(Status is PlanStatus.Draft or PlanStatus.Active or PlanStatus.OnHold);
        PlanRules.DraftIsCurrent.MustHold(basedOn == (Current?.Number ?? 0));
        PlanContentRules.Check(content, precautions);
        (Name, Draft, DraftBasedOn) = (name, content, basedOn);
    }

    /// <summary>Turns the draft into the next revision, which takes the place of the one before in the same act.</summary>
    public Revision Publish(Publication publication, DateTimeOffset now)
    {
        PlanRules.MayStillBeEdited.MustHold(Status is PlanStatus.Draft or PlanStatus.Active or PlanStatus.OnHold);
        PlanRules.DraftIsCurrent.MustHold(publication.BasedOn == (Current?.Number ?? 0));
        PlanRules.HasADraft.MustHold(Draft is not null);
        PublicationRules.Check(Draft, publication, now);

        Current?.Supersede(now);
        var revision = NextRevision(Draft, publication, now);
        _revisions.Add(revision);
        if (Status is PlanStatus.Draft)
        {
            Become(PlanStatus.Active, now, publication.ByPerson, publication.ReasonForChange);
        }

        Draft = null;
        (ReviewOn, EndsOn) = (publication.ReviewOn, revision.Content.Schedule.End);
        return revision;
    }

    /// <summary>Null goes back to the clinic's.</summary>
    public void Watch(AlertThresholds? thresholds)
    {
        ThresholdRules.Check(thresholds ?? AlertThresholds.Default);
        AlertThresholds = thresholds;
    }

    /// <param name="today">In the patient's time zone.</param>
    public void LookAgainOn(DateOnly? day, DateOnly today)
    {
        ReviewDay.IsOfALivingPlan.MustHold(Status is PlanStatus.Active or PlanStatus.OnHold or PlanStatus.Completed);
        ReviewDay.Check(day, today);
        ReviewOn = day;
    }

    public void PutOnHold(string reason, PersonId? by, DateTimeOffset now)
    {
        PlanRules.IsActive.MustHold(Status is PlanStatus.Active);
        PutOnHold(Pause.Because(reason), by, now);
    }

    /// <summary>The day to look again comes forward to the day the patient is back.</summary>
    public void PutOnHold(Pause pause, PersonId? by, DateTimeOffset now)
    {
        PlanRules.IsActive.MustHold(Status is PlanStatus.Active);
        Become(PlanStatus.OnHold, now, by, pause.Note, pause.Kind, pause.BackOn);
        ReviewOn = pause.BackOn < (ReviewOn ?? DateOnly.MaxValue) ? pause.BackOn : ReviewOn;
    }

    /// <summary>When the hold began in which the plan is; null while it is in none.</summary>
    public DateTimeOffset? HeldSince => Status is PlanStatus.OnHold ? History.Last(h => h.To is PlanStatus.OnHold).At : null;

    /// <summary>The questions are asked before a plan leaves its hold (domain.md 3.1): answers of before, and those that made it, do not count.</summary>
    /// <param name="screen">The newest red-flag screen of the patient; null when there is none.</param>
    public void Resume(Patients.RedFlagScreen? screen, PersonId by, DateTimeOffset now)
    {
        PlanRules.IsOnHold.MustHold(Status is PlanStatus.OnHold);
        PlanRules.ScreenIsClear.MustHold(screen is not null && screen.IsClearAt(now));
        PlanRules.ScreenIsSinceTheHold.MustHold(screen.AnsweredAt > HeldSince);
        Become(PlanStatus.Active, now, by, null);
    }

    /// <summary>Goes on with a smaller dose, which becomes the next revision in the same act.</summary>
    /// <param name="content">The newest revision's, made smaller.</param>
    public Revision ResumeWith(PlanContent content, Publication publication, DateTimeOffset now)
    {
        Taper.NothingIsBegun.MustHold(Draft is null);
        Resume(publication.Screen, publication.ByPerson, now);
        Write(Name, content, Current!.Number, publication.Precautions);
        return Publish(publication, now);
    }

    /// <summary>Writes the next step of a taper as a draft.</summary>
    public void TaperOff(int weeks, DateOnly today, IReadOnlyCollection<string> precautions)
    {
        PlanRules.IsActive.MustHold(Status is PlanStatus.Active);
        Taper.NothingIsBegun.MustHold(Draft is null);
        var content = Current!.Content;
        Write(Name, content with { Schedule = Taper.Next(content.Schedule, weeks, today) }, Current.Number, precautions);
    }

    /// <summary>Ends a plan whose last day has passed (domain.md 6.4).</summary>
    /// <returns>False when it still runs.</returns>
    public bool CompleteAfterTheLastDay(DateOnly today, DateTimeOffset now)
    {
        // The revision decides: the column beside it may be older than a publication by a server that did not know it yet.
        EndsOn = Current?.Content.Schedule.End;
        if (Status is not (PlanStatus.Active or PlanStatus.OnHold) || EndsOn is null || EndsOn >= today)
        {
            return false;
        }

        Complete(Ending.Of(PlanEnding.LastDayPassed, null, null, today), null, now);
        return true;
    }

    public void Complete(PersonId? by, DateTimeOffset now)
    {
        PlanRules.IsRunning.MustHold(Status is PlanStatus.Active or PlanStatus.OnHold);
        Become(PlanStatus.Completed, now, by, null);
    }

    public void Complete(Ending ending, PersonId? by, DateTimeOffset now)
    {
        PlanRules.IsRunning.MustHold(Status is PlanStatus.Active or PlanStatus.OnHold);
        Become(PlanStatus.Completed, now, by, ending.Note, ending: ending.Kind);
        ReviewOn = ending.CheckOn;
    }

    public void Revoke(string reason, PersonId by, DateTimeOffset now)
    {
        PlanRules.IsRunning.MustHold(Status is PlanStatus.Active or PlanStatus.OnHold);
        PlanRules.GivesAReason.MustHold(!string.IsNullOrWhiteSpace(reason));
        Become(PlanStatus.Revoked, now, by, reason);
        ReviewOn = null;
    }

    public void Discard(PersonId by, DateTimeOffset now)
    {
        PlanRules.IsADraft.MustHold(Status is PlanStatus.Draft);
        Become(PlanStatus.Discarded, now, by, null);
        Draft = null;
    }

    public void MarkEnteredInError(string reason, PersonId by, DateTimeOffset now)
    {
        PlanRules.WasPublished.MustHold(Status is not (PlanStatus.Draft or PlanStatus.Discarded));
        PlanRules.NotYetInError.MustHold(Status is not PlanStatus.EnteredInError);
        PlanRules.GivesAReason.MustHold(!string.IsNullOrWhiteSpace(reason));
        Become(PlanStatus.EnteredInError, now, by, reason);
        ReviewOn = null;
    }

    private Revision NextRevision(PlanContent content, Publication publication, DateTimeOffset now) => new()
    {
        ClinicId = ClinicId,
        PlanId = Id,
        Number = (Current?.Number ?? 0) + 1,
        Content = content,
        ReasonForChange = publication.ReasonForChange,
        Overrides = publication.Overrides,
        Precautions = publication.Precautions,
        PublishedBy = publication.By,
        PublishedAt = now,
        ContentHash = Domain.ContentHash.Of(content),
    };

    private void Become(
        PlanStatus status, DateTimeOffset now, PersonId? by, string? reason, PauseKind? pause = null, DateOnly? backOn = null, PlanEnding? ending = null)
    {
        _history.Add(new StatusChange(Status, status, now, by, reason, pause, backOn, ending));
        Status = status;
    }
}

/// <summary>What is true of a plan beside its revisions and its history. Null as in <see cref="Plan"/>.</summary>
public sealed record PlanHead(
    ClinicId ClinicId,
    PlanId Id,
    PatientId PatientId,
    EpisodeId? EpisodeId,
    string Name,
    PlanStatus Status,
    AlertThresholds? AlertThresholds,
    DateOnly? ReviewOn,
    DateOnly? EndsOn);
