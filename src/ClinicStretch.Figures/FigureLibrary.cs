using ClinicStretch.Figures.Painting;
using ClinicStretch.Figures.Poses;

namespace ClinicStretch.Figures;

/// <summary>The side an exercise is done for. Left is the mirror image of right.</summary>
public enum FigureSide { Right, Left }

/// <summary>Which picture is wanted. Where the exercise has no sides, left is the same seen in a mirror.</summary>
public sealed record FigureRequest(string Slug, string? Variant = null, FigureSide Side = FigureSide.Right);

/// <summary>
/// Every figure of the catalogue. An exercise or variant without a figure of its own has none: a variant exists because
/// its exercise must be done otherwise, so the picture of the exercise would show what the patient is not to do.
/// </summary>
public static class FigureLibrary
{
    /// <summary>The exercises and variants there is a figure of.</summary>
    public static IReadOnlyList<(string Slug, string? Variant)> All { get; } =
        [.. Exercises.All.Select(exercise => (exercise.Slug, exercise.Variant))];

    /// <summary>Whether there is a figure of just this.</summary>
    public static bool Has(string slug, string? variant = null) => Exercises.Find(slug, variant) is not null;

    /// <summary>Whether the exercise is done for one side at a time; false also where there is no such figure.</summary>
    public static bool HasSides(string slug, string? variant = null) => Exercises.Find(slug, variant)?.HasSides ?? false;

    /// <summary>Title and description in en-GB, their sides still to be filled in. Null when there is no such figure.</summary>
    public static FigureWords? Words(string slug, string? variant = null) => Exercises.Find(slug, variant)?.Words;

    /// <summary>Start (pale) and end in one picture with a movement arrow. Null when there is no such figure.</summary>
    public static Drawing? Find(FigureRequest request) =>
        Exercises.Find(request.Slug, request.Variant) is { } exercise ? Still(exercise, request.Side) : null;

    /// <summary>
    /// The still on the same page as the frames, and the frames: one pose each, evenly spread from the start to the end, with the
    /// same shapes in each. Null when there is no such figure.
    /// </summary>
    public static FigureAnimation? Animation(FigureRequest request) =>
        Exercises.Find(request.Slug, request.Variant) is { } exercise ? Animation(exercise, request.Side) : null;

    private static FigureAnimation Animation(Exercise exercise, FigureSide side)
    {
        var still = Composer.Still(exercise);
        var frames = Composer.Frames(exercise);
        var page = Page.Of(frames.SelectMany(frame => frame).Concat(still));
        var picture = Sided(exercise, side, page.Fit(still));
        IReadOnlyList<Drawing> moves = [.. frames.Select(frame => Sided(exercise, side, page.Fit(frame)))];
        return new(picture, moves, exercise.Pace, BreathPainter.Paint([picture, moves[0], moves[^1]]));
    }

    private static Drawing Still(Exercise exercise, FigureSide side)
    {
        var shapes = Composer.Still(exercise);
        return Sided(exercise, side, Page.Of(shapes).Fit(shapes));
    }

    private static Drawing Sided(Exercise exercise, FigureSide side, IReadOnlyList<Shape> shapes)
    {
        var words = side == FigureSide.Right ? exercise.Words.For("right", "left") : exercise.Words.For("left", "right");
        var drawing = new Drawing(Page.Width, Page.Height, words.Title, words.Description, shapes);
        return side == FigureSide.Right ? drawing : drawing.Mirrored();
    }
}
