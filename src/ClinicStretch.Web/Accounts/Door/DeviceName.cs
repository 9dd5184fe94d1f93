namespace ClinicStretch.Web.Accounts.Door;

/// <summary>What a person would call the browser they hold, such as "Chrome on Android"; coarse, so that it tells nothing more.</summary>
internal static class DeviceName
{
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "Mac"), ("CrOS", "Chromebook"), ("Linux", "Linux")];

    public static string Of(HttpRequest request)
    {
        var agent = request.Headers.UserAgent.ToString();
        var (browser, system) = (Named(Browsers, agent), Named(Systems, agent));
        return (browser, system) switch
        {
            (null, null) => "Browser",
            (null, _) => system,
            (_, null) => browser,
            _ => $"{browser} / {system}",
        };
    }

    private static string? Named((string Mark, string Name)[] known, string agent) =>
        known.FirstOrDefault(k => agent.Contains(k.Mark, StringComparison.Ordinal)).Name;
}
