namespace ClinicStretch.Domain.Progress.Measures;

/// <summary>What somebody reports of a measure.</summary>
/// <param name="Day">The day it is about.</param>
/// <param name="Version">Of a total's form, or of a content pack; null for our own questions.</param>
/// <param name="ScoredBy">Who scored a total; null otherwise.</param>
/// <param name="BodyHash">SHA-256 of what was sent.</param>
public sealed record MeasureReport(
    MeasureAnswerId Id,
    PatientId Patient,
    Instrument Instrument,
    DateOnly Day,
    string? Version,
    MeasureReading Reading,
    string? ScoredBy,
    MeasureSource Source,
    PersonId By,
    MeasureAnswerId? Corrects,
    string BodyHash)
{
    /// <param name="before">Every answer of the patient so far.</param>
    /// <param name="items">Codes of the content pack's statements; null when the clinic has no such pack.</param>
    /// <param name="today">In the patient's time zone.</param>
    /// <exception cref="RuleBrokenException">The answer does not fit the instrument, the day or what was answered before.</exception>
    public MeasureAnswer ToAnswer(
        ClinicId clinic, IReadOnlyCollection<MeasureAnswer> before, IReadOnlyCollection<string>? items, DateOnly today, DateTimeOffset now)
    {
        MeasureRules.Check(this, today);
        MeasureRules.CheckPack(this, items);
        MeasureRules.CheckAgainst(this, before);
        return new MeasureAnswer
        {
            ClinicId = clinic,
            Id = Id,
            PatientId = Patient,
            Instrument = Instrument.Code,
            Version = Version,
            Day = Day,
            Reading = Reading,
            Score = Reading.Score(),
            Source = Source,
            ScoredBy = ScoredBy,
            ReportedBy = By,
            ReceivedAt = now,
            Corrects = Corrects,
            BodyHash = BodyHash,
        };
    }
}
