namespace ClinicStretch.Integration.Tests.Attack;

/// <summary>What scanners took for a hole and is none, each with the reason.</summary>
/// <param name="Said">Of the words of the finding, those by which it is known.</param>
internal sealed record FalseAlarm(string Tool, string Kind, string Said, string Reason)
{
    public static IReadOnlyList<FalseAlarm> Known { get; } =
    [
        new("wapiti", "HTTP Secure Headers", "X-Frame-Options is not set", "The content policy's frame-ancestors 'none' says it, and takes its place in every browser that knows it."),
        new("wapiti", "HTTP Secure Headers", "X-XSS-Protection is not set", "Browsers have taken out the filter it switched on, which had holes of its own; the content policy allows no inline script."),
        InOtherLetters("__Host-.AspNetCore.Antiforgery"),
        InOtherLetters("__Host-language"),
        InOtherLetters("__Host-catalogue-language"),
    ];

    public bool Is(Finding finding) => finding.Tool == Tool && finding.Kind == Kind && finding.Said.Contains(Said, StringComparison.Ordinal);

    // OutputTests look at each cookie of each door.
    private static FalseAlarm InOtherLetters(string cookie) => new(
        "wapiti", "HttpOnly Flag cookie", $"in the cookie : {cookie}", "It is set: wapiti looks for HttpOnly in these letters, and ASP.NET Core writes httponly, which is the same to a browser.");
}
