namespace ClinicStretch.Application.Patients.Own.Document;

/// <summary>
/// All that is kept of a patient as they read it, on the screen and printed: what stands in it and in which order, in their language, and nothing
/// about layout.
/// </summary>
public sealed record RecordDocument
{
    /// <summary>BCP 47 language of the text, but where a line says another.</summary>
    public required string Language { get; init; }

    /// <summary>As a PDF reader shows it. Names nobody.</summary>
    public required string Title { get; init; }

    /// <summary>Name of the clinic.</summary>
    public required string Clinic { get; init; }

    /// <summary>Name of the patient.</summary>
    public required string Patient { get; init; }

    /// <summary>A sentence: whose it is, and of which day.</summary>
    public required string Lead { get; init; }

    public required IReadOnlyList<RecordSection> Sections { get; init; }

    /// <summary>Below the title of a section without entries.</summary>
    public required string Nothing { get; init; }

    /// <summary>With two places, page and pages: <c>Page {0} of {1}</c>.</summary>
    public required string PageOf { get; init; }
}

/// <param name="Lead">A sentence below the title; null when none is needed.</param>
/// <param name="Entries">Empty when there is nothing of this kind.</param>
public sealed record RecordSection(string Title, IReadOnlyList<RecordEntry> Entries, string? Lead = null);

/// <param name="Title">Null where the lines stand directly below the section's title.</param>
/// <param name="Lines">At least one.</param>
public sealed record RecordEntry(string? Title, IReadOnlyList<RecordLine> Lines);

/// <param name="Language">BCP 47 where the line is known to be in another language than the document; else null.</param>
public sealed record RecordLine(string Text, string? Language = null);
