namespace ClinicStretch.Application.Programmes.Photos;

/// <summary>A photograph that a sheet goes without, for the therapist to be told.</summary>
/// <param name="Exercise">Its name, as the plan has it.</param>
public sealed record PhotoLeftOut(string Exercise, WhyLeftOut Why);

public enum WhyLeftOut
{
    /// <summary>Its kind, its size or its colours.</summary>
    Unprintable,

    /// <summary>Its file is not where it was kept.</summary>
    Missing,

    /// <summary>The plan has a version of the exercise that nobody has said the photograph shows.</summary>
    OtherVersion,

    /// <summary>The plan asks for one side, which the drawing shows, and nobody has said which side the photograph shows.</summary>
    OneSide,
}

/// <summary>The photographs of a sheet, by the slug of the exercise they show, and those that it goes without.</summary>
internal sealed record FoundPhotos(IReadOnlyDictionary<string, SheetPhoto> Photos, IReadOnlyList<PhotoLeftOut> LeftOut);
