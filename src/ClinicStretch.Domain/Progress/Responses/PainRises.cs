namespace ClinicStretch.Domain.Progress.Responses;

/// <summary>A mean with its 95 % interval, in points of pain.</summary>
public sealed record MeanInterval(double Mean, double Low, double High)
{
    /// <summary>True when all of the interval lies above nought.</summary>
    public bool IsAboveZero => Low > 0;

    public bool IsBelowZero => High < 0;
}

/// <summary>How far pain rose in some sessions: after less before, each session against itself.</summary>
/// <param name="Sessions">Those in which both were reported.</param>
/// <param name="Rise">Below 0 where pain fell; null under <see cref="FewestSessions"/>.</param>
public sealed record PainRises(int Sessions, MeanInterval? Rise)
{
    /// <summary>Nothing is said of fewer sessions: below, the interval is wider than the changes that matter.</summary>
    public const int FewestSessions = 8;

    public static PainRises None { get; } = new(0, null);
}

/// <summary>Rises of pain, summed as whole numbers, so that their order cannot matter.</summary>
internal readonly record struct RiseSum(int Sessions, int Sum, int Squares)
{
    /// <summary>
    /// The spread that rounding alone gives a difference of two ratings in whole numbers: 1/12 each. Where the ratings spread less, such as a
    /// patient who says 2 each time, the interval rests on this and not on nothing.
    /// </summary>
    private const double OfRounding = 1.0 / 6;

    private double Mean => (double)Sum / Sessions;

    private double Variance => Math.Max(OfRounding, (Squares - ((double)Sum * Sum / Sessions)) / (Sessions - 1));

    /// <summary>Of the mean.</summary>
    private double SquaredError => Variance / Sessions;

    private bool IsEnough => Sessions >= PainRises.FewestSessions;

    public static RiseSum Of(IEnumerable<int> rises) =>
        rises.Aggregate(default(RiseSum), (sum, rise) => new RiseSum(sum.Sessions + 1, sum.Sum + rise, sum.Squares + (rise * rise)));

    public PainRises Rises() => new(Sessions, IsEnough ? Around(Mean, SquaredError, Sessions - 1) : null);

    /// <summary>This mean less the other, by Welch's interval, which does not ask for like spreads; null where either has too few sessions.</summary>
    public MeanInterval? Less(RiseSum other)
    {
        if (!IsEnough || !other.IsEnough)
        {
            return null;
        }

        var error = SquaredError + other.SquaredError;
        var degrees = error * error
            / ((SquaredError * SquaredError / (Sessions - 1)) + (other.SquaredError * other.SquaredError / (other.Sessions - 1)));
        return Around(Mean - other.Mean, error, Math.Max(degrees, StudentT.FewestDegrees));
    }

    private static MeanInterval Around(double mean, double squaredError, double degrees)
    {
        var half = StudentT.Upper(degrees) * Math.Sqrt(squaredError);
        return new MeanInterval(mean, mean - half, mean + half);
    }
}
