using System.Globalization;
using System.Text.RegularExpressions;
using ClinicStretch.Application.Exchange.Tables;
using CsvHelper;
using CsvHelper.Configuration;

namespace ClinicStretch.Web.Exchange.Csv;

/// <summary>Reads the CSV that spreadsheets really make: whatever they put between cells, before the first line and behind the last.</summary>
internal static partial class CsvTableReader
{
    private const int LongestCell = 10_000;

    private static readonly char[] Separators = [',', ';', '\t'];

    /// <param name="known">The headings that mean something; what else there is, is told and passed over.</param>
    /// <exception cref="Domain.RuleBrokenException">The file as a whole cannot be read.</exception>
    public static CsvTable Read(ReadOnlySpan<byte> bytes, IReadOnlyList<string> known)
    {
        CsvRules.FitsTheLimit.MustHold(bytes.Length <= CsvRules.LargestFile);
        var text = CsvText.Read(bytes);
        var said = SaidSeparator().Match(text);
        var body = text[said.Length..];
        var separator = said.Success ? said.Groups["separator"].Value[0] : SeparatorOf(body, known);
        var (rows, faults) = Rows(body, separator, firstLine: said.Success ? 2 : 1);
        CsvRules.HasHeadings.MustHold(rows.Count > 0);
        return Table(rows, faults, known);
    }

    // The one that makes the most headings of the first line known; so a comma in a heading of another file does not mislead.
    private static char SeparatorOf(string body, IReadOnlyList<string> known)
    {
        var heading = body.AsSpan(0, body.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0 ? end : body.Length).ToString();
        return Separators.MaxBy(s => heading.Split(s).Count(cell => known.Contains(NameOf(cell.Trim('"')))));
    }

    private static (List<(int Line, string[] Cells)> Rows, List<TableFault> Faults) Rows(string body, char separator, int firstLine)
    {
        var rows = new List<(int, string[])>();
        var faults = new List<TableFault>();
        var bad = false;
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = $"{separator}",
            IgnoreBlankLines = false,
            MaxFieldSize = LongestCell,
            BadDataFound = _ => bad = true,
        };
        using var parser = new CsvParser(new StringReader(body), configuration);
        var line = firstLine;
        while (Next(parser, line, faults))
        {
            var cells = parser.Record!;
            if (bad || HasOpenQuote(parser.RawRecord))
            {
                faults.Add(new TableFault(line, null, "csv.quotes", "The quotation marks of this row do not match: each that begins a cell must end it, and each within must be doubled."));
            }
            else if (cells.Any(c => c.Length > 0))
            {
                rows.Add((line, cells));
            }

            bad = false;
            CsvRules.HasFewRows.MustHold(rows.Count <= CsvRules.MostRows + 1);
            line = firstLine + parser.RawRow;
        }

        return (rows, faults);
    }

    private static bool Next(CsvParser parser, int line, List<TableFault> faults)
    {
        try
        {
            return parser.Read();
        }
        catch (MaxFieldSizeException)
        {
            faults.Add(new TableFault(line, null, "csv.quotes", "A cell of this row has more than 10,000 letters. Look whether a quotation mark is missing."));
            return false;
        }
    }

    // The library takes a file that ends within quotes for one that ends them.
    private static bool HasOpenQuote(string record) => record.Count(c => c is '"') % 2 is 1;

    private static CsvTable Table(List<(int Line, string[] Cells)> rows, List<TableFault> faults, IReadOnlyList<string> known)
    {
        var (headingLine, headings) = (rows[0].Line, rows[0].Cells.Select(NameOf).ToArray());
        var columns = headings.Where(known.Contains).ToList();
        CsvRules.HasHeadings.MustHold(columns.Count > 0);
        faults.AddRange(columns.GroupBy(c => c).Where(g => g.Count() > 1)
            .Select(g => new TableFault(headingLine, g.Key, "csv.column_twice", "This column is there twice. Leave one of them.")));
        var read = new List<CsvRow>();
        foreach (var (line, cells) in rows.Skip(1))
        {
            if (cells.Skip(headings.Length).Any(c => c.Length > 0))
            {
                faults.Add(new TableFault(line, null, "csv.too_many_cells", "This row has more cells than there are headings. Look whether a cell with a separator in it lacks its quotation marks."));
                continue;
            }

            read.Add(new CsvRow(line, headings.Select((name, i) => (name, Text: i < cells.Length ? FormulaGuard.Unguard(cells[i]) : ""))
                .Where(c => known.Contains(c.name)).GroupBy(c => c.name).ToDictionary(g => g.Key, g => g.First().Text)));
        }

        return new CsvTable([.. columns.Distinct()], [.. rows[0].Cells.Where(c => c.Length > 0 && !known.Contains(NameOf(c)))], read, faults);
    }

    // "Birth date" and "birth_date" are the same heading.
    private static string NameOf(string heading) => heading.Trim().ToLowerInvariant().Replace(' ', '_');

    [GeneratedRegex("^\"?sep=(?<separator>[,;\t])\"?[,;\t]*(\r\n|\r|\n)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SaidSeparator();
}
