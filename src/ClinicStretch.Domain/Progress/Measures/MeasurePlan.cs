namespace ClinicStretch.Domain.Progress.Measures;

/// <summary>When one measure is asked.</summary>
/// <param name="Instrument">Its code.</param>
/// <param name="Weeks">Weeks after the start, 0 for the start itself; in order.</param>
/// <param name="EveryWeeks">After the last of them, again so often; null for not again.</param>
/// <param name="AtDischarge">And when the last plan is completed.</param>
public sealed record MeasurePlan(string Instrument, IReadOnlyList<int> Weeks, int? EveryWeeks, bool AtDischarge)
{
    /// <summary>Where nobody has said otherwise (domain.md 4.2, expert).</summary>
    public static IReadOnlyList<MeasurePlan> Usual { get; } =
    [
        new(Instruments.Pain.Code, [0], 1, true),
        new(Instruments.Activities.Code, [0, 2], null, true),
        new(Instruments.GlobalChange.Code, [2], 2, true),
        new(Instruments.RolandMorris.Code, [0, 4], null, true),
    ];
}

/// <summary>Which measures a patient is asked, as a therapist has set it; without one, the usual ones.</summary>
public sealed class MeasureSchedule
{
    public static readonly Rule Fits = Rule.OfInput(
        "measure.schedule", "Name each measure once, with weeks from 0 to 104 in order, and repeat it every 1 to 26 weeks or not at all.");

    private const int LastWeek = 104;
    private const int RarestWeeks = 26;

    public required ClinicId ClinicId { get; init; }
    public required PatientId PatientId { get; init; }
    public IReadOnlyList<MeasurePlan> Measures { get; private set; } = [];

    /// <exception cref="RuleBrokenException">A measure is unknown, stands twice, or its weeks make no sense.</exception>
    public void Set(IReadOnlyList<MeasurePlan> measures)
    {
        Fits.MustHold(measures.DistinctBy(m => m.Instrument).Count() == measures.Count && measures.All(IsRight));
        Measures = measures;
    }

    private static bool IsRight(MeasurePlan plan) =>
        Instruments.Find(plan.Instrument) is { Kind: not InstrumentKind.Total }
        && plan.Weeks.Count <= 20 && plan.Weeks.All(w => w is >= 0 and <= LastWeek)
        && plan.Weeks.Zip(plan.Weeks.Skip(1)).All(w => w.First < w.Second)
        && plan.EveryWeeks is null or (>= 1 and <= RarestWeeks)
        && (plan.Weeks.Count > 0 || plan.AtDischarge || plan.EveryWeeks is not null);
}
