namespace ClinicStretch.Domain.Progress.Measures;

/// <summary>What was answered. Only what the instrument asks for is set.</summary>
/// <param name="Value">Of a scale, a step or a total.</param>
/// <param name="Activities">Each with its rating, 0 unable to 10 as before.</param>
/// <param name="Ticked">Codes of the statements that were ticked; a blank is "not ticked".</param>
/// <param name="Risk">Of STarT Back.</param>
/// <param name="Subscore">Psychosocial, 0 to 5, of STarT Back; null when not given.</param>
public sealed record MeasureReading(
    decimal? Value = null,
    IReadOnlyList<ActivityRating>? Activities = null,
    IReadOnlyList<string>? Ticked = null,
    RiskBand? Risk = null,
    int? Subscore = null)
{
    /// <summary>The score of the instrument (domain.md 4.2): the value, the mean to one decimal, or the number of ticks; null when there is none.</summary>
    public decimal? Score() => this switch
    {
        { Activities: { Count: > 0 } activities } => MeanOf(activities),
        { Ticked: { } ticked } => ticked.Count,
        _ => Value,
    };

    internal static decimal MeanOf(IReadOnlyCollection<ActivityRating> activities) =>
        Math.Round(activities.Average(a => (decimal)a.Rating), 1, MidpointRounding.AwayFromZero);
}

/// <param name="Name">In the patient's words, the same at each follow-up.</param>
/// <param name="Rating">0 unable to 10 as before.</param>
public sealed record ActivityRating(string Name, int Rating);

/// <summary>What STarT Back says of the risk of lasting trouble.</summary>
public enum RiskBand { Low, Medium, High }
