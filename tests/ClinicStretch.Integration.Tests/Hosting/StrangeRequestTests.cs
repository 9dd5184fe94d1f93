using System.Net.Http.Headers;
using System.Text;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Hosting;

/// <summary>Requests the fuzzer found no good answer to, each of which ended in an error nobody expected.</summary>
public sealed class StrangeRequestTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Theory]
    [InlineData("/api/v1/nowhere", 404, "not_found")]
    [InlineData("/api/v1/patients?limit=many", 400, "request.malformed")]
    public async Task A_refusal_is_told_in_words_whatever_kind_of_answer_was_asked_for(string path, int status, string code)
    {
        var clinic = await host.NewClinic();
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Accept = { new("application/xml") } } };

        var answer = await clinic.Therapist.Send(request);

        answer.MustBeProblem(status, code);
    }

    [Fact]
    public async Task A_text_in_an_encoding_nobody_knows_is_refused()
    {
        var clinic = await host.NewClinic();
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes("{\"text\":\"Hello\"}"));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json; charset=klingon");

        var answer = await clinic.NothingChanges(() => clinic.Patient.Put($"{TestClinic.PathOf(clinic.Patient)}/messages/{Guid.CreateVersion7()}", content));

        answer.MustBeProblem(415, "request.media_type");
    }

    [Theory]
    [InlineData("/api/v1/patients?q=a%00b")]
    [InlineData("/api/v1/exercises?q=%00")]
    [InlineData("/api/v1/red-flag-questions?%00=1")]
    public async Task A_search_for_the_character_of_zero_is_refused(string path)
    {
        var clinic = await host.NewClinic();

        (await clinic.Therapist.Get(path)).MustBeProblem(400, "text.control_character");
    }

    [Fact]
    public async Task A_page_that_is_asked_for_it_is_refused_too() =>
        Assert.Equal(400, (await host.Stranger().Get("/sign-in?ReturnUrl=%00")).Status);
}
