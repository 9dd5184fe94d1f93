using System.Text;
using ClinicStretch.Domain;
using ClinicStretch.Web.Exchange.Csv;
using FsCheck;
using FsCheck.Fluent;

namespace ClinicStretch.Integration.Tests.Exchange.Csv;

/// <summary>What is written is read again, is never calculated, and any file at all is read or refused in words.</summary>
public sealed class CsvLaws
{
    private static readonly string[] Known = ["name", "note", "number"];

    // Mostly what means something to a spreadsheet.
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Elements("=+-@'\";,\t\r\n\uFF1D\uFF0B aé1\u202e".ToCharArray()).ArrayOf().Select(c => new string(c)),
        Gen.Elements("=1+1", "@SUM(A1)", "+44 20 7946 0123", "-5", "'=x", "''", "a;=b", "a\r\n=b", "a,\t@b", "sep=;", "\"=1", "x,\"=1", "Ruiz, Ana", "O'Brien", "5 \"long\"", "00123"),
        ArbMap.Default.GeneratorFor<string>().Select(t => Whole(t ?? "").Replace("\0", "", StringComparison.Ordinal)));

    private static readonly Gen<CsvStyle> Styles = Gen.Elements(Enum.GetValues<CsvStyle>());

    [Fact]
    public void A_guard_is_taken_away_again() => Check(Texts, text => FormulaGuard.Unguard(FormulaGuard.Guard(text)) == text);

    [Fact]
    public void What_was_written_is_read_again() => Check(
        from style in Styles from rows in (from name in Texts from note in Texts select (name, note)).ListOf() select (style, rows),
        x =>
        {
            var read = CsvTableReader.Read(Written(x.style, x.rows), Known);
            return read.Faults.Count is 0 && read.Rows.Select(r => (r.Cells["number"], r.Cells["name"], r.Cells["note"]))
                .SequenceEqual(x.rows.Select((r, i) => (Number(i, x.style), r.name, r.note)));
        });

    [Fact]
    public void No_cell_is_a_formula_whatever_the_spreadsheet_splits_by() => Check(
        from style in Styles from rows in (from name in Texts from note in Texts select (name, note)).ListOf() select (style, rows),
        x => ",;\t".All(separator => Formulas(Encoding.UTF8.GetString(Written(x.style, x.rows)[3..]), separator).Count is 0));

    // The control: the eyes of this test see one that is there.
    [Theory]
    [InlineData("a,=1", ',')]
    [InlineData("\"a;=1\"\r\n1,\"b;=1\"", ';')]
    [InlineData("\"=1\"", ';')]
    [InlineData("1\t\"@x\"", '\t')]
    public void A_formula_that_is_there_is_seen(string text, char separator) => Assert.NotEmpty(Formulas(text, separator));

    [Fact]
    public void Numbers_stay_numbers()
    {
        var file = Encoding.UTF8.GetString(Written(CsvStyle.Semicolon, [("a", "b")])[3..]);

        Assert.Equal("name;note;number\r\n\"a\";\"b\";-1,5\r\n", file);
    }

    [Fact]
    public void Any_file_is_read_or_refused_in_words() => Check(
        Gen.OneOf(
            ArbMap.Default.GeneratorFor<byte[]>().Select(b => b ?? []),
            from heading in Gen.Elements("number,name\n", "\uFEFFname;number\r\n", "sep=;\nname;note\n", "\"name\"\t\"note\"\r", "name\n\n\n", "name,name\n", "")
            from text in Texts from more in Texts select Encoding.UTF8.GetBytes(heading + text + "\n" + more)),
        bytes =>
        {
            try
            {
                var table = CsvTableReader.Read(bytes, Known);
                return table.Rows.All(r => r.Line > 1) && table.Faults.All(f => f.Line > 0 && f.Message.Length > 0);
            }
            catch (RuleBrokenException e)
            {
                return e.Rule.Code.StartsWith("csv.", StringComparison.Ordinal) && e.Rule.IsAboutInput;
            }
        });

    private static List<string> Formulas(string text, char separator) => [.. Spreadsheet.Rows(text, separator).SelectMany(r => r).Where(Spreadsheet.Calculates)];

    private static string Number(int row, CsvStyle style) => style is CsvStyle.Comma ? $"-{row + 1}.5" : $"-{row + 1},5";

    private static byte[] Written(CsvStyle style, IEnumerable<(string Name, string Note)> rows)
    {
        using var stream = new MemoryStream();
        Write(stream, style, rows).GetAwaiter().GetResult();
        return stream.ToArray();
    }

    private static async Task Write(Stream stream, CsvStyle style, IEnumerable<(string Name, string Note)> rows)
    {
        await using var csv = new CsvTableWriter(stream, style);
        await csv.Headings(Known);
        var number = 1.5m;
        foreach (var (name, note) in rows)
        {
            await csv.Text(name).Text(note).Number(-number++).EndRow();
        }
    }

    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static void Check<T>(Gen<T> values, Func<T, bool> law) => Prop.ForAll(values.ToArbitrary(), law).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
}
