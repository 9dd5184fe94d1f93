using System.Diagnostics;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ClinicStretch.Integration.Tests.Accounts.Factors;

/// <summary><c>./clinic bench sign-in</c>: whether the time of a refusal tells which addresses have accounts (S9), with the rounds of hashing of the product.</summary>
public sealed class SignInBench(ClinicHost host, ITestOutputHelper output) : IClassFixture<ClinicHost>
{
    private const int Pairs = 500;
    private const int Rounds = 220_000;
    private const double MostOfIt = 0.05;

    [Fact(Explicit = true)]
    public async Task A_known_and_an_unknown_address_take_as_long()
    {
        host.Services.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount = Rounds;
        var clinic = await host.NewClinic();
        List<double> known = [], unknown = [];
        for (var pair = 0; pair < Pairs; pair++)
        {
            // Which of the two goes first changes, and no account comes near its lockout.
            var (first, second) = pair % 2 is 0 ? (known, unknown) : (unknown, known);
            first.Add(await Time(first == known ? clinic.Patient.Email! : Nobody()));
            second.Add(await Time(second == known ? clinic.Patient.Email! : Nobody()));
            host.Clock.MoveOn(pair % 8 is 7 ? TimeSpan.FromMinutes(16) : TimeSpan.Zero);
            if (pair % 8 is 7)
            {
                (await host.Stranger().Post("/api/v1/account/token", new { clinic.Patient.Email, Visitor.Password })).MustBe(200);
            }
        }

        var (one, other) = (Median(known), Median(unknown));
        var gap = Math.Abs(one - other) / Math.Max(one, other);
        output.WriteLine($"{Pairs} pairs, {Rounds} rounds: known {one:0.0} ms, unknown {other:0.0} ms, gap of the medians {gap:P2}");
        Assert.True(gap < MostOfIt, $"The medians are {gap:P2} apart.");
    }

    private async Task<double> Time(string email)
    {
        var began = Stopwatch.GetTimestamp();
        (await host.Stranger().Post("/api/v1/account/token", new { email, Password = "not the password" })).MustBe(401);
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private static string Nobody() => $"patient-{Guid.NewGuid():N}@clinic.example";

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
