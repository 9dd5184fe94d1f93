using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Accounts;

/// <summary>The sign-in page, posted as a browser without script posts it.</summary>
public sealed class SignInPageTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Signing_out_on_the_page_ends_a_copied_cookie_too()
    {
        var clinic = await host.NewClinic();
        var cookies = new CookieContainer();
        using var browser = Browser(cookies);
        await SignIn(browser, clinic.Therapist.Email!, Visitor.Password);
        var copy = cookies.GetCookieHeader(browser.BaseAddress!);
        Assert.Equal(200, await StatusWith(copy));

        using var page = await browser.GetAsync("/patients", Cancel);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        using var left = await Post(browser, await FormOf(page, "form[action='/account/sign-out']"), []);

        Assert.True((int)left.StatusCode < 400, $"{left.StatusCode}");
        Assert.Equal(401, await StatusWith(copy));
    }

    [Fact]
    public async Task A_wrong_password_gives_no_cookie_and_says_the_same_as_an_unknown_address()
    {
        var clinic = await host.NewClinic();
        var cookies = new CookieContainer();
        using var browser = Browser(cookies);

        var wrong = await SignIn(browser, clinic.Therapist.Email!, "not the password");
        var unknown = await SignIn(browser, "nobody@clinic.example", "not the password");

        Assert.DoesNotContain("clinicstretch", cookies.GetCookies(browser.BaseAddress!).Select(c => c.Name));
        Assert.Equal(Alerts(wrong), Alerts(unknown));
        Assert.NotEmpty(Alerts(wrong));
    }

    [Fact]
    public async Task A_form_without_its_token_signs_nobody_in_or_out()
    {
        var clinic = await host.NewClinic();
        var cookies = new CookieContainer();
        using var browser = Browser(cookies);
        await SignIn(browser, clinic.Therapist.Email!, Visitor.Password);
        var copy = cookies.GetCookieHeader(browser.BaseAddress!);

        using var forged = await Post(browser, new Dictionary<string, string> { ["action"] = "/account/sign-out" }, []);

        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.Equal(200, await StatusWith(copy));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    public async Task Signing_in_leads_to_no_other_site(string returnUrl)
    {
        var clinic = await host.NewClinic();
        using var browser = Browser(new CookieContainer());
        var path = $"/sign-in?ReturnUrl={Uri.EscapeDataString(returnUrl)}";
        using var page = await browser.GetAsync(path, Cancel);

        using var answer = await Post(browser, await FormOf(page, "form[method=post]"), Credentials(clinic.Therapist.Email!, Visitor.Password), path);

        Assert.Equal("/workspace", new Uri(browser.BaseAddress!, answer.Headers.Location!).PathAndQuery);
        Assert.Equal(browser.BaseAddress!.Host, new Uri(browser.BaseAddress, answer.Headers.Location!).Host);
    }

    private static async Task<string> SignIn(HttpClient browser, string email, string password)
    {
        using var page = await browser.GetAsync("/sign-in", Cancel);
        using var answer = await Post(browser, await FormOf(page, "form[method=post]"), Credentials(email, password), "/sign-in");
        return await answer.Content.ReadAsStringAsync(Cancel);
    }

    private static Dictionary<string, string> Credentials(string email, string password) => new() { ["Email"] = email, ["Password"] = password };

    private HttpClient Browser(CookieContainer cookies) =>
        new(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = host.Http.BaseAddress };

    private async Task<int> StatusWith(string cookies)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/clinic") { Headers = { { "Cookie", cookies } } };
        return (await host.Stranger().Send(request)).Status;
    }

    private static async Task<Dictionary<string, string>> FormOf(HttpResponseMessage page, string selector)
    {
        var document = await new HtmlParser().ParseDocumentAsync(await page.Content.ReadAsStringAsync(Cancel), Cancel);
        var form = document.QuerySelector(selector) ?? throw new Xunit.Sdk.XunitException($"There is no {selector} on the page.");
        var fields = form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().ToDictionary(i => i.Name!, i => i.Value);
        if (form.GetAttribute("action") is { Length: > 0 } action)
        {
            fields["action"] = action;
        }

        return fields;
    }

    private static Task<HttpResponseMessage> Post(
        HttpClient browser, Dictionary<string, string> form, Dictionary<string, string> filled, string path = "") => browser.PostAsync(
            form.GetValueOrDefault("action", path), new FormUrlEncodedContent(form.Where(f => f.Key is not "action").Concat(filled)), Cancel);

    private static string Alerts(string html) =>
        string.Join(' ', new HtmlParser().ParseDocument(html).QuerySelectorAll("[role=alert], .error-summary").Select(e => e.TextContent.Trim()));
}
