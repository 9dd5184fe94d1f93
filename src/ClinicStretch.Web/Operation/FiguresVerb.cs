using ClinicStretch.Figures;

namespace ClinicStretch.Web.Operation;

/// <summary><c>figures</c>: writes every figure as SVG, both sides, still and moving, and a page that shows them all.</summary>
internal static class FiguresVerb
{
    public static async Task<int> Run(IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        var folder = new CommandLine(words, ["--out"], []).Value("--out", "figures");
        Directory.CreateDirectory(folder);
        foreach (var (slug, variant) in FigureLibrary.All)
        {
            foreach (var side in Enum.GetValues<FigureSide>())
            {
                await Write(folder, new FigureRequest(slug, variant, side), cancellationToken);
            }
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "index.html"), ContactSheet.Write(), cancellationToken);
        Console.WriteLine($"{FigureLibrary.All.Count} figures, each side, still and moving; all of them at a glance: {Path.GetFullPath(Path.Combine(folder, "index.html"))}");
        return 0;
    }

    /// <summary>File name without its ending.</summary>
    public static string NameOf(FigureRequest request)
    {
        var variant = request.Variant is null ? "" : $".{request.Variant}";
        return $"{request.Slug}{variant}.{request.Side.ToString().ToLowerInvariant()}";
    }

    private static async Task Write(string folder, FigureRequest request, CancellationToken cancellationToken)
    {
        var name = Path.Combine(folder, NameOf(request));
        var animation = FigureLibrary.Animation(request)!;
        await File.WriteAllTextAsync($"{name}.svg", SvgWriter.Write(animation.Still, FigurePalette.Light), cancellationToken);
        await File.WriteAllTextAsync($"{name}.animated.svg", SvgWriter.WriteAnimated(animation, FigurePalette.Light), cancellationToken);
    }
}
