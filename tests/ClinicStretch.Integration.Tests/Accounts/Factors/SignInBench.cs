using System.Diagnostics;
using System.Text.RegularExpressions;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ClinicStretch.Integration.Tests.Accounts.Factors;

/// <summary>Whether the time an answer takes tells who has an account (S9): <c>./clinic bench sign-in</c>.</summary>
public sealed partial class SignInBench(ClinicHost host, ITestOutputHelper output) : IClassFixture<ClinicHost>
{
    private const int Pairs = 500;
    private const int Rounds = 220_000;
    private const double MostOfIt = 0.05;

    // Both less than what locks an account, or gets no more codes in a quarter of an hour.
    private const int TriesAtATime = 3;

    [Fact(Explicit = true)]
    public async Task A_known_and_an_unknown_address_take_as_long_to_sign_in()
    {
        host.Services.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount = Rounds;

        await TakesAsLong($"signing in, {Rounds} rounds", email => host.Stranger().Post("/api/v1/account/token", new { email, Password = "not the password" }), 401);
    }

    [Fact(Explicit = true)]
    public async Task They_take_as_long_to_ask_for_a_code()
    {
        var form = await Form("/sign-in", "sign-in");

        await TakesAsLong("asking for a code", email => form(email, [("way", "ask-code")]), 200);
    }

    [Fact(Explicit = true)]
    public async Task They_take_as_long_to_type_a_code()
    {
        var form = await Form("/sign-in", "sign-in");

        await TakesAsLong("typing a code", email => form(email, [("way", "code"), ("code", "12345678")]), 422);
    }

    [Fact(Explicit = true)]
    public async Task They_take_as_long_to_ask_for_a_code_to_take_an_invitation_with()
    {
        var clinic = await host.NewClinic();
        var patient = $"/api/v1/patients/{Guid.CreateVersion7()}";
        (await clinic.Therapist.Put(patient, Given.Patient())).MustBe(201);
        var form = await Form($"/invitation/{(await clinic.Therapist.Post($"{patient}/invitations")).MustBe(201).Json["code"]!.GetValue<string>()}", "accept");

        await TakesAsLong("asking for an invitation's code", email => form(email, [("way", "ask-code")]), 200);
    }

    private async Task TakesAsLong(string what, Func<string, Task<Answer>> ask, int status)
    {
        var address = await Proven();
        List<double> known = [], unknown = [];
        for (var pair = 0; pair < Pairs; pair++)
        {
            // Which of the two goes first changes.
            foreach (var times in pair % 2 is 0 ? new[] { known, unknown } : [unknown, known])
            {
                var email = times == known ? address : $"patient-{Guid.NewGuid():N}@clinic.example";
                var began = Stopwatch.GetTimestamp();
                var answer = await ask(email);
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                answer.MustBe(status);
            }

            if (pair % TriesAtATime is TriesAtATime - 1)
            {
                host.Clock.MoveOn(TimeSpan.FromMinutes(16));
                await Forgive();
            }
        }

        var (one, other) = (Median(known), Median(unknown));
        var gap = Math.Abs(one - other) / Math.Max(one, other);
        output.WriteLine($"{what}: {Pairs} pairs, known {one:0.0} ms, unknown {other:0.0} ms, gap of the medians {gap:P2}");
        Assert.True(gap < MostOfIt, $"{what}: the medians are {gap:P2} apart.");
    }

    /// <summary>The address of an account whose owner has shown that it is theirs.</summary>
    private async Task<string> Proven()
    {
        var email = (await host.NewClinic()).Patient.Email!;
        await using var prove = host.Owner.CreateCommand("UPDATE people SET address_proven_at = now() WHERE email = $1");
        prove.Parameters.Add(new() { Value = email });
        Assert.Equal(1, await prove.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        return email;
    }

    // An account that ten wrong passwords have locked is not what is measured.
    private async Task Forgive()
    {
        await using var forgive = host.Owner.CreateCommand("UPDATE people SET access_failed_count = 0, lockout_end = NULL");
        await forgive.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private async Task<Func<string, (string Name, string Value)[], Task<Answer>>> Form(string path, string name)
    {
        var page = await host.Stranger().Get(path);
        var (cookie, token) = (page.Headers["Set-Cookie"].Split(';')[0], Token().Match(page.Text).Groups["token"].Value);
        return async (email, fields) =>
        {
            Dictionary<string, string> typed = new(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)))
            {
                ["_handler"] = name, ["__RequestVerificationToken"] = token, ["email"] = email,
            };
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Headers = { { "Cookie", cookie } }, Content = new FormUrlEncodedContent(typed) };
            return await host.Stranger().Send(request);
        };
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
