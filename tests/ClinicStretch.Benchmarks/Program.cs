using ClinicStretch.Benchmarks;
using ClinicStretch.Figures;

var animation = FigureLibrary.Animation(new FigureRequest("bird-dog"))!;

Duel[] duels =
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

foreach (var duel in duels)
{
    duel.Fight(Console.Out);
}
