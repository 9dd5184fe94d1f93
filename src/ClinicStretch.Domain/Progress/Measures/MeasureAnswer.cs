namespace ClinicStretch.Domain.Progress.Measures;

/// <summary>One answer to one measure. Never changed: a correction is a new row that names this one.</summary>
public sealed class MeasureAnswer
{
    public required ClinicId ClinicId { get; init; }

    /// <summary>Made by who sends it, so that sending it twice makes one row.</summary>
    public required MeasureAnswerId Id { get; init; }

    public required PatientId PatientId { get; init; }

    /// <summary>Code of the instrument.</summary>
    public required string Instrument { get; init; }

    /// <summary>Of the form or content pack; null for our own questions. Answers are compared only within one.</summary>
    public required string? Version { get; init; }

    /// <summary>The day it is about, in the patient's time zone.</summary>
    public required DateOnly Day { get; init; }

    public required MeasureReading Reading { get; init; }

    /// <summary>As worked out when it was received; null for a result without a number.</summary>
    public required decimal? Score { get; init; }

    public required MeasureSource Source { get; init; }

    /// <summary>Who scored a total; null for what was answered here.</summary>
    public required string? ScoredBy { get; init; }

    public required PersonId ReportedBy { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The answer this one puts right; null unless it is a correction.</summary>
    public required MeasureAnswerId? Corrects { get; init; }

    /// <summary>SHA-256 of what was sent.</summary>
    public required string BodyHash { get; init; }

    /// <summary>The answers that stand: without those that a correction took the place of. In the order of their days.</summary>
    public static IReadOnlyList<MeasureAnswer> Standing(IEnumerable<MeasureAnswer> answers)
    {
        var all = answers.ToList();
        var corrected = all.Select(a => a.Corrects).OfType<MeasureAnswerId>().ToHashSet();
        return [.. all.Where(a => !corrected.Contains(a.Id)).OrderBy(a => a.Day).ThenBy(a => a.ReceivedAt).ThenBy(a => a.Id.Value)];
    }
}

/// <summary>Who gave an answer.</summary>
public enum MeasureSource
{
    Patient,
    Carer,

    /// <summary>Asked or scored by a member of the clinic.</summary>
    InClinic,
}
