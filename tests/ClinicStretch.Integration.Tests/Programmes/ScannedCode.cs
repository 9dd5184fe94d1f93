using QRCoder;

namespace ClinicStretch.Integration.Tests.Programmes;

/// <summary>
/// A QR code found in a picture the way a telephone finds it: by its three corner marks (ISO/IEC 18004, dark to light 1:1:3:1:1 along rows and
/// columns), then read module by module.
/// </summary>
/// <param name="Modules">A line a row, # where dark.</param>
/// <param name="Millimetres">Width of the dark part, at 300 dots an inch.</param>
/// <param name="IsQuietAround">True when four modules on each side are light.</param>
/// <param name="OnThePage">How many codes there are.</param>
internal sealed record ScannedCode(string Modules, double Millimetres, bool IsQuietAround, int OnThePage)
{
    private const int Mark = 7;
    private const int Quiet = 4;

    /// <summary>How the code of a text must look.</summary>
    public static string Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var inner = code.ModuleMatrix.GetRange(Quiet, code.ModuleMatrix.Count - 2 * Quiet);
        return string.Join('\n', inner.Select(row => string.Concat(row.Cast<bool>().Skip(Quiet).Take(inner.Count).Select(dark => dark ? '#' : '.'))));
    }

    public static ScannedCode On(bool[][] picture)
    {
        var marks = Marks(picture);
        Assert.True(marks.Count % 3 == 0 && marks.Count > 0, $"{marks.Count} corner marks are on the page.");
        var corner = marks.MinBy(mark => mark.X + mark.Y)!;
        var right = marks.Where(mark => Math.Abs(mark.Y - corner.Y) < corner.Module).MaxBy(mark => mark.X)!;
        var modules = (int)Math.Round((right.X - corner.X) / corner.Module) + Mark;
        var side = (right.X - corner.X) / (modules - Mark);
        var (left, top) = (corner.X - side * Mark / 2, corner.Y - side * Mark / 2);
        var rows = Enumerable.Range(0, modules).Select(y => string.Concat(Enumerable.Range(0, modules).Select(x => Dark(x, y) ? '#' : '.')));
        var around = Enumerable.Range(-Quiet, modules + 2 * Quiet).ToList();
        var isQuiet = around.TrueForAll(y => around.TrueForAll(x => (x >= 0 && y >= 0 && x < modules && y < modules) || !Dark(x, y)));
        return new ScannedCode(string.Join('\n', rows), modules * side / 300 * 25.4, isQuiet, marks.Count / 3);

        bool Dark(int x, int y) => picture[(int)(top + (y + 0.5) * side)][(int)(left + (x + 0.5) * side)];
    }

    private static List<CornerMark> Marks(bool[][] picture)
    {
        List<CornerMark> marks = [];
        for (var y = 0; y < picture.Length; y++)
            foreach (var (x, length) in Lookalikes(picture[y]))
                if (Lookalikes([.. picture.Select(row => row[(int)x])]).FirstOrDefault(down => Math.Abs(down.Middle - y) < length / 14) is { Length: > 0 } down
                    && Math.Abs(down.Length - length) < length / 5
                    && IsWhole(picture, x, down.Middle, length / Mark)
                    && !marks.Exists(mark => Math.Abs(mark.X - x) < length / 2 && Math.Abs(mark.Y - down.Middle) < length / 2))
                    marks.Add(new CornerMark(x, down.Middle, length / Mark));
        return marks;
    }

    // A dark ring, a light ring and a dark heart.
    private static bool IsWhole(bool[][] picture, double x, double y, double module) => Enumerable.Range(-3, Mark).All(down => Enumerable.Range(-3, Mark).All(
        across => picture[(int)(y + down * module)][(int)(x + across * module)] == (Math.Max(Math.Abs(across), Math.Abs(down)) is not 2)));

    /// <summary>Runs of a line that are as long to one another as those of a corner mark.</summary>
    private static IEnumerable<(double Middle, double Length)> Lookalikes(bool[] line)
    {
        List<(int Start, int Length, bool Dark)> runs = [];
        for (int at = 0, start = 0; at < line.Length; at++)
            if (at + 1 == line.Length || line[at + 1] != line[at])
            {
                runs.Add((start, at + 1 - start, line[at]));
                start = at + 1;
            }

        for (var i = 0; i + 4 < runs.Count; i++)
        {
            var length = runs[i + 4].Start + runs[i + 4].Length - runs[i].Start;
            var module = (double)length / Mark;
            if (runs[i].Dark && module > 2 && Enumerable.Range(0, 5).All(n => Math.Abs(runs[i + n].Length - module * (n == 2 ? 3 : 1)) < module / 2))
                yield return (runs[i].Start + length / 2.0, length);
        }
    }

    private sealed record CornerMark(double X, double Y, double Module);
}
