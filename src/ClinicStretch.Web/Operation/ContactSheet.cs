using System.Text;
using ClinicStretch.Figures;

namespace ClinicStretch.Web.Operation;

/// <summary>One page that shows every figure in the sizes it is used at.</summary>
internal static class ContactSheet
{
    private const string Head = """
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <title>ClinicStretch: every figure</title>
        <style>
        body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem; background: #fff; color: #222; }
        section { border-top: 1px solid #ccc; padding: 1rem 0; }
        section div { display: flex; flex-wrap: wrap; align-items: end; gap: 1rem; }
        figure { margin: 0; } figcaption { color: #555; }
        </style>
        </head>
        <body>
        <h1>Every figure</h1>

        """;

    private static readonly int[] Widths = [96, 240, 480];

    /// <summary>HTML that stands beside the files of <see cref="FiguresVerb"/>.</summary>
    public static string Write()
    {
        var page = new StringBuilder(Head);
        foreach (var (slug, variant) in FigureLibrary.All)
        {
            var right = FiguresVerb.NameOf(new FigureRequest(slug, variant, FigureSide.Right));
            var left = FiguresVerb.NameOf(new FigureRequest(slug, variant, FigureSide.Left));
            page.Append("<section><h2>").Append(slug).Append(' ').Append(variant).Append("</h2><div>");
            Array.ForEach(Widths, width => page.Append(Picture($"{right}.svg", width, $"{width} px")));
            page.Append(Picture($"{left}.svg", 240, "left")).Append(Picture($"{right}.animated.svg", 240, "moving")).Append("</div></section>\n");
        }

        return page.Append("</body>\n</html>\n").ToString();
    }

    private static string Picture(string file, int width, string caption) =>
        $"<figure><img src=\"{file}\" width=\"{width}\" alt=\"\"><figcaption>{caption}</figcaption></figure>";
}
