using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using ClinicStretch.Infrastructure.Storage;
using ClinicStretch.Integration.Tests.Faults;
using ClinicStretch.Integration.Tests.Support;
using ClinicStretch.Web.Operation;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace ClinicStretch.Integration.Tests.Operation;

/// <summary>As an operator sets a server up for patients: bring the database up to date, open a clinic, serve.</summary>
public sealed class ServeTests(ClinicHost host, TestPostgres postgres) : IClassFixture<ClinicHost>
{
    private static readonly string[] Open = ["open", "--name", "Harbour Physiotherapy", "--time-zone", "Europe/London", "--administrator", "Priya Nair"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_clinic_is_opened_and_served_by_a_role_that_owns_nothing_and_its_administrator_gets_in()
    {
        // The role is one for the whole of a PostgreSQL, and its password with it: this one is nobody else's.
        await using var database = await ClinicDatabase.Open(
            new ConfigurationBuilder().Build(), Path.Combine(Path.GetTempPath(), $"clinicstretch-{Guid.NewGuid():N}"), throwaway: true, Cancel);
        const string password = "it's a password of the role's own";
        var app = new NpgsqlConnectionStringBuilder(database.Owner) { Username = ClinicMigrator.AppRole, Password = password }.ConnectionString;
        var certificate = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.pfx");
        using (var made = KeyCertificate.Make())
        {
            KeyCertificate.Write(certificate, made, "held");
        }

        Assert.Equal(0, (await Run(["migrate"], ("ConnectionStrings__Clinic", database.Owner), ("Database__AppPassword", password))).Code);
        var opened = await Run([.. Open, "--email", "priya@harbour.example"], ("ConnectionStrings__App", app));
        Assert.Equal(0, opened.Code);
        var secret = opened.Out.Split("shown only now: ")[1].Split('\n')[0].Trim();
        var port = FreePort.Any();
        using var server = Start(
            ["serve", "--listen", $"127.0.0.1:{port}"], ("ConnectionStrings__App", app), ("Keys__Certificate", certificate), ("Keys__CertificatePassword", "held"),
            ("Site__Address", "https://exercises.example.org"));
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), DefaultRequestHeaders = { Host = "exercises.example.org" } };
        await Ready(http, server);

        var signedIn = await http.PostAsJsonAsync("/api/v1/account/token", new { Email = "priya@harbour.example", Password = secret }, Cancel);

        Assert.Equal(HttpStatusCode.OK, signedIn.StatusCode);
        Process.Start("kill", ["-TERM", $"{server.Id}"]).Dispose();
        await server.WaitForExitAsync(Cancel).WaitAsync(TimeSpan.FromMinutes(1), Cancel);
        Assert.Equal(0, server.ExitCode);
        File.Delete(certificate);
    }

    [Fact]
    public async Task Whatever_is_missing_or_wrong_is_said_at_once_a_line_each()
    {
        var told = await Run(["serve", "--listen", "8080"], ("ConnectionStrings__App", "Host=db.example;Password=not-to-be-told"), ("Site__Address", "http://exercises.example.org"), ("Site__Proxies", "here"));

        Assert.Equal(1, told.Code);
        Assert.Equal(
            ["ConnectionStrings__App", "Keys__Certificate", "--listen", "Site__Address", "Site:Proxies"],
            told.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]));
        Assert.DoesNotContain("not-to-be-told", told.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(" at ClinicStretch", told.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_owner_of_the_tables_is_not_taken_for_the_servers_role()
    {
        var told = await Run([.. Open, "--email", "priya@harbour.example"], ("ConnectionStrings__App", host.Database.Owner));

        Assert.Equal((1, true), (told.Code, told.Error.Contains("Name clinicstretch_app.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_database_of_an_older_version_is_not_served()
    {
        await using var database = await postgres.Copy();
        var app = await new ClinicMigrator(TimeProvider.System).Migrate(database.Owner, Cancel);
        await using (var owner = NpgsqlDataSource.Create(database.Owner))
        {
            await owner.CreateCommand("""DELETE FROM schema_migrations WHERE "MigrationId" = (SELECT max("MigrationId") FROM schema_migrations)""").ExecuteNonQueryAsync(Cancel);
        }

        var told = await Run([.. Open, "--email", "priya@harbour.example"], ("ConnectionStrings__App", app));

        Assert.Equal(1, told.Code);
        Assert.StartsWith("The database is not up to date: 1 migrations are missing", told.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_told_of_without_a_stack_trace()
    {
        var told = await Run(["run"], ("ConnectionStrings__Clinic", $"Host=127.0.0.1;Port={FreePort.Any()};Username=owner;Password=not-to-be-told;Timeout=2"));

        Assert.Equal(1, told.Code);
        Assert.StartsWith("PostgreSQL does not answer", told.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(" at ", told.Error.Replace("127.0.0.1", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_that_makes_no_sense_is_told_of_without_a_stack_trace()
    {
        var told = await Run(["run", "--no-demo", "--port", "0"], ("ConnectionStrings__Clinic", host.Database.Owner), ("Push__Contact", "nobody"));

        Assert.Equal((1, "Push:Contact is a mailto: or https: address."), (told.Code, told.Error.Trim()));
    }

    [Theory]
    [InlineData("--time-zone", "Middle/Earth", "Give an IANA time zone such as Europe/London.")]
    [InlineData("--email", "priya", "Give an address such as name@example.org.")]
    [InlineData("--name", "", "--name is missing.")]
    public async Task A_clinic_that_cannot_be_is_not_opened(string name, string value, string because)
    {
        List<string> words = [.. Open, "--email", "priya@harbour.example"];
        words[words.IndexOf(name) + 1] = value;

        var told = await Run(words, ("ConnectionStrings__App", host.Database.App));

        Assert.Equal((1, true), (told.Code, told.Error.StartsWith(because, StringComparison.Ordinal)));
    }

    private static async Task<(int Code, string Out, string Error)> Run(IEnumerable<string> words, params (string Name, string Value)[] settings)
    {
        using var process = Start(words, settings);
        var (told, wrong) = (process.StandardOutput.ReadToEndAsync(Cancel), process.StandardError.ReadToEndAsync(Cancel));
        await process.WaitForExitAsync(Cancel).WaitAsync(TimeSpan.FromMinutes(2), Cancel);
        return (process.ExitCode, await told, await wrong);
    }

    private static Process Start(IEnumerable<string> words, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ClinicStretch.Web.dll"), .. words])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static async Task Ready(HttpClient http, Process server)
    {
        for (var tries = 0; ; tries++)
        {
            Assert.True(tries < 600 && !server.HasExited, "It does not become ready.");
            try
            {
                if ((await http.GetAsync("/health/ready", Cancel)).IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100, Cancel);
            }
        }
    }
}
