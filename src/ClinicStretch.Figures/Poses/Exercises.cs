namespace ClinicStretch.Figures.Poses;

/// <summary>All figures, in the order of the catalogue's start positions.</summary>
internal static class Exercises
{
    public static IReadOnlyList<Exercise> All { get; } = [.. Supine.All, .. Kneeling.All, .. Prone.All, .. Seated.All];

    public static Exercise? Find(string slug, string? variant) =>
        All.FirstOrDefault(exercise => exercise.Slug == slug && exercise.Variant == variant);
}
