namespace ClinicStretch.Fhir.Types;

/// <summary>Words about something.</summary>
/// <param name="AuthorReference">Whose they are; null where it is not known.</param>
public sealed record Annotation(string Text, Reference? AuthorReference = null, FhirMoment? Time = null);

/// <summary>A file, or where it is.</summary>
public sealed record Attachment
{
    public string? ContentType { get; init; }

    /// <summary>BCP 47.</summary>
    public string? Language { get; init; }

    public string? Url { get; init; }

    /// <summary>Bytes.</summary>
    public int? Size { get; init; }

    public string? Title { get; init; }
    public FhirMoment? Creation { get; init; }
}
