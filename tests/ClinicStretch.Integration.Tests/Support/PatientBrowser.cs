using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ClinicStretch.Integration.Tests.Support;

/// <summary>A browser without script: it keeps its cookies and sends the forms of pages.</summary>
public sealed class PatientBrowser : IDisposable
{
    private readonly HttpClient _http;

    private PatientBrowser(Uri server, CookieContainer cookies)
    {
        Cookies = cookies;
        _http = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = server };
        _http.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36");
    }

    public CookieContainer Cookies { get; }

    /// <summary>Where the last form led to; null when it led nowhere.</summary>
    public string? LedTo { get; private set; }

    public static PatientBrowser Fresh(ClinicHost host) => new(host.Http.BaseAddress!, new CookieContainer());

    public static async Task<PatientBrowser> SignIn(ClinicHost host, Visitor person, bool ownDevice = false)
    {
        var browser = Fresh(host);
        Dictionary<string, string> typed = new() { ["email"] = person.Email!, ["password"] = Visitor.Password };
        if (ownDevice)
        {
            typed["own-device"] = "true";
        }

        await browser.Post("/sign-in", "sign-in", typed);
        Assert.NotNull(browser.LedTo);
        return browser;
    }

    public async Task<int> Status(string path)
    {
        using var answer = await _http.GetAsync(path, TestContext.Current.CancellationToken);
        return (int)answer.StatusCode;
    }

    public async Task<string> Get(string path)
    {
        using var answer = await _http.GetAsync(path, TestContext.Current.CancellationToken);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Sends the form of a page that has this name, with what is typed over what stands there.</summary>
    /// <returns>The page that came back.</returns>
    public async Task<string> Post(string path, string form, IReadOnlyDictionary<string, string> typed, string? page = null)
    {
        var document = await new HtmlParser().ParseDocumentAsync(page ?? await Get(path), TestContext.Current.CancellationToken);
        var found = document.Forms.Single(f => f.QuerySelector("input[name=_handler]")?.GetAttribute("value")?.StartsWith(form, StringComparison.Ordinal) is true);
        var fields = found.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().ToDictionary(i => i.Name!, i => i.Value);
        foreach (var (name, value) in typed)
        {
            fields[name] = value;
        }

        using var content = new FormUrlEncodedContent(fields);
        using var answer = await _http.PostAsync(path, content, TestContext.Current.CancellationToken);
        LedTo = answer.Headers.Location is { } location ? new Uri(_http.BaseAddress!, location).PathAndQuery : null;
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose() => _http.Dispose();
}
