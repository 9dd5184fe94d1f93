using ClinicStretch.Application.Programmes.Photos;

namespace ClinicStretch.Application.Programmes;

/// <summary>
/// A home-exercise programme ready to be printed: what stands on the sheet and in which order, all text in the sheet's
/// language, and nothing about layout. The same document printed twice gives the same bytes.
/// </summary>
public sealed record ProgrammeDocument
{
    /// <summary>BCP 47 language of the text, such as <c>en-GB</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The document's title as a PDF reader shows it. Carries no health detail.</summary>
    public required string Title { get; init; }

    public required ProgrammeHeading Heading { get; init; }
    public required EmergencyBox Emergency { get; init; }

    /// <summary>
    /// The same programme in a second language, printed beside this one, each thing in the same place; null for a sheet in one language. Has none
    /// beside it itself.
    /// </summary>
    public ProgrammeDocument? Beside { get; init; }

    /// <summary>What is printed large across every page of a sheet that must not be used, and which one to use; null for a good one.</summary>
    public string? Mark { get; init; }

    /// <summary>On page 1, the way to the plan on a screen; null where there is no address to lead to.</summary>
    public ScanCode? Code { get; init; }

    /// <summary>Against the revision before, and why; null for the first.</summary>
    public SheetNews? News { get; init; }

    /// <summary>The plan's rule for pain; null when it stands in the overview.</summary>
    public PainBox? Pain { get; init; }

    /// <summary>What to do instead on a flare-up; null where nothing is said of it.</summary>
    public FlareAdvice? Flare { get; init; }

    /// <summary>When and how often, in words: "Once a day, every day, from 21 November 2026".</summary>
    public required string Schedule { get; init; }

    /// <summary>Time a session and a day take, kit needed, goals, order of positions: each a short titled list.</summary>
    public required IReadOnlyList<TitledList> Overview { get; init; }

    /// <summary>In the order they are to be done. Never empty.</summary>
    public required IReadOnlyList<ProgrammeExercise> Exercises { get; init; }

    /// <summary>Null when the plan has no day left to tick.</summary>
    public required LogChart? Log { get; init; }

    public required ProgrammeWords Words { get; init; }

    /// <summary>Whose the photographs are, for small print: "Pictures: Ann Vale, CC BY 4.0 (exercise 2)."; null where there is none.</summary>
    public string? Credits { get; init; }

    /// <summary>The bytes of every photograph, once each, by the hash its figures name: JPEG or PNG that was checked. Also those of <see cref="Beside"/>.</summary>
    public IReadOnlyDictionary<string, byte[]> Pictures { get; init; } = new Dictionary<string, byte[]>();

    /// <summary>Photographs of the clinic that the sheet goes without: told to whoever prints it, and never printed.</summary>
    public IReadOnlyList<PhotoLeftOut> PhotosLeftOut { get; init; } = [];

    /// <summary>Short form of the revision's content hash, printed in the footer.</summary>
    public required string ContentHash { get; init; }
}

/// <param name="Clinic">Clinic name.</param>
/// <param name="ClinicContact">Lines such as a telephone number. May be empty.</param>
/// <param name="Patient">The patient's name as it is to be printed.</param>
/// <param name="PatientReference">The clinic's own number for the patient; null when it has none.</param>
/// <param name="PlanName">Name of the plan.</param>
/// <param name="Therapist">Who prescribed this revision.</param>
/// <param name="Revision">Number of the revision, from 1.</param>
/// <param name="Date">Date of the revision in words.</param>
/// <param name="Notice">A line in large letters when the sheet must not be used as it is (superseded, revoked); else null.</param>
public sealed record ProgrammeHeading(
    string Clinic,
    IReadOnlyList<string> ClinicContact,
    string Patient,
    string? PatientReference,
    string PlanName,
    string Therapist,
    int Revision,
    string Date,
    string? Notice)
{
    /// <summary>That this sheet takes the place of an earlier one, and of which; null for the first.</summary>
    public string? Replaces { get; init; }

    /// <summary>The clinic's logo: a PNG or JPEG that was checked and made small; null where there is none.</summary>
    public byte[]? Logo { get; init; }

    /// <summary>The clinic's colour, such as <c>#0b5c4a</c>, dark enough for white letters on it; null for the product's.</summary>
    public string? Colour { get; init; }
}

/// <summary>Printed on page 1 of every programme (domain.md 3.1).</summary>
/// <param name="Title">Such as "Stop and get help now".</param>
/// <param name="Lead">What to do, with the site's emergency number.</param>
/// <param name="Signs">The signs, one a line.</param>
public sealed record EmergencyBox(string Title, string Lead, IReadOnlyList<string> Signs);

/// <summary>What changed since the sheet before.</summary>
/// <param name="Changes">A sentence or more each. Empty when only the reason says it.</param>
/// <param name="Reason">Why, in the therapist's words; null when none was given.</param>
/// <param name="ReasonLabel">Before the reason: "The reason, in your therapist's words:".</param>
public sealed record SheetNews(string Title, IReadOnlyList<string> Changes, string ReasonLabel, string? Reason);

/// <summary>What pain means for going on (domain.md 3.2, 3.4).</summary>
/// <param name="During">During the exercise and straight after, from green to red.</param>
/// <param name="Morning">The check of the next morning.</param>
/// <param name="Always">Whatever the number: reasons to stop.</param>
public sealed record PainBox(
    string Title, IReadOnlyList<PainLight> During, string MorningTitle, IReadOnlyList<PainLight> Morning, IReadOnlyList<string> Always)
{
    /// <summary>Over the lights of the exercise itself.</summary>
    public string DuringTitle { get; init; } = "";
}

/// <param name="Word">The colour as a word; printed, and never left to the colour alone.</param>
/// <param name="Text">What it means and what to do.</param>
public sealed record PainLight(PainColour Colour, string Word, string Text);

public enum PainColour { Green, Amber, Red }

/// <summary>What to do on a flare-up (domain.md 3.3).</summary>
/// <param name="Lead">When it is one.</param>
/// <param name="Exercises">Name and gentler dose of each; empty when none is safe: then the lead says to rest.</param>
/// <param name="Rules">How long, and when to tell the therapist.</param>
public sealed record FlareAdvice(string Title, string Lead, IReadOnlyList<string> Exercises, IReadOnlyList<string> Rules);

public sealed record TitledList(string Title, IReadOnlyList<string> Lines);

/// <param name="Number">Place in the order, from 1.</param>
/// <param name="Name">Name of the exercise.</param>
/// <param name="Figures">One figure, or two (right and left) when sides differ; drawn side by side.</param>
/// <param name="Dose">In plain words: "Hold 20 seconds, 3 times, on each side".</param>
/// <param name="Steps">Numbered steps.</param>
/// <param name="Breathing">How to breathe.</param>
/// <param name="Feel">What one should feel.</param>
/// <param name="Cautions">Only those that apply to this patient, with the adjustment. Often empty.</param>
/// <param name="Variant">What this patient's version of the exercise asks for; null when there is only one.</param>
/// <param name="Note">The therapist's words to the patient for this exercise; null when there are none.</param>
public sealed record ProgrammeExercise(
    int Number,
    string Name,
    IReadOnlyList<ProgrammeFigure> Figures,
    string Dose,
    IReadOnlyList<string> Steps,
    string Breathing,
    string Feel,
    IReadOnlyList<string> Cautions,
    string? Note,
    string? Variant = null)
{
    /// <summary>
    /// When the exercise's name, steps, breathing, feel, cautions and variant are not in the sheet's language; else null. The dose and the
    /// alternative texts are in the sheet's.
    /// </summary>
    public OtherLanguage? Language { get; init; }

    /// <summary>Where it is done, in the sheet's language: "Where: lying on the back"; null where it is not known.</summary>
    public string? Position { get; init; }

    /// <summary>"Shown to you on 3 May 2026", of this version of the exercise; null when it was not.</summary>
    public string? Shown { get; init; }
}

/// <summary>Text that stands on a sheet in another language than the sheet's.</summary>
/// <param name="Tag">BCP 47 of the text.</param>
/// <param name="Note">Says so, in the sheet's language: "Text in English", printed below the name.</param>
public sealed record OtherLanguage(string Tag, string Note);

/// <summary>Which figure to draw; the engine asks the figure library for its shapes.</summary>
/// <param name="Slug">Slug of the exercise.</param>
/// <param name="Variant">Code of the variant, or null.</param>
/// <param name="Left">True for the left side's figure.</param>
/// <param name="Alt">Alternative text for screen readers, in the sheet's language.</param>
public sealed record ProgrammeFigure(string Slug, string? Variant, bool Left, string Alt)
{
    /// <summary>What is printed in place of the drawing; null for the drawing.</summary>
    public ProgrammePhoto? Photo { get; init; }
}

/// <summary>A tick-and-pain chart of the schedule's own days.</summary>
/// <param name="Title">Heading of the page.</param>
/// <param name="Lead">How to fill it in.</param>
/// <param name="Weeks">Two or four; seven days each.</param>
/// <param name="Rows">One for each exercise.</param>
public sealed record LogChart(string Title, string Lead, IReadOnlyList<LogWeek> Weeks, IReadOnlyList<LogRow> Rows)
{
    /// <summary>The way back from the paper to the screen; null where the sheet has no address to lead to.</summary>
    public ScanCode? Code { get; init; }
}

/// <summary>
/// A QR code, drawn with a quiet zone of four modules, its dark part at least 22 mm wide, and beside it what it is for and where it leads.
/// </summary>
/// <param name="Address">What it holds: the whole address, which names nobody.</param>
/// <param name="Lead">One sentence: what to scan it for.</param>
/// <param name="Alt">Alternative text for screen readers, in the sheet's language.</param>
public sealed record ScanCode(string Address, string Lead, string Alt)
{
    /// <summary>The address as it is printed to be typed: without the scheme.</summary>
    public string Typed => Address[(Address.IndexOf("://", StringComparison.Ordinal) + 3)..];
}

/// <param name="Name">Of the exercise.</param>
/// <param name="Language">When the name is not in the sheet's language; else null.</param>
public sealed record LogRow(string Name, OtherLanguage? Language = null);

/// <param name="Title">Such as "Week 1".</param>
/// <param name="Days">Seven, in calendar order.</param>
public sealed record LogWeek(string Title, IReadOnlyList<LogDay> Days);

/// <param name="Name">Such as "Mon 23 Nov".</param>
/// <param name="Sessions">Sessions due on that day; 0 is a day without and printed grey.</param>
/// <param name="Off">What a day without sessions is called; null for a rest day.</param>
public sealed record LogDay(string Name, int Sessions, string? Off = null);

/// <summary>The fixed words of the sheet in its language.</summary>
public sealed record ProgrammeWords
{
    public required string For { get; init; }
    public required string Therapist { get; init; }
    public required string Revision { get; init; }
    public required string HowOften { get; init; }
    public required string Steps { get; init; }
    public required string YourVersion { get; init; }
    public required string Breathing { get; init; }
    public required string Feel { get; init; }
    public required string TakeCare { get; init; }
    public required string NoteFromTherapist { get; init; }

    /// <summary>Between a label and its text, with its spaces: <c>: </c>, and in French a no-break space before it.</summary>
    public required string AfterLabel { get; init; }

    public required string PainBefore { get; init; }
    public required string PainAfter { get; init; }
    public required string RestDay { get; init; }
    public required string OnlyForThisPerson { get; init; }
    public required string MadeBy { get; init; }

    /// <summary>With two places, page and pages: <c>Page {0} of {1}</c>.</summary>
    public required string PageOf { get; init; }

    /// <summary>With one place for what goes on from the page before: <c>{0} (continued)</c>. Sheets issued before it was said say the name alone.</summary>
    public string Continued { get; init; } = "{0}";

    /// <param name="name">What goes on.</param>
    public string ContinuedFrom(string name) => Continued.Replace("{0}", name, StringComparison.Ordinal);
}
