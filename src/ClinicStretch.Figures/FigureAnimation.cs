namespace ClinicStretch.Figures;

/// <summary>
/// A movement: the still to show where nothing may move, and the poses from start to end. Its words are the still's: to say
/// others, replace the still by <see cref="Drawing.Said"/>.
/// </summary>
/// <param name="Still">Start, end and arrow in one picture; the shapes of the last frame are among its shapes.</param>
/// <param name="Frames">At least two, as many between one key pose and the next as between the others. The same number of shapes, with the same steps, in each.</param>
/// <param name="Pace">How long what takes.</param>
/// <param name="BreathSign">A small sign in a free corner, to be widened for breathing in.</param>
public sealed record FigureAnimation(Drawing Still, IReadOnlyList<Drawing> Frames, FigurePace Pace, IReadOnlyList<Shape> BreathSign)
{
    /// <summary>From one key pose to the next. Many divisors, so that frames can be left out evenly.</summary>
    public const int StepsBetweenPoses = 12;
}

/// <summary>Whether breath comes in or goes out.</summary>
public enum Breath { In, Out }

/// <summary>
/// One round of a movement, in seconds: a rest at the start, the way to the end, the hold, and the same way back in the same time.
/// A hold of half a minute is shown by a breath or two, since a picture that stands still looks broken.
/// </summary>
/// <param name="Rest">At the start, after breathing as on the way back.</param>
/// <param name="Way">From start to end.</param>
/// <param name="Hold">At the end.</param>
/// <param name="Going">The breath on the way to the end; on the way back it is the other.</param>
/// <param name="HeldBreaths">Whole breaths taken during the hold; 0 where it is but a moment.</param>
public sealed record FigurePace(double Rest, double Way, double Hold, Breath Going, int HeldBreaths)
{
    /// <summary>The whole round.</summary>
    public double Seconds => Rest + Way + Hold + Way;
}
