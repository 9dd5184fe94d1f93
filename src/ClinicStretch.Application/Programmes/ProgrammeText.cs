using System.Text;

namespace ClinicStretch.Application.Programmes;

/// <summary>The text of a sheet as it is printed.</summary>
public static class ProgrammeText
{
    /// <summary>
    /// Composed characters, plain line ends, no tabs, and the common sibling of a space or hyphen that few fonts have: what a font can
    /// be asked for, and what a line can be broken at.
    /// </summary>
    public static string Clean(string text) =>
        text.Normalize(NormalizationForm.FormC)
            .Replace("\r\n", "\n", StringComparison.Ordinal)
            .Replace('\r', '\n')
            .Replace('\t', ' ')
            .Replace('\u202F', '\u00A0')
            .Replace('\u2011', '-')
            .Replace("\u00AD", "", StringComparison.Ordinal);

    /// <exception cref="UnprintableTextException">
    /// A character of the document is in none of the embedded fonts. Names the script, or the character by its number; never the text.
    /// </exception>
    public static void MustBePrintable(ProgrammeDocument document)
    {
        foreach (var rune in Of(document).SelectMany(text => Clean(text).EnumerateRunes()))
            if (rune.Value != '\n' && !ProgrammeFonts.Cover(rune.Value))
                throw new UnprintableTextException(Scripts.NameOf(rune.Value) is { } script
                    ? $"This sheet has {script} text, which this engine cannot set. Print it from the browser, or use the QuestPDF engine."
                    : $"The sheet's fonts have no character U+{rune.Value:X4}. Leave it out, or print the sheet from the browser.");
    }

    /// <summary>The text with every character that the fonts lack written as its number: "U+1F600".</summary>
    public static string Spelt(string text) => string.Concat(Clean(text).EnumerateRunes()
        .Select(rune => rune.Value == '\n' || ProgrammeFonts.Cover(rune.Value) ? rune.ToString() : $"U+{rune.Value:X4}"));

    /// <summary>All text of the document that is drawn.</summary>
    public static IEnumerable<string> Of(ProgrammeDocument document) =>
    [
        .. Of(document.Heading),
        document.Emergency.Title, document.Emergency.Lead, .. document.Emergency.Signs,
        document.Schedule, document.Mark ?? "",
        .. Of(document.Code),
        .. document.News is { } news ? Of(news) : [],
        .. document.Pain is { } pain ? Of(pain) : [],
        .. document.Flare is { } flare ? Of(flare) : [],
        .. document.Overview.SelectMany(list => list.Lines.Prepend(list.Title)),
        .. document.Exercises.SelectMany(Of),
        .. document.Log is { } log ? Of(log) : [],
        document.Credits ?? "",
        .. Of(document.Words),
        document.ContentHash,
        .. document.Beside is { } other ? Of(other) : [],
    ];

    private static IEnumerable<string> Of(ProgrammeHeading heading) =>
    [
        heading.Clinic, .. heading.ClinicContact, heading.Patient, heading.PatientReference ?? "", heading.PlanName,
        heading.Therapist, heading.Date, heading.Notice ?? "", heading.Replaces ?? "",
    ];

    private static IEnumerable<string> Of(ProgrammeExercise exercise) =>
    [
        exercise.Name, exercise.Language?.Note ?? "", exercise.Dose, exercise.Variant ?? "", .. exercise.Steps, exercise.Breathing,
        exercise.Feel, .. exercise.Cautions, exercise.Note ?? "", exercise.Position ?? "", exercise.Shown ?? "",
    ];

    private static IEnumerable<string> Of(SheetNews news) => [news.Title, .. news.Changes, news.ReasonLabel, news.Reason ?? ""];

    private static IEnumerable<string> Of(PainBox pain) =>
        [pain.Title, pain.DuringTitle, pain.MorningTitle, .. pain.During.Concat(pain.Morning).SelectMany(light => new[] { light.Word, light.Text }), .. pain.Always];

    private static IEnumerable<string> Of(FlareAdvice flare) => [flare.Title, flare.Lead, .. flare.Exercises, .. flare.Rules];

    private static IEnumerable<string> Of(LogChart log) =>
    [
        log.Title, log.Lead, .. Of(log.Code), .. log.Rows.Select(row => row.Name),
        .. log.Weeks.SelectMany(week => week.Days.SelectMany(day => new[] { day.Name, day.Off ?? "" }).Prepend(week.Title)),
    ];

    private static IEnumerable<string> Of(ScanCode? code) => code is null ? [] : [code.Lead, code.Typed, code.Alt];

    private static IEnumerable<string> Of(ProgrammeWords words) =>
    [
        words.For, words.Therapist, words.Revision, words.HowOften, words.Steps, words.YourVersion, words.Breathing, words.Feel,
        words.TakeCare, words.NoteFromTherapist, words.AfterLabel, words.PainBefore, words.PainAfter, words.RestDay, words.OnlyForThisPerson, words.MadeBy, words.PageOf, words.Continued,
    ];
}
