#if PDFSHARP
using ClinicStretch.Application.Catalogue;
using ClinicStretch.Application.Programmes;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Integration.Tests.Programmes;
using ClinicStretch.Pdf.PdfSharp;
using ClinicStretch.Pdf.Tests.Rules;

namespace ClinicStretch.Pdf.Tests.Laws;

/// <summary>Every exercise of the catalogue, and every version of it, on paper: each with its drawing, all of its cautions, for both sides.</summary>
public sealed class EveryDrawingTests
{
    private const int OnASheet = 6;
    private static readonly PdfSharpProgrammePrinter Printer = new(new PdfSharpOptions());

    private static readonly (string Slug, string? Variant)[] Versions =
    [
        .. from exercise in CatalogueFile.Shipped().Exercises where PlanContentRules.Against(
            exercise, null, PlanContentRules.UsualSide(exercise.Laterality.Mode), exercise.DefaultDosage.ToDosage(), null) is null
        from variant in exercise.Variants.Select(v => (string?)v.Code).Prepend(null) select (exercise.Slug, variant),
    ];

    public static TheoryData<string, int> Sheets => new(
        from language in Language.All from sheet in Enumerable.Range(0, (Versions.Length + OnASheet - 1) / OnASheet) select (language.Tag, sheet));

    [Theory, MemberData(nameof(Sheets))]
    public void Each_version_of_each_exercise_is_drawn_and_stands_whole_within_its_page(string language, int sheet)
    {
        var (document, options) = (SheetOf(Language.Of(language), [.. Versions.Chunk(OnASheet).ElementAt(sheet)]), PrintOptions.Default);
        var printed = new PrintedSheet(Printer.Print(document, options));

        Assert.Empty(SheetLaws.Faults(new WrittenSheet(document, options), printed).Take(3));
        Assert.Equal(
            document.Exercises.SelectMany(exercise => exercise.Figures).Select(figure => figure.Alt),
            printed.Elements.Where(element => element.Type == "Figure").Select(element => element.Dictionary.Text("Alt")!).Where(alt => IsOfExercise(alt, document)));
    }

    [Fact]
    public void Whatever_can_be_prescribed_is_walked() => Assert.InRange(Versions.Length, 20, 500);

    private static bool IsOfExercise(string alt, ProgrammeDocument document) => document.Code?.Alt != alt && document.Log?.Code?.Alt != alt;

    /// <summary>What no patient may have together stands on one sheet, for somebody with every precaution there is.</summary>
    private static ProgrammeDocument SheetOf(Language language, IReadOnlyList<(string Slug, string? Variant)> versions)
    {
        var facts = WrittenSheets.Facts();
        IReadOnlyList<PlanItem> items = [.. versions.Select(version => WrittenSheets.ItemOf(version.Slug, version.Variant))];
        var revision = new Revision
        {
            ClinicId = facts.Revision.ClinicId,
            PlanId = facts.Revision.PlanId,
            Number = facts.Revision.Number,
            Content = facts.Revision.Content with { Items = items },
            ReasonForChange = facts.Revision.ReasonForChange,
            Overrides = [],
            Precautions = [.. items.SelectMany(item => item.Exercise.Cautions).Select(caution => caution.Tag).Distinct(StringComparer.Ordinal)],
            PublishedBy = facts.Revision.PublishedBy,
            PublishedAt = facts.Revision.PublishedAt,
            ContentHash = facts.Revision.ContentHash,
        };
        return ProgrammeWriter.Write(facts with { Revision = revision }, language);
    }
}
#endif
