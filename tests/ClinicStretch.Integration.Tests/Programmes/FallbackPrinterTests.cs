using ClinicStretch.Application.Programmes;
using Microsoft.Extensions.Logging;

namespace ClinicStretch.Integration.Tests.Programmes;

public sealed class FallbackPrinterTests
{
    private static readonly byte[] s_sheet = [1, 2, 3];
    private readonly ListLogger _log = new();

    [Fact]
    public void A_failing_engine_is_logged_without_health_data_and_the_second_prints()
    {
        var printer = new FallbackProgrammePrinter(new Engine(() => throw new InvalidOperationException("Margaret Hale")), new Engine(() => s_sheet), _log);
        Assert.Equal(s_sheet, printer.Print(ProgrammeDocuments.Gentle, PrintOptions.Default));
        Assert.DoesNotContain("Margaret", Assert.Single(_log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void An_engine_that_works_is_the_only_one_asked()
    {
        var printer = new FallbackProgrammePrinter(new Engine(() => s_sheet), new Engine(() => throw new InvalidOperationException()), _log);
        Assert.Equal(s_sheet, printer.Print(ProgrammeDocuments.Gentle, PrintOptions.Default));
        Assert.Empty(_log.Lines);
    }

    [Fact]
    public void Pages_are_counted_by_the_second_engine_where_the_first_fails()
    {
        var printer = new FallbackProgrammePrinter(new Engine(() => throw new InvalidOperationException("Margaret Hale")), new Engine(() => s_sheet), _log);
        Assert.Equal(s_sheet.Length, printer.CountPages(ProgrammeDocuments.Gentle, PrintOptions.Default));
        Assert.DoesNotContain("Margaret", Assert.Single(_log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_cannot_be_printed_is_refused_and_not_tried_again()
    {
        var printer = new FallbackProgrammePrinter(new Engine(() => throw new UnprintableTextException("U+041C")), new Engine(() => s_sheet), _log);
        Assert.Throws<UnprintableTextException>(() => printer.Print(ProgrammeDocuments.Gentle, PrintOptions.Default));
    }

    private sealed class Engine(Func<byte[]> print) : IProgrammePrinter
    {
        public byte[] Print(ProgrammeDocument document, PrintOptions options) => print();

        public int CountPages(ProgrammeDocument document, PrintOptions options) => print().Length;
    }

    private sealed class ListLogger : ILogger<FallbackProgrammePrinter>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add($"{formatter(state, exception)} {exception}");
    }
}
