using ClinicStretch.Integration.Tests.Accounts.Door;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Hosting;

public sealed class ErrorTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    public static TheoryData<string, int> Addresses() => new()
    {
        { "/health/live", 200 },
        { "/health/ready", 200 },
        { "/api/v1/clinic", 200 },
        { "/api/v1/patients?limit=0", 400 },
        { "/api/v1/patients?limit=many", 400 },
        { "/api/v1/me/today", 403 },
        { "/api/v1/nowhere", 404 },
        { "/nowhere", 404 },
        { $"/api/v1/plans/{Guid.Empty}", 404 },
        { $"/api/v1/patients?q={Uri.EscapeDataString(ClinicHost.SearchThatFails)}", 500 },
        { "/api/v1/exercises/cat-cow/figure.svg", 200 },
    };

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_answer_carries_the_headers_that_keep_a_browser_safe(string path, int status)
    {
        var clinic = await host.NewClinic();

        var headers = (await clinic.Therapist.Get(path)).MustBe(status).Headers;

        Assert.Equal("nosniff", headers["X-Content-Type-Options"]);
        Assert.Equal("no-referrer", headers["Referrer-Policy"]);
        Assert.Equal("same-origin", headers["Cross-Origin-Opener-Policy"]);
        foreach (var part in new[] { "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "default-src 'self'" })
        {
            Assert.Contains(part, headers["Content-Security-Policy"], StringComparison.Ordinal);
        }

        Assert.DoesNotContain("unsafe", headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.False(headers.ContainsKey("Server"));
        Assert.False(headers.ContainsKey("X-Powered-By"));
        Assert.True(headers["Cache-Control"].Contains("no-store", StringComparison.Ordinal) || path.EndsWith(".svg", StringComparison.Ordinal), headers["Cache-Control"]);
    }

    [Fact]
    public async Task An_error_nobody_expected_tells_nothing_of_the_inside()
    {
        var clinic = await host.NewClinic();

        var answer = await clinic.NothingChanges(
            () => clinic.Therapist.Get($"/api/v1/patients?q={Uri.EscapeDataString(ClinicHost.SearchThatFails)}"));

        answer.MustBeProblem(500, "unexpected");
        Assert.DoesNotContain("secret", answer.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Exception", answer.Text, StringComparison.Ordinal);
        Assert.Contains(host.Log.Lines, l => l.StartsWith("Error", StringComparison.Ordinal) && l.Contains("A secret of the server's inside.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("GET", "/api/v1/nowhere", 404, "not_found")]
    [InlineData("DELETE", "/api/v1/clinic", 405, "request.method")]
    [InlineData("TRACE", "/api/v1/clinic", 405, "request.method")]
    [InlineData("PUT", "/api/v1/patients/one", 404, "not_found")]
    public async Task What_the_api_does_not_have_is_told_as_a_problem_too(string method, string path, int status, string code)
    {
        var clinic = await host.NewClinic();

        (await clinic.Therapist.Send(new HttpMethod(method), path)).MustBeProblem(status, code);
    }

    // Asked again and again: what a page waits for may be there in time by luck.
    [Theory]
    [InlineData("/me/nowhere")]
    [InlineData("/me/today/nowhere")]
    [InlineData("/workspace")]
    public async Task A_patients_page_of_an_error_says_whom_to_call_in_an_emergency(string path)
    {
        var clinic = await host.NewClinic();
        using var browser = await PatientBrowser.SignIn(host, clinic.Patient);
        var number = (await clinic.Patient.Get("/api/v1/clinic")).MustBe(200).Json["emergencyNumber"]!.GetValue<string>();

        for (var i = 0; i < 10; i++)
        {
            Assert.Contains($"tel:{number}", await browser.Get(path), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Health_says_no_more_than_that()
    {
        Assert.Equal("Healthy", (await host.Stranger().Get("/health/ready")).MustBe(200).Text);
        Assert.Equal("Healthy", (await host.Stranger().Get("/health/live")).MustBe(200).Text);
    }

    [Fact]
    public async Task Parsers_words_that_quote_what_was_sent_are_not_passed_on()
    {
        var clinic = await host.NewClinic();

        var answer = await clinic.Patient.Put($"/api/v1/sessions/{Guid.CreateVersion7()}", "{\"planId\":\"canary-value\"}");

        Assert.DoesNotContain("canary", answer.MustBe(400).Text, StringComparison.Ordinal);
        Assert.Contains("planId", answer.Text, StringComparison.Ordinal);
    }
}
