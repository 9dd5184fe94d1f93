using System.Text.RegularExpressions;

namespace ClinicStretch.Architecture.Tests.Reading;

/// <summary>One source file.</summary>
/// <param name="Path">From the root of the product, with forward slashes.</param>
internal sealed partial record SourceFile(string Path, string Text)
{
    private readonly Lazy<string> _code = new(() => Path.EndsWith(".razor", StringComparison.Ordinal)
        ? RazorComment().Replace(Text, "")
        : CodeOnly.Of(Text));

    public bool IsRazor => Path.EndsWith(".razor", StringComparison.Ordinal);

    public string Folder => Path[..Path.LastIndexOf('/')];

    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>The text without comments, and of C# without what strings say.</summary>
    public string Code => _code.Value;

    public int Lines => Text.AsSpan().TrimEnd('\n').Count('\n') + 1;

    /// <summary>Methods, constructors and computed properties, those of a page's code block too.</summary>
    public IReadOnlyList<Member> Members => MemberReader.Read(IsRazor ? CodeBlock() : Code);

    private string CodeBlock()
    {
        var at = Code.IndexOf("@code", StringComparison.Ordinal);
        return at < 0 ? "" : $"class Page {CodeOnly.Of(Code[(at + "@code".Length)..])}";
    }

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RazorComment();
}
