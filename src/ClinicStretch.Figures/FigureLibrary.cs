using ClinicStretch.Figures.Drawings;
using ClinicStretch.Figures.Poses;

namespace ClinicStretch.Figures;

/// <summary>The side an exercise is done for. Left is the mirror image of right.</summary>
public enum FigureSide { Right, Left }

/// <summary>Which picture is wanted.</summary>
public sealed record FigureRequest(string Slug, string? Variant = null, FigureSide Side = FigureSide.Right);

/// <summary>A movement: the still to show where nothing may move, and the poses from start to end.</summary>
/// <param name="Still">Start, end and arrow in one picture; the shapes of the last frame are among its shapes.</param>
/// <param name="Frames">At least one. The same number of shapes, with the same steps, in each.</param>
public sealed record FigureAnimation(Drawing Still, IReadOnlyList<Drawing> Frames);

/// <summary>Every figure of the catalogue.</summary>
public static class FigureLibrary
{
    /// <summary>The exercises and variants there is a figure of.</summary>
    public static IReadOnlyList<(string Slug, string? Variant)> All { get; } =
        [.. Exercises.All.Select(exercise => (exercise.Slug, exercise.Variant))];

    /// <summary>True when the exercise has a figure, whatever the variant.</summary>
    public static bool Has(string slug) => Exercises.Find(slug, null) is not null;

    /// <summary>
    /// Start (pale) and end in one picture with a movement arrow. Null when there is no such exercise; a variant that has no
    /// figure of its own is shown by that of its exercise.
    /// </summary>
    public static Drawing? Find(FigureRequest request) =>
        Exercises.Find(request.Slug, request.Variant) is { } exercise ? Still(exercise, request.Side) : null;

    /// <summary>
    /// The still on the same page as the frames, and the frames: one pose each, evenly spread from the start to the end, with the
    /// same shapes in each. Null when there is no such exercise.
    /// </summary>
    public static FigureAnimation? Animation(FigureRequest request)
    {
        if (Exercises.Find(request.Slug, request.Variant) is not { } exercise)
        {
            return null;
        }

        var still = Composer.Still(exercise);
        var frames = Composer.Frames(exercise);
        var page = frames.SelectMany(frame => frame).Concat(still).ToList();
        return new(
            Sided(exercise, request.Side, Composer.Fit(still, page)),
            [.. frames.Select(frame => Sided(exercise, request.Side, Composer.Fit(frame, page)))]);
    }

    private static Drawing Still(Exercise exercise, FigureSide side)
    {
        var shapes = Composer.Still(exercise);
        return Sided(exercise, side, Composer.Fit(shapes, shapes));
    }

    private static Drawing Sided(Exercise exercise, FigureSide side, IReadOnlyList<Shape> shapes)
    {
        var drawing = new Drawing(Composer.Width, Composer.Height, Words(exercise.Title, side), Words(exercise.Description, side), shapes);
        return side == FigureSide.Right ? drawing : drawing.Mirrored();
    }

    private static string Words(string text, FigureSide side)
    {
        var (own, other) = side == FigureSide.Right ? ("right", "left") : ("left", "right");
        return text.Replace("{side}", own, StringComparison.Ordinal).Replace("{other}", other, StringComparison.Ordinal);
    }
}
