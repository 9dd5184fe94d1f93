namespace ClinicStretch.Domain.Progress.Measures;

/// <summary>How an instrument is answered.</summary>
public enum InstrumentKind
{
    /// <summary>One whole number from 0 to 10.</summary>
    Scale,

    /// <summary>One of seven steps, 1 to 7.</summary>
    Steps,

    /// <summary>Activities that the patient names, each rated.</summary>
    Activities,

    /// <summary>Statements that are ticked; their text comes from a content pack.</summary>
    Ticks,

    /// <summary>Only its result, since its text may not be shipped; entered by a member.</summary>
    Total,
}

/// <summary>An outcome measure (domain.md 4.1).</summary>
/// <param name="Name">As members read it.</param>
/// <param name="HigherIsBetter">Null where it depends on the form.</param>
public sealed record Instrument(string Code, string Name, InstrumentKind Kind, decimal Lowest, decimal Highest, bool? HigherIsBetter)
{
    /// <summary>The text of its items is not ours: it is shown from a content pack, or not at all.</summary>
    public bool NeedsPack => Kind is InstrumentKind.Ticks;

    /// <summary>How many statements its pack must have.</summary>
    public int PackItems => NeedsPack ? (int)Highest : 0;
}

/// <summary>The measures there are. No text of a licensed instrument is among them.</summary>
public static class Instruments
{
    public static Instrument Pain { get; } = new("nprs-week", "Pain, average of the last 7 days (0 to 10)", InstrumentKind.Scale, 0, 10, false);

    public static Instrument Activities { get; } = new("psfs", "Activities the patient named (PSFS)", InstrumentKind.Activities, 0, 10, true);

    public static Instrument GlobalChange { get; } = new("pgic-7", "Overall change (7 steps)", InstrumentKind.Steps, 1, 7, false);

    public static Instrument Effort { get; } = new("effort-0-10", "Effort (0 to 10)", InstrumentKind.Scale, 0, 10, null);

    public static Instrument RolandMorris { get; } = new("rmdq-24", "RMDQ-24, statements ticked", InstrumentKind.Ticks, 0, 24, false);

    public static Instrument Oswestry { get; } = new("odi", "ODI, per cent", InstrumentKind.Total, 0, 100, false);

    public static Instrument StartBack { get; } = new("start-back", "STarT Back", InstrumentKind.Total, 0, 9, false);

    public static Instrument Ears { get; } = new("ears", "EARS, total", InstrumentKind.Total, 0, 24, true);

    public static Instrument Promis { get; } = new("promis", "PROMIS, T-score", InstrumentKind.Total, 10, 90, null);

    public static IReadOnlyList<Instrument> All { get; } = [Pain, Activities, GlobalChange, Effort, RolandMorris, Oswestry, StartBack, Ears, Promis];

    /// <returns>Null when there is no such code.</returns>
    public static Instrument? Find(string code) => All.FirstOrDefault(i => i.Code == code);

    /// <exception cref="RuleBrokenException">There is no such code.</exception>
    public static Instrument Of(string code) => Find(code) ?? throw new RuleBrokenException(MeasureRules.IsKnown);
}
