using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ClinicStretch.Integration.Tests.Hosting.Access;

/// <summary>The forms on a page, filled in as a browser would send them.</summary>
internal static partial class Pages
{
    private const string Handler = "_handler";

    /// <summary>A form of a page: its name without the ids in it, and all its fields.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyDictionary<string, string> Fields)> FormsOf(string html) =>
    [
        .. new HtmlParser().ParseDocument(html).Forms
            .Select(f => (Fields: Fields(f), Form: f)).Where(f => f.Fields.ContainsKey(Handler))
            .Select(f => (Id().Replace(f.Fields[Handler], "*"), (IReadOnlyDictionary<string, string>)f.Fields)),
    ];

    /// <summary>The token against forged forms; null when the page has none.</summary>
    public static string? TokenOf(string html) => Verification().Match(html) is { Success: true } found ? found.Groups["value"].Value : null;

    /// <summary>What is the same each time one is told no.</summary>
    public static string WithoutWhatVaries(string text) => Id().Replace(TraceId().Replace(Verification().Replace(text, ""), ""), "*");

    private static Dictionary<string, string> Fields(IHtmlFormElement form)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var input in form.Elements.OfType<IHtmlInputElement>().Where(i => i.Name is { Length: > 0 } && (i.Type is not ("checkbox" or "radio" or "file" or "submit") || i.IsChecked)))
        {
            fields.TryAdd(input.Name!, input.Value.Length > 0 || input.Type is not "text" ? input.Value : "Mine");
        }

        foreach (var choice in form.Elements.OfType<IHtmlSelectElement>().Where(s => s.Name is { Length: > 0 }))
        {
            fields.TryAdd(choice.Name!, choice.Value ?? "");
        }

        foreach (var words in form.Elements.OfType<IHtmlTextAreaElement>().Where(t => t.Name is { Length: > 0 }))
        {
            fields.TryAdd(words.Name!, words.Value.Length > 0 ? words.Value : "It says why well enough");
        }

        return fields;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Verification();

    [GeneratedRegex("[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}|(own|no|new)-[0-9a-f]{16,17}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id();

    [GeneratedRegex("\"traceId\":\"[^\"]*\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TraceId();
}
