using ClinicStretch.Application.Programmes;
using ClinicStretch.Domain;

namespace ClinicStretch.Integration.Tests.Programmes;

/// <summary>What every engine owes; each is held to it by a class of its own.</summary>
public abstract class ProgrammePrinterContract
{
    public static TheoryData<PrintMode, Paper> Layouts => new(
        from mode in Enum.GetValues<PrintMode>() from paper in Enum.GetValues<Paper>() select (mode, paper));

    public static TheoryData<PrintMode, Paper, int> Lengths => new(
        from mode in Enum.GetValues<PrintMode>() from paper in Enum.GetValues<Paper>() from count in new[] { 1, 20 } select (mode, paper, count));

    public static TheoryData<string, PrintMode> Languages => new(
        from language in Language.All from mode in Enum.GetValues<PrintMode>() select (language.Tag, mode));

    protected abstract IProgrammePrinter Printer { get; }

    [Theory, MemberData(nameof(Layouts))]
    public void Everything_is_printed_in_reading_order(PrintMode mode, Paper paper)
    {
        using var file = Print(ProgrammeDocuments.Gentle, mode, paper);
        AssertInOrder(ProgrammeDocuments.Gentle, string.Concat(file.Pages));
    }

    [Fact]
    public void A_screen_reader_meets_everything_in_the_same_order()
    {
        using var file = Print(ProgrammeDocuments.Gentle);
        AssertInOrder(ProgrammeDocuments.Gentle, file.Spoken);
    }

    [Fact]
    public void The_structure_has_headings_lists_tables_and_figures()
    {
        using var file = Print(ProgrammeDocuments.Gentle);
        foreach (var element in new[] { "H1", "H2", "P", "L", "LI", "Lbl", "LBody", "Figure", "Table", "TR", "TH", "TD" })
            Assert.Contains(file.Structure.Split('\n'), line => line.Trim().Split(' ', ':')[0] == element);
    }

    [Fact]
    public void The_file_is_sound_tagged_titled_and_in_its_language()
    {
        using var file = Print(ProgrammeDocuments.Gentle);
        Assert.Empty(file.Complaints);
        Assert.Matches("Tagged: +yes", file.Info);
        Assert.Matches($"Title: +{ProgrammeDocuments.Gentle.Title}", file.Info);
        Assert.Contains(file.Dictionaries, entry => entry.TryGetProperty("/Lang", out var language) && language.GetString() == "u:en-GB");
        Assert.Contains(file.Dictionaries, entry => entry.TryGetProperty("/DisplayDocTitle", out _) ||
            (entry.TryGetProperty("/ViewerPreferences", out var view) && view.ToString().Contains("DisplayDocTitle", StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(Languages))]
    public void A_sheet_of_the_catalogue_is_printed_whole_in_every_language(string language, PrintMode mode)
    {
        var document = WrittenSheets.In(Language.Of(language));
        using var file = Print(document, mode);
        Assert.Contains(file.Dictionaries, entry => entry.TryGetProperty("/Lang", out var tag) && tag.GetString() == $"u:{language}");
        Assert.Matches($"Title: +{document.Title}", file.Info);
        AssertInOrder(document, string.Concat(file.Pages));
        Assert.All(document.Emergency.Signs.Append(document.Emergency.Lead), sign => Assert.True(Has(file.Pages[0], sign)));
        AssertInsideThePages(file);
    }

    [Theory, MemberData(nameof(Languages))]
    public void No_word_of_a_day_is_broken_in_the_chart(string language, PrintMode mode)
    {
        var document = WrittenSheets.In(Language.Of(language));
        using var file = Print(document, mode);
        var printed = file.Words.Select(word => word.Text.TrimEnd(':', ',')).ToHashSet(StringComparer.Ordinal);
        var days = document.Log!.Weeks.SelectMany(week => week.Days).Select(day => day.Name).Append(document.Words.RestDay);
        Assert.All(days.SelectMany(name => name.Split(' ')), word => Assert.Contains(word, printed));
    }

    [Fact]
    public void Text_in_another_language_is_noted_below_the_name_and_marked_for_a_screen_reader()
    {
        var own = ProgrammeDocuments.Gentle.Exercises;
        var document = ProgrammeDocuments.With([own[0], own[3] with { Number = 2, Language = new("es", "Text in Spanish") }]);
        using var file = Print(document);
        AssertInOrder([own[0].Name, own[3].Name, "Text in Spanish", own[3].Dose, own[3].Steps[0], own[3].Cautions[0]], file.Spoken);
        var marked = file.Dictionaries.Where(entry => entry.TryGetProperty("/S", out _) && entry.TryGetProperty("/Lang", out var tag) && tag.GetString() == "u:es");
        Assert.InRange(marked.Count(), 5, 10);
        using var without = Print(ProgrammeDocuments.With([own[0], own[3] with { Number = 2 }]));
        Assert.DoesNotContain(without.Dictionaries, entry => entry.TryGetProperty("/S", out _) && entry.TryGetProperty("/Lang", out _));
    }

    [Fact]
    public void Every_font_is_embedded_as_a_subset()
    {
        using var file = Print(ProgrammeDocuments.Gentle);
        Assert.NotEmpty(file.Fonts);
        Assert.All(file.Fonts, font =>
        {
            Assert.Contains("Atkinson", font.Name, StringComparison.Ordinal);
            Assert.True(font is { Embedded: true, Subset: true }, font.Name);
        });
    }

    [Fact]
    public void Every_figure_has_its_alternative_text()
    {
        using var file = Print(ProgrammeDocuments.Gentle);
        var spoken = file.Dictionaries.Where(entry => entry.TryGetProperty("/S", out var type) && type.GetString() == "/Figure")
            .Select(entry => entry.GetProperty("/Alt").GetString()!);
        var expected = ProgrammeDocuments.Gentle.Exercises.SelectMany(exercise => exercise.Figures).Select(figure => figure.Alt)
            .Append(ProgrammeDocuments.Gentle.Log!.Code!.Alt).Select(alt => $"u:{alt}");
        Assert.Equal(expected.Order(StringComparer.Ordinal), spoken.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Layouts))]
    public void The_code_of_the_sheet_can_be_scanned_from_the_paper(PrintMode mode, Paper paper)
    {
        var code = ProgrammeDocuments.Gentle.Log!.Code!;
        using var file = Print(ProgrammeDocuments.Gentle, mode, paper);
        var page = file.Pages.Index().Single(p => Has(p.Item, code.Lead)).Index + 1;

        var scanned = ScannedCode.On(file.Picture(page));

        Assert.Equal(ScannedCode.Of(code.Address), scanned.Modules);
        Assert.InRange(scanned.Millimetres, 22, 30);
        Assert.True(scanned.IsQuietAround);
        Assert.Equal(1, scanned.OnThePage);
    }

    [Fact]
    public void Without_an_address_there_is_no_code_and_no_room_is_kept_for_one()
    {
        var chart = ProgrammeDocuments.Gentle.Log!;
        using var with = Print(ProgrammeDocuments.Gentle);
        using var without = Print(ProgrammeDocuments.Gentle with { Log = chart with { Code = null } });

        Assert.DoesNotContain(without.Dictionaries, entry => entry.TryGetProperty("/Alt", out var alt) && alt.GetString() == $"u:{chart.Code!.Alt}");
        Assert.True(TopOfTheFirstWeek(without) < TopOfTheFirstWeek(with) - 10);

        double TopOfTheFirstWeek(PrintedFile file) => file.Words.First(
            w => w.Text is "Week" && w.Page == file.Pages.Index().Single(p => Has(p.Item, chart.Title)).Index + 1).Top;
    }

    [Theory, MemberData(nameof(Layouts))]
    public void No_exercise_is_split(PrintMode mode, Paper paper)
    {
        var document = ProgrammeDocuments.With([.. ProgrammeDocuments.Gentle.Exercises.Select(exercise => exercise with { Cautions = [], Note = null })]);
        using var file = Print(document, mode, paper);
        Assert.All(document.Exercises, exercise => Assert.Contains(
            file.Pages,
            page => Has(page, $"{exercise.Number}{exercise.Name}") && Has(page, exercise.Dose) && exercise.Steps.All(step => Has(page, step)) && Has(page, exercise.Feel)));
    }

    [Theory, MemberData(nameof(Layouts))]
    public void The_emergency_box_is_on_page_1_and_each_page_says_which_it_is(PrintMode mode, Paper paper)
    {
        using var file = Print(ProgrammeDocuments.Longest(2), mode, paper);
        Assert.True(Has(file.Pages[0], ProgrammeDocuments.Gentle.Emergency.Title));
        Assert.All(ProgrammeDocuments.Gentle.Emergency.Signs, sign => Assert.True(Has(file.Pages[0], sign)));
        Assert.All(file.Pages.Index(), page => Assert.True(Has(page.Item, $"Page {page.Index + 1} of {file.Pages.Count}")));
    }

    [Theory, MemberData(nameof(Lengths))]
    public void Nothing_is_lost_clipped_or_printed_over_at_any_length(PrintMode mode, Paper paper, int exercises)
    {
        var document = ProgrammeDocuments.Longest(exercises);
        using var file = Print(document, mode, paper);
        Assert.All(ContentOf(document), texts => AssertInOrder(texts.SelectMany(text => text.Split(' ')), string.Concat(file.Pages)));
        AssertInsideThePages(file);
    }

    [Fact]
    public void A_notice_is_printed_and_a_programme_without_a_chart_too()
    {
        var document = ProgrammeDocuments.Gentle;
        using var file = Print(document with { Log = null, Heading = document.Heading with { Notice = "Do not use: replaced on 1 December 2026" } });
        Assert.True(Has(file.Pages[0], "Do not use: replaced on 1 December 2026"));
        Assert.DoesNotContain(file.Pages, page => Has(page, "Week 1"));
    }

    [Theory]
    [InlineData("Мария Иванова")]
    [InlineData("Ελένη Παπαδοπούλου")]
    [InlineData("Nguyễn Thị Hạnh")]
    public void A_name_in_Greek_Cyrillic_or_rare_Latin_letters_is_printed_as_it_is_written(string name)
    {
        using var file = Print(ProgrammeDocuments.Gentle with { Heading = ProgrammeDocuments.Gentle.Heading with { Patient = name } });
        Assert.True(Has(file.Pages[0], name));
        Assert.Contains(PrintedFile.Squeezed(name), file.Spoken, StringComparison.Ordinal);
        Assert.All(file.Fonts, font => Assert.True(font is { Embedded: true, Subset: true }, font.Name));
        Assert.Contains(file.Fonts, font => font.Name.Contains("Noto", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_programme_gives_the_same_bytes_from_many_threads()
    {
        var first = Printer.Print(ProgrammeDocuments.Gentle, PrintOptions.Default);
        var again = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Printer.Print(ProgrammeDocuments.Gentle, PrintOptions.Default))));
        Assert.All(again, bytes => Assert.Equal(first, bytes));
        Assert.NotEqual(first, Printer.Print(ProgrammeDocuments.OfLength(7), PrintOptions.Default));
    }

    private PrintedFile Print(ProgrammeDocument document, PrintMode mode = PrintMode.Standard, Paper paper = Paper.A4) =>
        new(Printer.Print(document, new PrintOptions(paper, mode)));

    /// <summary>
    /// What is read one after the other: the programme with its chart; each list whole, and before the first exercise; the chart's code after how to fill
    /// it in. Which of the lists comes first is the engine's, to fill its pages.
    /// </summary>
    private static IEnumerable<IReadOnlyList<string>> ContentOf(ProgrammeDocument document) =>
    [
        ProgrammeOf(document),
        .. document.Overview.Select(list => (IReadOnlyList<string>)[.. list.Lines, $"1{document.Exercises[0].Name}"]),
        document.Log!.Code is { } code ? [document.Log.Lead, code.Lead, code.Typed] : [document.Log.Lead],
    ];

    private static IReadOnlyList<string> ProgrammeOf(ProgrammeDocument document) =>
    [
        document.Schedule,
        .. document.Exercises.SelectMany(exercise => (IEnumerable<string>)
        [
            $"{exercise.Number}{exercise.Name}", exercise.Dose, .. exercise.Steps, exercise.Breathing, exercise.Feel, .. exercise.Cautions,
            .. exercise.Note is { } note ? new[] { note } : [],
        ]),
        document.Log!.Lead,
        .. document.Log.Weeks.Select(week => week.Title),
    ];

    private static void AssertInOrder(ProgrammeDocument document, string text) => Assert.All(ContentOf(document), texts => AssertInOrder(texts, text));

    private static void AssertInOrder(IEnumerable<string> expected, string text)
    {
        var at = 0;
        foreach (var part in expected)
        {
            var found = text.IndexOf(PrintedFile.Squeezed(part), at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"'{part}' is not there, or not after what comes before it.");
            at = found + 1;
        }
    }

    private static void AssertInsideThePages(PrintedFile file)
    {
        var words = file.Words;
        Assert.All(words, word => Assert.True(
            word is { Left: >= 20, Top: >= 20 } && word.Right <= word.PageWidth - 20 && word.Bottom <= word.PageHeight - 10, $"{word}"));
        Assert.All(words.GroupBy(word => word.Page), page => Assert.DoesNotContain(page, word => page.Any(other => other != word && word.Covers(other))));
    }

    private static bool Has(string squeezed, string text) => squeezed.Contains(PrintedFile.Squeezed(text), StringComparison.Ordinal);
}
