using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace ClinicStretch.Web.Exchange.Csv;

/// <summary>
/// Writes a table row by row. Text stands in quotation marks and is never a formula; numbers and days stand bare, so that a spreadsheet reckons with them. It begins
/// with the mark of UTF-8, without which a spreadsheet spoils every accent.
/// </summary>
internal sealed class CsvTableWriter : IAsyncDisposable
{
    private readonly CsvWriter _csv;
    private readonly CultureInfo _numbers;

    public CsvTableWriter(Stream stream, CsvStyle style)
    {
        _numbers = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        _numbers.NumberFormat.NumberDecimalSeparator = style is CsvStyle.Comma ? "." : ",";
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = style is CsvStyle.Comma ? "," : ";", NewLine = "\r\n" };
        _csv = new CsvWriter(new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true), configuration);
    }

    public async Task Headings(IReadOnlyList<string> columns)
    {
        foreach (var column in columns)
        {
            Bare(column);
        }

        await EndRow();
    }

    /// <summary>What somebody wrote.</summary>
    public CsvTableWriter Text(string? text)
    {
        _csv.WriteField(FormulaGuard.Guard(text ?? ""), shouldQuote: !string.IsNullOrEmpty(text));
        return this;
    }

    public CsvTableWriter Number(decimal? number) => Bare(number?.ToString("0.####", _numbers));

    public CsvTableWriter Day(DateOnly? day) => Bare(day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public CsvTableWriter Time(TimeOnly? time) => Bare(time?.ToString("HH:mm", CultureInfo.InvariantCulture));

    /// <summary>A word of ours, or an id.</summary>
    public CsvTableWriter Code(string? code) => Bare(code);

    public Task EndRow() => _csv.NextRecordAsync();

    public ValueTask DisposeAsync() => _csv.DisposeAsync();

    // With a decimal comma a bare number never meets the separator, which is a semicolon then.
    private CsvTableWriter Bare(string? text)
    {
        _csv.WriteField(text ?? "", shouldQuote: false);
        return this;
    }
}
