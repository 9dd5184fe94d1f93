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
        .night { background: #17202a; } .night figcaption { color: #ccc; }
        </style>
        </head>
        <body>
        <h1>Every figure</h1>

        """;

    /// <summary>In pixels.</summary>
    public static readonly int[] Widths = [96, 240, 480];

    /// <summary>The file with the same sheet as a picture.</summary>
    public static string PictureOf(FigurePalette palette) => palette == FigurePalette.Light ? "index.png" : $"index.{FiguresVerb.FolderOf(palette)}.png";

    /// <summary>HTML that stands beside the files of <see cref="FiguresVerb"/>. The numbers are those of the pictures.</summary>
    public static string Page()
    {
        var page = new StringBuilder(Head);
        var number = 0;
        foreach (var (slug, variant) in FigureLibrary.All)
        {
            page.Append("<section><h2>").Append(++number).Append(". ").Append(slug).Append(' ').Append(variant).Append("</h2><div>");
            Append(page, [.. FiguresVerb.Requests(slug, variant).Select(FiguresVerb.NameOf)]);
            page.Append("</div></section>\n");
        }

        return page.Append("</body>\n</html>\n").ToString();
    }

    private static void Append(StringBuilder page, string[] names)
    {
        Array.ForEach(Widths, width => page.Append(Picture($"{names[0]}.svg", width, $"{width} px")));
        Array.ForEach(names[1..], left => page.Append(Picture($"{left}.svg", 240, "left")));
        page.Append(Picture($"{names[0]}.animated.svg", 240, "moving"));
        page.Append(Picture($"dark/{names[0]}.svg", 240, "dark", "night"));
        page.Append(Picture($"print/{names[0]}.svg", 240, "print"));
    }

    private static string Picture(string file, int width, string caption, string look = "day") =>
        $"<figure class=\"{look}\"><img src=\"{file}\" width=\"{width}\" alt=\"\"><figcaption>{caption}</figcaption></figure>";
}
