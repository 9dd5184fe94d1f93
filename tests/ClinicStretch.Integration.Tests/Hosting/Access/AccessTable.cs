using System.Runtime.CompilerServices;
using System.Text;

namespace ClinicStretch.Integration.Tests.Hosting.Access;

/// <summary><c>docs/access.md</c>: who may do what, as a table to read and to hold the server to.</summary>
internal static class AccessTable
{
    private static readonly string[] Columns =
    [
        "nobody", "patient", "carer", "other patient", "therapist", "therapist of another caseload", "administrator", "patient elsewhere", "therapist elsewhere",
        "administrator elsewhere", "key", "key with too little scope", "key elsewhere",
    ];

    /// <summary>By door and actor.</summary>
    public static IReadOnlyDictionary<string, Dictionary<string, string>> Read() => File.ReadAllLines(Path())
        .Where(l => l.StartsWith("| `", StringComparison.Ordinal))
        .Select(l => l.Trim('|').Split('|', StringSplitOptions.TrimEntries))
        .ToDictionary(c => c[0].Trim('`'), c => Columns.Select((name, i) => (name, c[i + 1])).ToDictionary());

    /// <summary>Puts what was found in the place of the table; the words around it stay.</summary>
    public static void Write(IReadOnlyList<Door> doors, IReadOnlyDictionary<string, Dictionary<string, string>> found)
    {
        var words = File.ReadAllText(Path()).Split("<!-- table -->")[0];
        var text = new StringBuilder(words).AppendLine("<!-- table -->");
        Part(text, "The API", doors.Where(d => d.IsApi), found);
        Part(text, "Addresses beside the API and the pages", doors.Where(d => d is { IsApi: false, IsPage: false }), found);
        Part(text, "Pages, and the forms on them", doors.Where(d => d.IsPage), found);
        File.WriteAllText(Path(), text.ToString().ReplaceLineEndings("\n"));
    }

    private static void Part(StringBuilder text, string title, IEnumerable<Door> doors, IReadOnlyDictionary<string, Dictionary<string, string>> found)
    {
        text.AppendLine().Append("## ").AppendLine(title).AppendLine()
            .Append("| | ").AppendJoin(" | ", Columns).AppendLine(" |").AppendLine("|" + string.Concat(Enumerable.Repeat(" --- |", Columns.Length + 1)));
        foreach (var door in doors)
        {
            foreach (var row in found.Where(f => f.Key == door.Name || (door.IsPage && f.Key.StartsWith($"POST {door.Pattern} #", StringComparison.Ordinal))))
            {
                text.Append("| `").Append(row.Key).Append("` | ").AppendJoin(" | ", Columns.Select(c => row.Value[c])).AppendLine(" |");
            }
        }
    }

    private static string Path([CallerFilePath] string here = "") =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "../../../../docs/access.md"));
}
