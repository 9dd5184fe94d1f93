using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Hosting.Access;

/// <summary>V3.3 and V3.4: what every answer carries, whatever it is and whoever asks.</summary>
internal static class Output
{
    // Says nothing of anybody: the same for all, or by a name that changes with what it holds. A clinic's logo and its pictures of exercises are asked for anew each time.
    private static readonly string[] Public = ["/brand/", "/figure.svg", "/phone.css", "/sw.js", "/me/app", "/openapi/", "/app.css", "/mark.svg", "/clinic/logo", "/media"];

    private static readonly Dictionary<string, string> Always = new()
    {
        ["X-Content-Type-Options"] = "nosniff",
        ["Referrer-Policy"] = "no-referrer",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["Cross-Origin-Resource-Policy"] = "same-origin",
        ["Strict-Transport-Security"] = "max-age=63072000; includeSubDomains",
        ["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()",
    };

    public static IEnumerable<string> WrongIn(Answer answer, string address)
    {
        var headers = answer.Headers;
        var wrong = Always.Where(h => headers.GetValueOrDefault(h.Key) != h.Value).Select(h => $"{h.Key} is {headers.GetValueOrDefault(h.Key) ?? "missing"}").ToList();
        var policy = headers.GetValueOrDefault("Content-Security-Policy") ?? "";
        wrong.AddRange(new[] { "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "default-src '" }
            .Where(part => !policy.Contains(part, StringComparison.Ordinal) && !(part[0] is not 'f' && policy.StartsWith("default-src 'none'", StringComparison.Ordinal)))
            .Select(part => $"the policy lacks {part}"));
        wrong.AddRange(policy.Contains("unsafe", StringComparison.Ordinal) ? ["the policy allows what is unsafe"] : []);
        wrong.AddRange(new[] { "Server", "X-Powered-By" }.Where(headers.ContainsKey).Select(name => $"{name} is told"));
        var cache = headers.GetValueOrDefault("Cache-Control") ?? "";
        wrong.AddRange(cache.Contains("no-store", StringComparison.Ordinal) || Public.Any(part => address.Contains(part, StringComparison.Ordinal)) ? [] : [$"may be kept: {cache}"]);
        wrong.AddRange(answer.SetCookies.SelectMany(WrongInCookie));
        return wrong.Select(w => $"{address} ({answer.Status}): {w}");
    }

    private static IEnumerable<string> WrongInCookie(string cookie)
    {
        var parts = cookie.Split(';', StringSplitOptions.TrimEntries).Select(p => p.ToLowerInvariant()).ToList();
        return new[]
        {
            (cookie.StartsWith("__Host-", StringComparison.Ordinal), "is anybody's"),
            (parts.Contains("secure"), "goes over plain HTTP"),
            (parts.Contains("httponly"), "is read by scripts"),
            (parts.Contains("path=/"), "is of a path"),
            (parts.Contains("samesite=lax") || parts.Contains("samesite=strict"), "goes along from other sites"),
            (!parts.Any(p => p.StartsWith("domain", StringComparison.Ordinal)), "is of a domain"),
        }.Where(rule => !rule.Item1).Select(rule => $"the cookie {cookie.Split('=')[0]} {rule.Item2}");
    }
}
