using System.Text;
using ClinicStretch.Domain;
using ClinicStretch.Web.Exchange.Csv;

namespace ClinicStretch.Integration.Tests.Exchange.Csv;

/// <summary>Files as spreadsheets of several countries save them.</summary>
public sealed class CsvReadingTests
{
    private static readonly string[] Known = ["number", "name", "birth_date"];

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 with its mark", "utf-16", "utf-16 the other way round", "windows-1252"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Accents_come_through(string encoding)
    {
        const string Text = "number;name\r\n7;Zoë Müller-Œuvré\r\n";
        byte[] bytes = encoding switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(Text),
            "utf-8 with its mark" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)],
            "utf-16" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text)],
            "utf-16 the other way round" => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Text)],
            _ => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Text),
        };

        Assert.Equal("Zoë Müller-Œuvré", Assert.Single(CsvTableReader.Read(bytes, Known).Rows).Cells["name"]);
    }

    [Theory]
    [InlineData("number,name\n7,\"Ruiz, Ana\"\n")]
    [InlineData("number;name\r\n7;\"Ruiz, Ana\"\r\n;;;\r\n;;;\r\n")]
    [InlineData("sep=;\r\nnumber;name\r\n7;Ruiz, Ana")]
    [InlineData("\"sep=\t\"\r\nnumber\tname\r\n7\tRuiz, Ana")]
    [InlineData("number\tname\r7\tRuiz, Ana\r")]
    [InlineData("Number;\"Name\";\r\n\r\n7;Ruiz, Ana;\r\n")]
    public void Whatever_stands_between_cells_and_lines(string text) =>
        Assert.Equal(("7", "Ruiz, Ana"), Assert.Single(Read(text).Rows).Cells is var cells ? (cells["number"], cells["name"]) : default);

    [Fact]
    public void A_line_is_counted_as_an_editor_counts_it()
    {
        var table = Read("sep=,\nnumber,name\n1,\"two\nlines\"\n\n2,b\n3,c,d\n4,a\"b\n");

        Assert.Equal([3, 6], table.Rows.Select(r => r.Line));
        Assert.Equal([(7, "csv.too_many_cells"), (8, "csv.quotes")], table.Faults.Select(f => (f.Line, f.Code)).Order());
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_is_told_where_it_opens()
    {
        var table = Read("number,name\n1,a\n2,\"b\n3,c\n");

        Assert.Equal((3, "csv.quotes"), Assert.Single(table.Faults) is var fault ? (fault.Line, fault.Code) : default);
        Assert.Equal(["1"], table.Rows.Select(r => r.Cells["number"]));
    }

    [Fact]
    public void What_is_not_known_is_told_and_passed_over()
    {
        var table = Read("number,Shoe size,name\n1,44,a\n");

        Assert.Equal(["Shoe size"], table.Ignored);
        Assert.Equal(["number", "name"], table.Columns);
    }

    [Fact]
    public void A_column_that_is_there_twice_is_refused() =>
        Assert.Equal("csv.column_twice", Assert.Single(Read("number,name,NAME\n1,a,b\n").Faults).Code);

    [Theory]
    [InlineData("PK\u0003\u0004 a workbook", "csv.workbook")]
    [InlineData("number\0name", "csv.not_text")]
    [InlineData("", "csv.no_headings")]
    [InlineData("7,Ruiz\n", "csv.no_headings")]
    public void What_is_no_table_is_refused_with_what_to_do(string text, string code) =>
        Assert.Equal(code, Assert.Throws<RuleBrokenException>(() => Read(text)).Rule.Code);

    [Fact]
    public void There_is_an_end_to_a_file()
    {
        Assert.Equal("csv.too_large", Assert.Throws<RuleBrokenException>(() => Read("name\n" + new string('a', CsvRules.LargestFile))).Rule.Code);
        Assert.Equal(CsvRules.MostRows, Read("name\n" + string.Concat(Enumerable.Repeat("a\n", CsvRules.MostRows))).Rows.Count);
        Assert.Equal("csv.too_many_rows", Assert.Throws<RuleBrokenException>(() => Read("name\n" + string.Concat(Enumerable.Repeat("a\n", CsvRules.MostRows + 1)))).Rule.Code);
    }

    [Theory]
    [InlineData("2026-04-03", "NotSaid", "2026-04-03")]
    [InlineData("2026/4/3", "MonthFirst", "2026-04-03")]
    [InlineData("3.4.2026", "NotSaid", "2026-04-03")]
    [InlineData("03.04.2026", "MonthFirst", "2026-04-03")]
    [InlineData("25/12/2026", "NotSaid", "2026-12-25")]
    [InlineData("12/25/2026", "NotSaid", "2026-12-25")]
    [InlineData("04/04/2026", "NotSaid", "2026-04-04")]
    [InlineData("03/04/2026", "DayFirst", "2026-04-03")]
    [InlineData("03-04-2026", "MonthFirst", "2026-03-04")]
    [InlineData("03/04/2026", "NotSaid", null)]
    [InlineData("12/25/2026", "DayFirst", null)]
    [InlineData("25/12/2026", "MonthFirst", null)]
    [InlineData("03/04/26", "DayFirst", null)]
    [InlineData("31/02/2026", "DayFirst", null)]
    [InlineData("2026-02-30", "NotSaid", null)]
    [InlineData("46115", "NotSaid", null)]
    [InlineData("3 April 2026", "NotSaid", null)]
    [InlineData("03/04.2026", "DayFirst", null)]
    public void A_day_is_clear_or_it_is_asked_about(string text, string order, string? day)
    {
        var (read, wrong) = CsvCells.Day(text, Enum.Parse<DateOrder>(order));

        Assert.Equal(day, read?.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(day is null, wrong is not null);
    }

    [Theory]
    [InlineData("7", "7")]
    [InlineData("7.5", "7.5")]
    [InlineData("7,5", "7.5")]
    [InlineData("-1", "-1")]
    [InlineData("0,125", "0.125")]
    [InlineData("1,234", null)]
    [InlineData("1.234", null)]
    [InlineData("1.234,5", null)]
    [InlineData("7 1/2", null)]
    [InlineData("7\n", null)]
    public void A_number_is_clear_or_it_is_asked_about(string text, string? number)
    {
        var (read, wrong) = CsvCells.Decimal(text);

        Assert.Equal(number, read?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(number is null, wrong is not null);
    }

    [Theory]
    [InlineData("1.23457E+12", true)]
    [InlineData("1,23457E+12", true)]
    [InlineData("A1E5", false)]
    [InlineData("1E5B", false)]
    public void A_number_that_a_spreadsheet_has_shortened_is_seen(string text, bool isShortened) => Assert.Equal(isShortened, CsvCells.IsShortened(text));

    private static CsvTable Read(string text) => CsvTableReader.Read(Encoding.UTF8.GetBytes(text), Known);
}
