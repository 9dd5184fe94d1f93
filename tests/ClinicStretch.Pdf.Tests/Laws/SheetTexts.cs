using ClinicStretch.Application.Programmes;
using ClinicStretch.Integration.Tests.Programmes;
using FsCheck;
using FsCheck.Fluent;

namespace ClinicStretch.Pdf.Tests.Laws;

/// <summary>A sheet that somebody might have written, and how it is to be printed.</summary>
internal sealed record WrittenSheet(ProgrammeDocument Document, PrintOptions Options)
{
    // What a failing law prints: enough to write the sheet again.
    public override string ToString() =>
        $"{Options}, {Document.Language} {Document.Beside?.Language}, {Document.Exercises.Count} exercises, names of {string.Join(", ", Document.Exercises.Select(e => e.Name.Length))}, "
        + $"notes of {string.Join(", ", Document.Exercises.Select(e => e.Note?.Length ?? 0))}, patient of {Document.Heading.Patient.Length}";
}

/// <summary>Sheets with names of 1 to 200 characters, 1 to 20 exercises, notes of up to 2,000 characters, and words that no line can hold.</summary>
internal static class SheetTexts
{
    private const int Usual = 40;
    private const string Letters = "aábcdeéfghijklmnñoöpqrstuüvwxyzßAÉMWÄЖшяΩλάțễ";

    private static readonly Gen<string> Word =
        from kind in Gen.Choose(0, 19)
        from length in kind == 0 ? Gen.Choose(30, 200) : Gen.Choose(1, 12)
        from letters in Gen.Elements(Letters.ToCharArray()).ArrayOf(length)
        select new string(letters);

    /// <summary>Every mode, paper and language.</summary>
    public static Arbitrary<WrittenSheet> All { get; } = (
        from mode in Gen.Elements(Enum.GetValues<PrintMode>())
        from paper in Gen.Elements(Enum.GetValues<Paper>())
        from language in Gen.Elements(Domain.Language.All.ToArray())
        from count in Gen.Choose(1, 20)
        from names in Text(1, 200).ArrayOf(count)
        from notes in Note.ArrayOf(count)
        from cautions in Text(1, 200).ArrayOf(count)
        from heading in Text(1, 200).ArrayOf(4)
        from isBlack in Gen.Elements(false, true)
        from second in Gen.Frequency((3, Gen.Constant<Domain.Language?>(null)), (1, Gen.Elements(Domain.Language.All.ToArray()).Select(Domain.Language? (l) => l)))
        let beside = second is null ? null : Sheet(WrittenSheets.In(second), names, notes, cautions, heading)
        select new WrittenSheet(
            Sheet(WrittenSheets.In(language), names, notes, cautions, heading) with { Beside = beside },
            new PrintOptions(paper, mode) { BlackAndWhite = isBlack })).ToArbitrary();

    /// <summary>The same sheets each time, so that what fails was changed; CLINICSTRETCH_SHEETS tries as many that nobody has seen.</summary>
    public static Config Tries => int.TryParse(Environment.GetEnvironmentVariable("CLINICSTRETCH_SHEETS"), out var tries)
        ? Config.QuickThrowOnFailure.WithMaxTest(tries)
        : Only(Usual, 5139279497698893991, 6836908337897004019);

    /// <summary>Those that a seed leads to; a size for one that was found before.</summary>
    public static Config Only(int tries, ulong seed, ulong gamma, int? size = null) => size is { } known
        ? Config.QuickThrowOnFailure.WithMaxTest(tries).WithReplay(seed, gamma, known)
        : Config.QuickThrowOnFailure.WithMaxTest(tries).WithReplay(seed, gamma);

    private static Gen<string?> Note => Gen.Frequency((1, Gen.Constant<string?>(null)), (1, Text(1, 2000).Select(string? (text) => text)));

    private static Gen<string> Text(int least, int most) =>
        from length in Gen.Frequency((3, Gen.Choose(least, Math.Min(most, 30))), (1, Gen.Choose(least, most)))
        from words in Word.ArrayOf(1 + length / 2)
        select string.Join(' ', words)[..length].Trim() is { Length: > 0 } text ? text : "x";

    private static ProgrammeDocument Sheet(
        ProgrammeDocument document, string[] names, string?[] notes, string[] cautions, string[] heading)
    {
        IReadOnlyList<ProgrammeExercise> exercises = [.. names.Select((name, i) => document.Exercises[i % document.Exercises.Count] with
        {
            Number = i + 1, Name = name, Note = notes[i], Cautions = i % 3 == 0 ? [cautions[i]] : [],
        })];
        return document with
        {
            Exercises = exercises,
            Log = document.Log! with { Rows = [.. exercises.Select(exercise => new LogRow(exercise.Name))] },
            Heading = document.Heading with { Patient = heading[0], PlanName = heading[1], Clinic = heading[2], Therapist = heading[3] },
        };
    }
}
