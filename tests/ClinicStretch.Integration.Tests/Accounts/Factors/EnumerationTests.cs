using System.Text.RegularExpressions;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Accounts.Factors;

/// <summary>
/// Nobody learns which addresses have accounts: status, body and headers of 50 pairs of a known and an unknown address are the same (S9, V6.3.8).
/// How long they take is measured by <see cref="SignInBench"/>, not here.
/// </summary>
public sealed partial class EnumerationTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private const int Pairs = 50;
    private const int AtOnce = 8;

    [Fact]
    public async Task Signing_in_by_a_program() => await Same(email => host.Stranger().Post("/api/v1/account/token", new { email, Password = "not the password" }), 401);

    [Fact]
    public async Task Signing_in_on_the_page() => await Same(email => OnThePage(email, ("password", "not the password")), 422);

    [Fact]
    public async Task Asking_for_a_code_by_mail() => await Same(email => OnThePage(email, ("way", "ask-code")), 200);

    [Fact]
    public async Task Typing_a_code_that_was_mailed() => await Same(email => OnThePage(email, ("way", "code"), ("code", "12345678")), 422);

    [Fact]
    public async Task Asking_for_a_code_to_take_an_invitation_with()
    {
        var clinic = await host.NewClinic();
        var patient = $"/api/v1/patients/{Guid.CreateVersion7()}";
        (await clinic.Therapist.Put(patient, Given.Patient())).MustBe(201);
        var link = $"/invitation/{(await clinic.Therapist.Post($"{patient}/invitations")).MustBe(201).Json["code"]!.GetValue<string>()}";

        await Same(email => Form(link, "accept", ("email", email), ("way", "ask-code")), 200);
    }

    // Half of them with an account whose address was shown to be theirs, of the same length as the address that nobody has.
    private async Task Same(Func<string, Task<Answer>> ask, int status)
    {
        var clinic = await host.NewClinic();
        var known = clinic.Patient.Email!;
        await using (var prove = host.Owner.CreateCommand("UPDATE people SET address_proven_at = now() WHERE email = $1"))
        {
            prove.Parameters.Add(new() { Value = known });
            Assert.Equal(1, await prove.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        }

        using var places = new SemaphoreSlim(AtOnce);
        var pairs = await Task.WhenAll(Enumerable.Range(0, Pairs).Select(async _ =>
        {
            await places.WaitAsync(TestContext.Current.CancellationToken);
            var unknown = $"patient-{Guid.NewGuid():N}@clinic.example";
            Assert.Equal(known.Length, unknown.Length);
            var (one, other) = (await ask(known), await ask(unknown));
            Assert.Equal(status, one.Status);
            places.Release();
            return (One: Plain(one, known), Other: Plain(other, unknown));
        }));

        Assert.All(pairs, pair => Assert.Equal(pair.One, pair.Other));
    }

    private async Task<Answer> OnThePage(string email, params (string Name, string Value)[] fields) => await Form("/sign-in", "sign-in", [("email", email), .. fields]);

    private async Task<Answer> Form(string path, string form, params (string Name, string Value)[] fields)
    {
        var page = await host.Stranger().Get(path);
        var cookie = page.Headers["Set-Cookie"].Split(';')[0];
        Dictionary<string, string> typed = new(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)))
        {
            ["_handler"] = form,
            ["__RequestVerificationToken"] = Token().Match(page.Text).Groups["token"].Value,
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Headers = { { "Cookie", cookie } }, Content = new FormUrlEncodedContent(typed) };
        return await host.Stranger().Send(request);
    }

    // Without what is new in every answer: the time, the token of the form, the number of the request.
    private static string Plain(Answer answer, string email)
    {
        var headers = answer.Headers.Where(h => h.Key is not "Date").OrderBy(h => h.Key, StringComparer.Ordinal).Select(h => $"{h.Key}: {Fresh().Replace(h.Value, "*")}");
        var body = Fresh().Replace(Token().Replace(answer.Text, "*"), "*").Replace(email, "*", StringComparison.Ordinal);
        return $"{answer.Status}\n{string.Join('\n', headers)}\n\n{body}";
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();

    [GeneratedRegex("\"traceId\":\"[^\"]*\"|CfDJ8[-_A-Za-z0-9]+|card-[0-9a-f]{32}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fresh();
}
