using System.Net;
using ClinicStretch.Integration.Tests.Hosting.Access;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Attack;

/// <summary>The cookies of somebody who has signed in on the page, as a browser does.</summary>
internal static class SignedIn
{
    // What a cookie is called over TLS; what it holds is the same.
    private const string OverTls = "__Host-";

    /// <param name="server">Without TLS.</param>
    public static async Task<IReadOnlyDictionary<string, string>> As(Uri server, string email)
    {
        var cookies = new CookieContainer();
        using var handler = new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false };
        using var browser = new HttpClient(handler) { BaseAddress = server };
        var page = await browser.GetStringAsync("/sign-in", TestContext.Current.CancellationToken);
        var form = new Dictionary<string, string>
        {
            ["_handler"] = "sign-in", ["__RequestVerificationToken"] = Pages.TokenOf(page)!, ["email"] = email, ["password"] = Visitor.Password,
        };
        using var content = new FormUrlEncodedContent(form);
        using var answer = await browser.PostAsync(new Uri("/sign-in", UriKind.Relative), content, TestContext.Current.CancellationToken);
        var names = cookies.GetCookies(server).ToDictionary(c => OverTls + c.Name, c => c.Value);
        Assert.True(names.ContainsKey(OverTls + "clinicstretch"), $"Signing in as {email} answers {answer.StatusCode}.");
        return names;
    }
}
