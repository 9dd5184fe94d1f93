namespace ClinicStretch.Domain.Progress.Responses;

/// <summary>Student's t distribution, as far as a 95 % interval needs it.</summary>
public static class StudentT
{
    /// <summary>The fewest degrees of freedom for which <see cref="Upper"/> is right to three decimals.</summary>
    public const double FewestDegrees = 7;

    private const double Z = 1.959963984540054;

    /// <summary>
    /// The value that 97.5 % of the distribution lie below, so that a mean plus and minus that many standard errors is a 95 % interval.
    /// Fisher and Cornish's expansion to the fourth order (Abramowitz and Stegun 26.7.5): 2.3646 at 7 degrees, 1.9600 at very many.
    /// </summary>
    /// <param name="degrees">At least <see cref="FewestDegrees"/>; need not be a whole number.</param>
    public static double Upper(double degrees)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degrees, FewestDegrees);
        var (z3, z5, z7, z9) = (Math.Pow(Z, 3), Math.Pow(Z, 5), Math.Pow(Z, 7), Math.Pow(Z, 9));
        return Z
            + ((z3 + Z) / (4 * degrees))
            + (((5 * z5) + (16 * z3) + (3 * Z)) / (96 * Math.Pow(degrees, 2)))
            + (((3 * z7) + (19 * z5) + (17 * z3) - (15 * Z)) / (384 * Math.Pow(degrees, 3)))
            + (((79 * z9) + (776 * z7) + (1482 * z5) - (1920 * z3) - (945 * Z)) / (92160 * Math.Pow(degrees, 4)));
    }
}
