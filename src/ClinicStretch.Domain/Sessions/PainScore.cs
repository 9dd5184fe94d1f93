using System.Text.Json.Serialization;

namespace ClinicStretch.Domain.Sessions;

/// <summary>Pain as the person rates it: a whole number from 0, none, to 10, the worst imaginable. Not reported is null, never 0.</summary>
[JsonConverter(typeof(PainScoreJsonConverter))]
public readonly record struct PainScore : IComparable<PainScore>
{
    public const int Lowest = 0;
    public const int Highest = 10;

    public static readonly Rule InRange = Rule.OfInput("pain.range", "Pain is a whole number from 0 to 10.");

    private PainScore(int value) => Value = value;

    public int Value { get; }

    /// <exception cref="RuleBrokenException">Not from 0 to 10.</exception>
    public static PainScore From(int value)
    {
        InRange.MustHold(value is >= Lowest and <= Highest);
        return new PainScore(value);
    }

    public static PainScore? From(int? value) => value is null ? null : From(value.Value);

    public int CompareTo(PainScore other) => Value.CompareTo(other.Value);

    public static bool operator <(PainScore left, PainScore right) => left.Value < right.Value;

    public static bool operator >(PainScore left, PainScore right) => left.Value > right.Value;

    public static bool operator <=(PainScore left, PainScore right) => left.Value <= right.Value;

    public static bool operator >=(PainScore left, PainScore right) => left.Value >= right.Value;
}
