namespace ClinicStretch.Application.Programmes;

/// <summary>Prints a programme to PDF. The document says what, the printer decides how it looks.</summary>
public interface IProgrammePrinter
{
    /// <summary>A tagged PDF with embedded fonts, its title and its language set. The same document and options give the same bytes.</summary>
    /// <exception cref="UnprintableTextException">A character that the printer's fonts cannot show.</exception>
    /// <exception cref="UnreadablePictureException">A logo that the printer cannot read.</exception>
    byte[] Print(ProgrammeDocument document, PrintOptions options);

    /// <summary>How many pages <see cref="Print"/> would make, without making them.</summary>
    /// <exception cref="UnprintableTextException">A character that the printer's fonts cannot show.</exception>
    int CountPages(ProgrammeDocument document, PrintOptions options);
}

public sealed record PrintOptions(Paper Paper, PrintMode Mode)
{
    /// <summary>Black ink only: no tint, no grey, for a printer that has nothing else. Says as much as colour does.</summary>
    public bool BlackAndWhite { get; init; }

    public static PrintOptions Default { get; } = new(Paper.A4, PrintMode.Standard);
}

public enum Paper { A4, Letter }

/// <summary>How the sheet is laid out.</summary>
public enum PrintMode
{
    /// <summary>12 pt, as many exercises a page as fit whole.</summary>
    Standard,

    /// <summary>18 pt and up, reflowed.</summary>
    LargePrint,

    /// <summary>One exercise a page, for the wall.</summary>
    OnePerPage,

    /// <summary>Big figure, one idea a line.</summary>
    EasyRead,

    /// <summary>
    /// One paper, both sides: smaller type, 8 pt and up, exercises in two columns. Where a plan is too long for that with its chart, the
    /// chart has a paper of its own.
    /// </summary>
    Compact,
}

/// <summary>Raised when a picture of the sheet is not what the printer can read: such as a PNG of 16 bits a colour.</summary>
public sealed class UnreadablePictureException(Exception inner) : Exception("The printer cannot read a picture of this sheet.", inner);

/// <summary>Raised when the sheet holds a character that no embedded font has; printing a box instead would hide it.</summary>
public sealed class UnprintableTextException(string message) : Exception(message);
