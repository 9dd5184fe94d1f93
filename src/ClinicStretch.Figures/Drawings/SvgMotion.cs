using System.Globalization;
using System.Text;

namespace ClinicStretch.Figures.Drawings;

/// <summary>The style that moves the paths of a picture from start to end and back.</summary>
internal static class SvgMotion
{
    private const string Linger = "cubic-bezier(.4,0,.1,1)";

    /// <summary>Adds the way of one path to the style; answers the attribute that ties the path to it, empty where nothing moves.</summary>
    public static string Of(IReadOnlyList<string> paths, StringBuilder style, int number)
    {
        if (paths.All(path => path == paths[0]))
        {
            return "";
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"m{number}");
        style.Append(CultureInfo.InvariantCulture, $"#{name}{{animation-name:{name}}}@keyframes {name}{{");
        for (var i = 0; i + 1 < paths.Count; i++)
        {
            var ease = i > 0 && i == paths.Count - 2 ? ";animation-timing-function:cubic-bezier(.2,.8,.2,1)" : "";
            style.Append(CultureInfo.InvariantCulture, $"{When(i, paths.Count - 1)}{{d:path(\"{paths[i]}\"){ease}}}");
        }

        style.Append('}');
        return $" id=\"{name}\"";
    }

    public static string Style(StringBuilder ways, int steps) => new StringBuilder()
        .Append("<style>@media(prefers-reduced-motion:no-preference){@supports(d:path(\"M0 0\")){.s{display:none}")
        .Append("path{animation:3s infinite alternate ").Append(steps > 1 ? "linear" : Linger).Append("}.g{animation-name:g}")
        .Append("@keyframes g{0%,50%{opacity:0}}").Append(ways).Append("}}</style>\n").ToString();

    // A rest of a sixth at the start; the rest at the end is in the last easing, which arrives early and lingers.
    private static string When(int frame, int steps) =>
        frame == 0 ? "0%,16%" : string.Create(CultureInfo.InvariantCulture, $"{16 + (54 * frame / steps)}%");
}
