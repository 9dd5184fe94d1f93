using AngleSharp.Html.Parser;
using ClinicStretch.Integration.Tests.Accounts.Door;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Accounts.Factors;

/// <summary>What somebody has after setting an app up.</summary>
public sealed record Enrolled(Authenticator App, IReadOnlyList<string> RecoveryCodes);

internal static class Enrolment
{
    /// <summary>Sets an app up on the page, in a browser that is signed in.</summary>
    public static async Task<Enrolled> SetUpApp(this PatientBrowser browser, ClinicHost host)
    {
        var page = await browser.Get("/account/factor/app");
        var document = await new HtmlParser().ParseDocumentAsync(page, TestContext.Current.CancellationToken);
        var app = new Authenticator(document.QuerySelector(".app-key code")!.TextContent);
        var shown = await browser.Post("/account/factor/app", "app", new Dictionary<string, string> { ["code"] = app.Shows(host.Clock.Now) }, page);
        var codes = (await new HtmlParser().ParseDocumentAsync(shown, TestContext.Current.CancellationToken)).QuerySelectorAll(".recovery-codes code");
        return new Enrolled(app, [.. codes.Select(c => c.TextContent)]);
    }

    /// <summary>Types a password on the page.</summary>
    /// <returns>The page that came back.</returns>
    public static Task<string> TypePassword(this PatientBrowser browser, Visitor person) =>
        browser.Post("/sign-in", "sign-in", new Dictionary<string, string> { ["email"] = person.Email!, ["password"] = Visitor.Password });

    /// <summary>Types a code on the page that came back.</summary>
    public static Task<string> TypeCode(this PatientBrowser browser, string page, string code) =>
        browser.Post("/sign-in", "sign-in", new Dictionary<string, string> { ["way"] = "factor", ["code"] = code }, page);

    /// <summary>Asks for a token.</summary>
    public static Task<Answer> Token(this ClinicHost host, Visitor person, string? code = null) =>
        host.Stranger().Post("/api/v1/account/token", new { person.Email, Visitor.Password, Code = code });

    /// <summary>Asks with a token.</summary>
    public static Task<Answer> With(this ClinicHost host, Answer token, HttpMethod method, string path, object? body = null) => host.Stranger().Send(new HttpRequestMessage(method, path)
    {
        Headers = { { "Authorization", $"Bearer {token.Json["accessToken"]!.GetValue<string>()}" } },
        Content = body is null ? null : System.Net.Http.Json.JsonContent.Create(body),
    });
}
