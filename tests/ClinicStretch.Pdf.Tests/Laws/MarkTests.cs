#if PDFSHARP
using ClinicStretch.Application.Programmes;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Plans.Course;
using ClinicStretch.Integration.Tests.Programmes;
using ClinicStretch.Pdf.PdfSharp;
using ClinicStretch.Pdf.Tests.Reading;
using ClinicStretch.Pdf.Tests.Rules;

namespace ClinicStretch.Pdf.Tests.Laws;

/// <summary>A sheet that is not to be used says so in large words across every page, whatever the ink.</summary>
public sealed class MarkTests
{
    private const double LeastShareOfHeight = 0.25;
    private static readonly DateOnly Saturday = new(2026, 11, 21);
    private static readonly PdfSharpProgrammePrinter Printer = new(new PdfSharpOptions());

    public static TheoryData<string, string, PrintMode> Sheets => new(
        from state in new[] { "draft", "withdrawn", "ended", "replaced", "paused" } from language in Language.All from mode in Enum.GetValues<PrintMode>()
        select (state, language.Tag, mode));

    [Theory, MemberData(nameof(Sheets))]
    public void In_black_ink_hollow_letters_run_across_every_page_and_say_nothing_to_a_screen_reader(string state, string language, PrintMode mode)
    {
        var printed = Print(SheetIn(state, Language.Of(language)), mode, isBlack: true);

        Assert.All(printed.File.Pages.Index(), page => Assert.Single(printed.Drawn, drawn => drawn.Page == page.Index && IsAcross(drawn, page.Item)));
        Assert.All(ContentRules.All.SelectMany(rule => rule.Broken(printed)), Assert.Null);
    }

    [Theory, MemberData(nameof(Sheets))]
    public void In_colour_the_words_are_text(string state, string language, PrintMode mode)
    {
        var document = SheetIn(state, Language.Of(language));
        var printed = Print(document, mode, isBlack: false);

        Assert.All(printed.File.Pages.Index(), page => Assert.Contains(printed.Drawn, drawn => drawn.Page == page.Index && drawn.Text == document.Mark));
    }

    [Fact]
    public void Only_a_good_sheet_has_none()
    {
        var printed = Print(WrittenSheets.In(Language.English), PrintMode.Standard, isBlack: true);

        Assert.DoesNotContain(printed.Drawn, drawn => IsAcross(drawn, printed.File.Pages[drawn.Page]));
    }

    // The word slants, so its lines go far up the page and far across it at once. The page's own panels are rectangles of fewer numbers.
    private static bool IsAcross(Drawn drawn, PdfDictionary page) => drawn is { Kind: DrawnKind.Shape, IsArtifact: true, Points: > 50 }
        && drawn.Area.Height > LeastShareOfHeight * (double)page.Array("MediaBox")[3]!;

    private static ProgrammeDocument SheetIn(string state, Language language) => ProgrammeWriter.Write(
        state is "draft" ? WrittenSheets.Facts() with { IsDraft = true } : WrittenSheets.Facts(after: Becomes(state)), language);

    private static Action<Plan> Becomes(string state) => state switch
    {
        "withdrawn" => plan => plan.Revoke("Wrong patient", PersonId.New(), WrittenSheets.Later),
        "ended" => plan => plan.Complete(PersonId.New(), WrittenSheets.Later),
        "paused" => plan => plan.PutOnHold(Pause.Of(PauseKind.Holiday, null, null, Saturday), PersonId.New(), WrittenSheets.Later),
        _ => plan =>
        {
            plan.Write("Next", plan.Current!.Content, 1, []);
            plan.Publish(WrittenSheets.Publication(plan), WrittenSheets.Later);
        },
    };

    private static PrintedSheet Print(ProgrammeDocument document, PrintMode mode, bool isBlack) =>
        new(Printer.Print(document, new PrintOptions(Paper.A4, mode) { BlackAndWhite = isBlack }));
}
#endif
