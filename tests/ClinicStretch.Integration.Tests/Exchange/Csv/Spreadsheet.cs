using System.Text;

namespace ClinicStretch.Integration.Tests.Exchange.Csv;

/// <summary>How a spreadsheet splits a file, whatever is between cells where it stands: a quotation mark counts only where it begins a cell.</summary>
internal static class Spreadsheet
{
    /// <summary>What would be calculated as it is opened.</summary>
    public static bool Calculates(string cell) =>
        cell.Length > 0 && "=+-@\uFF0B\uFF0D\uFF1D\uFF20\t\r\n".Contains(cell[0], StringComparison.Ordinal) && !decimal.TryParse(cell.Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture, out _);

    public static IReadOnlyList<IReadOnlyList<string>> Rows(string text, char separator)
    {
        var (rows, row, cell, at) = (new List<IReadOnlyList<string>>(), new List<string>(), new StringBuilder(), 0);
        while (at < text.Length)
        {
            at = Cell(text, at, separator, cell);
            row.Add(cell.ToString());
            cell.Clear();
            if (at < text.Length && text[at] == separator)
            {
                at++;
                continue;
            }

            rows.Add(row);
            row = [];
            at += text.AsSpan(at).StartsWith("\r\n") ? 2 : 1;
        }

        return rows;
    }

    private static int Cell(string text, int at, char separator, StringBuilder cell)
    {
        if (at < text.Length && text[at] is '"')
        {
            for (at++; at < text.Length && (text[at] is not '"' || text.AsSpan(at).StartsWith("\"\"")); at++)
            {
                at += text[at] is '"' ? 1 : 0;
                cell.Append(text[at]);
            }

            at = Math.Min(at + 1, text.Length);
        }

        for (; at < text.Length && text[at] != separator && text[at] is not ('\r' or '\n'); at++)
        {
            cell.Append(text[at]);
        }

        return at;
    }
}
