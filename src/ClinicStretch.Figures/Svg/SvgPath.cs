using System.Globalization;
using System.Text;

namespace ClinicStretch.Figures.Svg;

/// <summary>Path data in whole quarters of a drawing unit, relative to the pen: a third of the bytes of absolute decimals.</summary>
internal static class SvgPath
{
    /// <summary>SVG units in a drawing unit.</summary>
    public const int Fine = 4;

    public static string Write(IReadOnlyList<PathStep> steps) => WriteAlike([steps])[0];

    /// <summary>Paths that share their commands, so that one can turn into the other.</summary>
    public static IReadOnlyList<string> WriteAlike(IReadOnlyList<IReadOnlyList<PathStep>> paths)
    {
        paths = Merging.Alike(paths);
        var smooth = paths.Select(Smooth).Aggregate((one, other) => [.. one.Zip(other, (a, b) => a && b)]);
        return [.. paths.Select(path => Write(path, smooth))];
    }

    /// <summary>Which curves go on in the direction the curve before them came in, so that their first control point need not be said.</summary>
    private static bool[] Smooth(IReadOnlyList<PathStep> steps) =>
        [.. steps.Select((step, i) => i > 0 && step.Kind == PathStepKind.CurveTo && steps[i - 1].Kind == PathStepKind.CurveTo
            && Math.Abs(step.X1 + steps[i - 1].X2 - (2 * steps[i - 1].X)) < .25
            && Math.Abs(step.Y1 + steps[i - 1].Y2 - (2 * steps[i - 1].Y)) < .25)];

    private static string Write(IReadOnlyList<PathStep> steps, bool[] smooth)
    {
        var path = new StringBuilder();
        var (pen, start) = ((X: 0, Y: 0), (X: 0, Y: 0));
        for (var i = 0; i < steps.Count; i++)
        {
            var step = steps[i];
            Append(path, step, i == 0, smooth[i], pen);
            pen = step.Kind == PathStepKind.Close ? start : (Whole(step.X), Whole(step.Y));
            start = step.Kind == PathStepKind.MoveTo ? pen : start;
        }

        return path.ToString();
    }

    private static void Append(StringBuilder path, PathStep step, bool first, bool smooth, (int X, int Y) pen)
    {
        int Right(double x) => Whole(x) - pen.X;
        int Down(double y) => Whole(y) - pen.Y;
        switch (step.Kind)
        {
            case PathStepKind.MoveTo:
                Append(path, first ? 'M' : 'm', Right(step.X), Down(step.Y));
                break;
            case PathStepKind.LineTo:
                Append(path, 'l', Right(step.X), Down(step.Y));
                break;
            case PathStepKind.CurveTo when smooth:
                Append(path, 's', Right(step.X2), Down(step.Y2), Right(step.X), Down(step.Y));
                break;
            case PathStepKind.CurveTo:
                Append(path, 'c', Right(step.X1), Down(step.Y1), Right(step.X2), Down(step.Y2), Right(step.X), Down(step.Y));
                break;
            default:
                path.Append('z');
                break;
        }
    }

    private static void Append(StringBuilder path, char letter, params ReadOnlySpan<int> numbers)
    {
        path.Append(letter);
        for (var i = 0; i < numbers.Length; i++)
        {
            path.Append(i == 0 || numbers[i] < 0 ? "" : " ").Append(numbers[i].ToString(CultureInfo.InvariantCulture));
        }
    }

    private static int Whole(double value) => (int)Math.Round(value * Fine, MidpointRounding.AwayFromZero);
}
