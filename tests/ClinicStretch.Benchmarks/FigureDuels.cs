using ClinicStretch.Figures;

namespace ClinicStretch.Benchmarks;

/// <summary>What drawing costs.</summary>
internal static class FigureDuels
{
    public static void Fight(TextWriter writer)
    {
        foreach (var duel in All())
        {
            duel.Fight(writer);
        }
    }

    private static Duel[] All()
    {
        var animation = FigureLibrary.Animation(new FigureRequest("bird-dog"))!;
        return
        [
            new("figure: pose to picture",
                "solved and drawn", () => FigureLibrary.Find(new FigureRequest("bird-dog")),
                "written as SVG", () => SvgWriter.Write(animation.Still, FigurePalette.Light)),
            new("figure: moving or still",
                "moving", () => SvgWriter.WriteAnimated(animation, FigurePalette.Light),
                "still", () => SvgWriter.Write(animation.Still, FigurePalette.Light)),
            new("figure: mirrored or not",
                "left side", () => FigureLibrary.Find(new FigureRequest("knee-to-chest", Side: FigureSide.Left)),
                "right side", () => FigureLibrary.Find(new FigureRequest("knee-to-chest"))),
        ];
    }
}
