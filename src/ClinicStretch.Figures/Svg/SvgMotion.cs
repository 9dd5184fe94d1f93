using System.Globalization;
using System.Text;

namespace ClinicStretch.Figures.Svg;

/// <summary>
/// The style that moves the paths of a picture from start to end and back. The way back is the way there played backwards, so one
/// run of the style is half a round; the breath alone has a round of its own.
/// </summary>
internal sealed class SvgMotion(FigurePace pace, int steps)
{
    // How wide the sign of the breath is after breathing out, against after breathing in.
    private const string Narrow = "scale(.66)";
    private const string Wide = "none";

    private readonly StringBuilder _ways = new();
    private readonly Dictionary<Motion, string> _names = [];
    private bool _bends;
    private int _count;

    private double Half => pace.Seconds / 2;

    private string Arrived => pace.Hold > 0 ? $"{Percent(Arrival, Half)}{{transform:none}}" : "";

    private double Arrival => (pace.Rest / 2) + pace.Way;

    /// <summary>The attribute that ties a piece to its way, which is added to the style; empty where it does not move.</summary>
    public string Of(Piece piece, IReadOnlyList<string> paths)
    {
        if (!piece.Moves)
        {
            return "";
        }

        var name = piece.Motion is { } motion ? NameOf(motion) : NameOf(paths);
        return $" class=\"{name}\"";
    }

    private string NameOf(Motion motion)
    {
        if (!_names.TryGetValue(motion, out var name))
        {
            name = _names[motion] = Add(step => Matrix(motion.Maps[step * (motion.Maps.Count - 1) / steps]), "", Arrived);
            var (x, y) = (motion.Origin.X * SvgPath.Fine, motion.Origin.Y * SvgPath.Fine);
            _ways.Append(CultureInfo.InvariantCulture, $".{name}{{transform-origin:{x:0}px {y:0}px}}");
        }

        return name;
    }

    private string NameOf(IReadOnlyList<string> paths)
    {
        _bends = true;
        return Add(step => $"d:path(\"{paths[step]}\")", Stay(When(steps - 1)), "");
    }

    private string Add(Func<int, string> at, string last, string end)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"m{_count++}");
        _ways.Append(CultureInfo.InvariantCulture, $".{name}{{animation-name:{name}}}@keyframes {name}{{");
        for (var step = 0; step < steps; step++)
        {
            _ways.Append(Moment(step)).Append('{').Append(at(step)).Append(step == steps - 1 ? last : "").Append('}');
        }

        _ways.Append(end).Append('}');
        return name;
    }

    private static string Matrix(Affine map)
    {
        double[] parts = [map.XX, map.YX, map.XY, map.YY, Math.Round(map.X * SvgPath.Fine), Math.Round(map.Y * SvgPath.Fine)];
        return $"transform:matrix({string.Join(',', parts.Select(Short))})";
    }

    private static string Short(double value)
    {
        var text = value.ToString("0.##", CultureInfo.InvariantCulture);
        return text switch
        {
            "-0" => "0",
            ['0', '.', ..] => text[1..],
            ['-', '0', '.', ..] => "-" + text[2..],
            _ => text,
        };
    }

    /// <summary>
    /// What has class s is to be seen only where nothing moves, what has class b only where something does; class g comes with
    /// the end.
    /// </summary>
    public string Style()
    {
        // Not every browser can change a path by style; where one cannot, it shows the still. All of them can move a path.
        var (open, close) = _bends ? ("@supports(d:path(\"M0 0\")){", "}") : ("", "");
        return new StringBuilder("<style>.b{display:none}@media(prefers-reduced-motion:no-preference){").Append(open)
            .Append(CultureInfo.InvariantCulture, $".s{{display:none}}path{{animation:{Half:0.##}s linear infinite alternate}}")
            .Append(CultureInfo.InvariantCulture, $".g{{animation-name:g}}@keyframes g{{0%,{Percent(Late, Half)}{{opacity:0{Stay(Late)}}}}}")
            .Append(".b{display:inline;transform-box:fill-box;transform-origin:center;")
            .Append(CultureInfo.InvariantCulture, $"animation:b {pace.Seconds:0.##}s ease-in-out infinite}}@keyframes b{{{Breaths()}}}")
            .Append(_ways).Append(close).Append("}</style>\n").ToString();
    }

    // The glow begins to show when most of the way is gone.
    private double Late => (pace.Rest / 2) + (pace.Way * .6);

    private string Moment(int frame) => frame == 0 && pace.Rest > 0 ? $"0%,{Percent(When(0), Half)}" : Percent(When(frame), Half);

    // Slow at both ends, as a careful person moves.
    private double When(int frame) => (pace.Rest / 2) + (pace.Way * Math.Acos(1 - (2.0 * frame / steps)) / Math.PI);

    /// <summary>From that moment to the end in the time it takes, and then nothing until the half round is over.</summary>
    private string Stay(double from)
    {
        var share = (Arrival - from) / (Half - from) * 100;
        return share > 99.5 ? "" : string.Create(CultureInfo.InvariantCulture, $";animation-timing-function:linear(0,1 {share:0}%,1)");
    }

    private string Breaths()
    {
        var (before, after) = pace.Going == Breath.Out ? (Wide, Narrow) : (Narrow, Wide);
        var text = new StringBuilder();
        void Add(double moment, string width) => text.Append(Percent(moment, pace.Seconds)).Append("{transform:").Append(width).Append('}');
        Add(0, before);
        Add(pace.Rest / 2, before);
        for (var breath = 0; breath < pace.HeldBreaths; breath++)
        {
            Add(Arrival + (pace.Hold * breath / pace.HeldBreaths), after);
            Add(Arrival + (pace.Hold * (breath + .5) / pace.HeldBreaths), before);
        }

        Add(pace.HeldBreaths == 0 ? Arrival : Arrival + pace.Hold, after);
        Add(Arrival + pace.Hold, after);
        Add(Arrival + pace.Hold + pace.Way, before);
        Add(pace.Seconds, before);
        return text.ToString();
    }

    private static string Percent(double moment, double whole) => string.Create(CultureInfo.InvariantCulture, $"{100 * moment / whole:0.#}%");
}
