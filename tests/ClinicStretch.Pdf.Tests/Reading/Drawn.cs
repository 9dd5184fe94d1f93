namespace ClinicStretch.Pdf.Tests.Reading;

internal enum DrawnKind { Text, Shape, Form }

/// <summary>A rectangle of a page, in points from its top left.</summary>
internal readonly record struct Area(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    /// <summary>What is seen of it through an opening; all of it where there is none.</summary>
    public Area Within(Area? opening) => opening is { } other
        ? new(Math.Max(Left, other.Left), Math.Max(Top, other.Top), Math.Min(Right, other.Right), Math.Min(Bottom, other.Bottom))
        : this;

    /// <summary>True where they share more than a hair's breadth.</summary>
    public bool Meets(Area other, double hair = 0.5) =>
        Left + hair < other.Right && other.Left + hair < Right && Top + hair < other.Bottom && other.Top + hair < Bottom;
}

/// <summary>One thing that a page draws, in order.</summary>
/// <param name="Page">From 0.</param>
/// <param name="Area">Of text: from the top of its capitals to the bottom of its commas.</param>
/// <param name="Id">The marked-content id it is drawn under; null for none.</param>
/// <param name="IsArtifact">True for what means nothing.</param>
internal sealed record Drawn(DrawnKind Kind, int Page, Area Area, int? Id, bool IsArtifact)
{
    public string Text { get; init; } = "";

    /// <summary>Of the letters, in points.</summary>
    public double Size { get; init; }

    /// <summary>Of a shape: how many points its outline goes through or towards.</summary>
    public int Points { get; init; }

    /// <summary>The tag of the marks it is drawn under, outermost first.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];

    /// <summary>True for a glyph that shows a character as missing.</summary>
    public bool HasMissingGlyph { get; init; }
}
