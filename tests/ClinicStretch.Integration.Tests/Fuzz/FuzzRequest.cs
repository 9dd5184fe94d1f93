using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace ClinicStretch.Integration.Tests.Fuzz;

/// <summary>What is sent: everything in it may be wrong.</summary>
/// <param name="Actor">therapist, administrator, patient or nobody.</param>
/// <param name="Path">As it stands on the wire.</param>
/// <param name="Query">Names and values as they stand on the wire.</param>
/// <param name="MediaType">Null sends none.</param>
internal sealed record FuzzRequest(
    string Actor, string Method, string Path, IReadOnlyList<(string Name, string Value)> Query, IReadOnlyList<(string Name, string Value)> Headers, string? MediaType, Tree? Body)
{
    /// <summary>A body that is no JSON at all; Latin-1.</summary>
    public string? Raw { get; init; }

    public string Target => Query.Count is 0 ? Path : $"{Path}?{string.Join('&', Query.Select(q => $"{q.Name}={q.Value}"))}";

    public string? Content => Raw ?? Body?.ToString();

    /// <summary>May be answered while it is still being sent; the connection is then closed, and nothing else must be on it.</summary>
    public bool IsLarge => Content is { Length: > 200_000 };

    public int Size => Target.Length + Headers.Sum(h => h.Name.Length + h.Value.Length + 10) + (Content?.Length ?? 0);

    public HttpRequestMessage Message(Uri server, string? token)
    {
        var uri = new Uri($"{server.GetLeftPart(UriPartial.Authority)}{Target}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        var message = new HttpRequestMessage(new HttpMethod(Method), uri);
        if (Content is { } content)
        {
            message.Content = new ByteArrayContent(Encoding.Latin1.GetBytes(content));
            message.Content.Headers.TryAddWithoutValidation("Content-Type", MediaType);
        }

        message.Headers.ConnectionClose = IsLarge;
        message.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        foreach (var (name, value) in Headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }

    /// <summary>The request as it can be typed, with $SERVER and $TOKEN of the one who asks.</summary>
    public string Curl()
    {
        var typed = new StringBuilder($"curl -i -X {Method} --path-as-is \"$SERVER\"{Quoted(Target)}");
        typed.Append(Actor is "nobody" ? "" : " -H \"Authorization: Bearer $TOKEN\"");
        foreach (var (name, value) in Headers)
        {
            typed.Append(CultureInfo.InvariantCulture, $" -H {Quoted($"{name}: {value}")}");
        }

        if (Content is { } content)
        {
            typed.Append(CultureInfo.InvariantCulture, $" -H {Quoted($"Content-Type: {MediaType}")} --data-binary {Quoted(content)}");
        }

        return typed.Append(Actor is "nobody" ? "" : $"   # signed in as the {Actor}").ToString();
    }

    private static string Quoted(string text)
    {
        var shown = text.Length > 2_000 ? $"{text[..400]}…({text.Length} characters)" : text;
        return $"'{shown.Replace("'", "'\\''", StringComparison.Ordinal)}'";
    }
}
