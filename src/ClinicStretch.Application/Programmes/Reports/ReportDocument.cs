namespace ClinicStretch.Application.Programmes.Reports;

/// <summary>
/// A report ready to be printed: what stands in it and in which order, all text in its language, and nothing about layout. The same document
/// printed twice gives the same bytes.
/// </summary>
public sealed record ReportDocument
{
    /// <summary>BCP 47 language of the text, but where a part says another.</summary>
    public required string Language { get; init; }

    /// <summary>As a PDF reader shows it. Names nobody, and carries no health detail.</summary>
    public required string Title { get; init; }

    public required ReportHeading Heading { get; init; }

    /// <summary>Never empty.</summary>
    public required IReadOnlyList<ReportSection> Sections { get; init; }

    /// <summary>At the foot of each page, so that a loose page still says whose it is.</summary>
    public required string Foot { get; init; }

    /// <summary>With two places, page and pages: <c>Page {0} of {1}</c>.</summary>
    public required string PageOf { get; init; }

    /// <summary>Between a label and its text, with its spaces: <c>: </c>, and in French a no-break space before it.</summary>
    public required string AfterLabel { get; init; }

    /// <summary>True for a letter: set closer where that brings it on one page, and never cut for it.</summary>
    public bool IsLetter { get; init; }
}

/// <param name="Contact">Lines such as a telephone number. May be empty.</param>
/// <param name="Title">The first heading.</param>
/// <param name="Person">Whom it is about; null when it is about nobody.</param>
/// <param name="Facts">Such as the days it tells of.</param>
public sealed record ReportHeading(string Clinic, IReadOnlyList<string> Contact, string Title, string? Person, IReadOnlyList<ReportFact> Facts);

/// <param name="Title">Null for the text of a letter.</param>
/// <param name="Blocks">At least one.</param>
public sealed record ReportSection(string? Title, IReadOnlyList<ReportBlock> Blocks)
{
    /// <summary>Stands on one page, wherever a page can hold it: what is read in an emergency.</summary>
    public bool IsWhole { get; init; }
}

/// <summary>One thing in a section: text, facts, a list, a table, a chart or pictures.</summary>
public abstract record ReportBlock
{
    public abstract T Set<T>(IReportBlocks<T> engine);
}

/// <param name="Language">BCP 47 where the text is known to be in another language than the document; else null.</param>
public sealed record ReportText(string Text, string? Language = null) : ReportBlock
{
    public override T Set<T>(IReportBlocks<T> engine) => engine.Text(this);
}

/// <summary>A heading within a section.</summary>
public sealed record ReportSubtitle(string Text) : ReportBlock
{
    public override T Set<T>(IReportBlocks<T> engine) => engine.Subtitle(this);
}

public sealed record ReportFacts(IReadOnlyList<ReportFact> Facts) : ReportBlock
{
    public override T Set<T>(IReportBlocks<T> engine) => engine.Facts(this);
}

public sealed record ReportFact(string Label, string Value);

/// <param name="Lines">At least one.</param>
public sealed record ReportList(IReadOnlyList<ReportText> Lines) : ReportBlock
{
    public override T Set<T>(IReportBlocks<T> engine) => engine.List(this);
}

/// <param name="Caption">What the table holds.</param>
/// <param name="Columns">Headings, two or more.</param>
/// <param name="Rows">Each as many cells as there are columns; the first names the row.</param>
public sealed record ReportTable(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : ReportBlock
{
    public override T Set<T>(IReportBlocks<T> engine) => engine.Table(this);
}

/// <summary>Figures of the catalogue side by side, each with its words.</summary>
public sealed record ReportPictures(IReadOnlyList<ReportPicture> Pictures) : ReportBlock
{
    public override T Set<T>(IReportBlocks<T> engine) => engine.Pictures(this);
}

/// <param name="Figure">Null where there is no drawing.</param>
/// <param name="Name">Below the figure, as a heading.</param>
/// <param name="Facts">Below the name.</param>
public sealed record ReportPicture(ProgrammeFigure? Figure, string Name, IReadOnlyList<ReportFact> Facts);
