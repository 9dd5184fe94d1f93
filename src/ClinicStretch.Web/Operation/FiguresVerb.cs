using ClinicStretch.Figures;

namespace ClinicStretch.Web.Operation;

/// <summary>
/// <c>figures</c>: writes every figure as SVG, still and moving, on both sides where it has sides, and sheets that show them all, as
/// a page and as pictures.
/// </summary>
internal static class FiguresVerb
{
    private static readonly FigurePalette[] Palettes = Enum.GetValues<FigurePalette>();

    public static async Task<int> Run(IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        var folder = new CommandLine(words, ["--out"], []).Value("--out", "figures");
        foreach (var palette in Palettes)
        {
            Directory.CreateDirectory(Path.Combine(folder, FolderOf(palette)));
        }

        foreach (var request in FigureLibrary.All.SelectMany(figure => Requests(figure.Slug, figure.Variant)))
        {
            await Write(folder, request, cancellationToken);
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "index.html"), ContactSheet.Page(), cancellationToken);
        foreach (var palette in Palettes)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, ContactSheet.PictureOf(palette)), ContactSheetPicture.Draw(palette), cancellationToken);
        }

        Console.WriteLine($"{FigureLibrary.All.Count} figures, still and moving; all of them at a glance: {Path.GetFullPath(Path.Combine(folder, "index.html"))}");
        return 0;
    }

    /// <summary>One where the exercise has no sides, else right and left.</summary>
    public static IEnumerable<FigureRequest> Requests(string slug, string? variant) =>
        FigureLibrary.HasSides(slug, variant)
            ? Enum.GetValues<FigureSide>().Select(side => new FigureRequest(slug, variant, side))
            : [new FigureRequest(slug, variant)];

    /// <summary>File name without its ending.</summary>
    public static string NameOf(FigureRequest request)
    {
        var variant = request.Variant is null ? "" : $".{request.Variant}";
        var side = FigureLibrary.HasSides(request.Slug, request.Variant) ? $".{request.Side.ToString().ToLowerInvariant()}" : "";
        return request.Slug + variant + side;
    }

    /// <summary>The pictures in daylight lie in the folder itself.</summary>
    public static string FolderOf(FigurePalette palette) => palette == FigurePalette.Light ? "" : palette.ToString().ToLowerInvariant();

    private static async Task Write(string folder, FigureRequest request, CancellationToken cancellationToken)
    {
        var animation = FigureLibrary.Animation(request)!;
        foreach (var palette in Palettes)
        {
            var name = Path.Combine(folder, FolderOf(palette), NameOf(request));
            await File.WriteAllTextAsync($"{name}.svg", SvgWriter.Write(animation.Still, palette), cancellationToken);
            await File.WriteAllTextAsync($"{name}.animated.svg", SvgWriter.WriteAnimated(animation, palette), cancellationToken);
        }
    }
}
