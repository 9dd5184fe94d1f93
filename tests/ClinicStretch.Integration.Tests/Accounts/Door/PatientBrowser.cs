using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Accounts.Door;

/// <summary>A browser without script: it keeps its cookies and sends the forms of pages.</summary>
public sealed class PatientBrowser : IDisposable
{
    private readonly HttpClient _http;
    private readonly Dictionary<string, string> _cookies = [];

    private PatientBrowser(Uri server)
    {
        _http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = server };
        _http.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36");
    }

    /// <summary>What the cookie of the sign-in came with; empty without one. Kept whatever its expiry says: the server's clock is not this machine's.</summary>
    public string SignInAttributes { get; private set; } = "";

    public string SignInCookie => $"clinicstretch={_cookies["clinicstretch"]}";

    /// <summary>Where the last form led to; null when it led nowhere.</summary>
    public string? LedTo { get; private set; }

    public static PatientBrowser Fresh(ClinicHost host) => At(host.Http.BaseAddress!);

    /// <summary>In front of another server than the host's own.</summary>
    public static PatientBrowser At(Uri server) => new(server);

    public static Task<PatientBrowser> SignIn(ClinicHost host, Visitor person, bool ownDevice = false) => Fresh(host).SignIn(person, ownDevice);

    public async Task<PatientBrowser> SignIn(Visitor person, bool ownDevice = false)
    {
        Dictionary<string, string> typed = new() { ["email"] = person.Email!, ["password"] = Visitor.Password };
        if (ownDevice)
        {
            typed["own-device"] = "true";
        }

        await Post("/sign-in", "sign-in", typed);
        Assert.NotNull(LedTo);
        return this;
    }

    public async Task<int> Status(string path)
    {
        using var answer = await Send(new HttpRequestMessage(HttpMethod.Get, path));
        return (int)answer.StatusCode;
    }

    public async Task<string> Get(string path)
    {
        using var answer = await Send(new HttpRequestMessage(HttpMethod.Get, path));
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Goes where a link leads, and on from there, to other servers too.</summary>
    /// <returns>The page at the end; its path is <see cref="LedTo"/>.</returns>
    public async Task<string> Follow(string path)
    {
        var at = new Uri(_http.BaseAddress!, path);
        for (var steps = 0; steps < 10; steps++)
        {
            LedTo = at.PathAndQuery;
            using var answer = await Send(new HttpRequestMessage(HttpMethod.Get, at));
            if (answer.Headers.Location is not { } next)
            {
                return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            }

            at = new Uri(at, next);
        }

        throw new Xunit.Sdk.XunitException("This leads round and round.");
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

        using var answer = await Send(new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) });
        LedTo = answer.Headers.Location is { } location ? new Uri(_http.BaseAddress!, location).PathAndQuery : null;
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private async Task<HttpResponseMessage> Send(HttpRequestMessage request)
    {
        using var sent = request;
        if (_cookies.Count > 0)
        {
            sent.Headers.Add("Cookie", string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}")));
        }

        var answer = await _http.SendAsync(sent, TestContext.Current.CancellationToken);
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var (name, value) = (cookie.Split('=')[0], cookie.Split(';')[0].Split('=', 2)[1]);
            SignInAttributes = name is "clinicstretch" ? cookie : SignInAttributes;
            if (value.Length is 0)
            {
                _cookies.Remove(name);
            }
            else
            {
                _cookies[name] = value;
            }
        }

        return answer;
    }

    public void Dispose() => _http.Dispose();
}
