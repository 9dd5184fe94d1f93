namespace ClinicStretch.Domain.Patients;

/// <summary>One stretch of care, from a referral to an outcome. Plans made while it is open belong to it.</summary>
public sealed class Episode
{
    public required ClinicId ClinicId { get; init; }
    public required EpisodeId Id { get; init; }
    public required PatientId PatientId { get; init; }

    /// <summary>Such as "Low back pain after lifting".</summary>
    public string Title { get; private set; } = "";

    /// <summary>Why the patient came, and who sent them; null when not written.</summary>
    public string? ReferralReason { get; private set; }

    public DateOnly Start { get; private set; }

    /// <summary>The last day; null while it is open.</summary>
    public DateOnly? End { get; private set; }

    /// <summary>Null while it is open.</summary>
    public EpisodeOutcome? Outcome { get; private set; }

    public string? ClosingNote { get; private set; }

    public bool IsOpen => End is null;

    public static Episode Open(ClinicId clinic, EpisodeId id, PatientId patient, EpisodeText text, DateOnly today)
    {
        var episode = new Episode { ClinicId = clinic, Id = id, PatientId = patient };
        episode.Change(text, today);
        return episode;
    }

    public void Change(EpisodeText text, DateOnly today)
    {
        EpisodeRules.StartIsNotFuture.MustHold(text.Start <= today);
        EpisodeRules.EndsAfterItBegan.MustHold(End is null || End >= text.Start);
        (Title, ReferralReason, Start) = (text.Title, text.ReferralReason, text.Start);
    }

    /// <summary>Closed again with the same words it stays as it is.</summary>
    public void Close(EpisodeClosing closing, DateOnly today)
    {
        EpisodeRules.IsOpen.MustHold(IsOpen || (End, Outcome, ClosingNote) == (closing.End, closing.Outcome, closing.Note));
        EpisodeRules.EndIsNotFuture.MustHold(closing.End <= today);
        EpisodeRules.EndsAfterItBegan.MustHold(closing.End >= Start);
        (End, Outcome, ClosingNote) = (closing.End, closing.Outcome, closing.Note);
    }
}

public sealed record EpisodeText(string Title, string? ReferralReason, DateOnly Start);

/// <param name="End">The last day of care.</param>
public sealed record EpisodeClosing(DateOnly End, EpisodeOutcome Outcome, string? Note);

public enum EpisodeOutcome { GoalMet, ConfidentAlone, ReferredOn, MovedAway, StoppedComing, PatientChose, Other }

public static class EpisodeRules
{
    public static readonly Rule StartIsNotFuture = Rule.OfInput("episode.start", "An episode begins today or earlier.");
    public static readonly Rule EndIsNotFuture = Rule.OfInput("episode.end", "An episode ends today or earlier.");
    public static readonly Rule EndsAfterItBegan = Rule.OfInput("episode.end_before_start", "An episode cannot end before it began.");
    public static readonly Rule IsOpen = new("episode.closed", "This episode is closed already.");

    public static readonly Rule NoneIsOpen = new(
        "episode.another_open", "Another episode of care is open. Close it first, or say that this one runs beside it.");
}
