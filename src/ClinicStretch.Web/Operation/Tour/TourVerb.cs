using System.Buffers.Text;
using System.Diagnostics;
using System.Security.Cryptography;
using ClinicStretch.Application.Accounts;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Infrastructure.Storage;
using ClinicStretch.Web.Hosting;
using MediatR;

namespace ClinicStretch.Web.Operation.Tour;

/// <summary><c>tour</c>: a throw-away clinic does the three jobs through the public API, leaves its papers, and is gone.</summary>
internal static class TourVerb
{
    public static async Task<int> Run(IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        var folder = Path.GetFullPath(new CommandLine(words, ["--out"], []).Value("--out", "tour"));
        var clock = Stopwatch.StartNew();
        await Console.Out.WriteLineAsync("A tour of ClinicStretch, in a clinic that lives as long as the tour:");
        try
        {
            var papers = await Play(clock, cancellationToken);
            await Write(folder, papers, cancellationToken);
        }
        catch (Exception e) when (e is TourFailedException or HttpRequestException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }

        await Console.Out.WriteLineAsync($"All of it worked, in {clock.Elapsed.TotalSeconds:0.0} seconds. See programme.pdf and progress.json in {folder}");
        return 0;
    }

    private static async Task<TourPapers> Play(Stopwatch clock, CancellationToken cancellationToken)
    {
        var data = Path.Combine(Path.GetTempPath(), $"clinicstretch-tour-{Guid.NewGuid():N}");
        var cast = new TourCast(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(12)));
        await using var database = await ClinicDatabase.Open(new ConfigurationBuilder().Build(), data, throwaway: true, cancellationToken);
        var app = await new ClinicMigrator(TimeProvider.System).Migrate(database.Owner, cancellationToken);
        using var certificate = KeyCertificate.Make();
        await using var server = ClinicApp.Build(
            new HostSettings { AppConnection = app, KeyCertificate = certificate, Urls = ["http://127.0.0.1:0"] });
        await Open(server.Services, cast, cancellationToken);
        await server.StartAsync(cancellationToken);
        await Console.Out.WriteLineAsync($"  Database, catalogue, clinic and server are up after {clock.Elapsed.TotalSeconds:0.0} seconds.");
        var papers = await new TourStory(new Uri(server.Urls.First()), cast, Console.Out).Run(cancellationToken);
        await server.StopAsync(cancellationToken);
        return papers;
    }

    private static async Task Open(IServiceProvider services, TourCast cast, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMediator>().Send(
            new OpenClinic(
                ClinicId.New(),
                new ClinicDetails("The tour's clinic", null, "999", "en-GB", "Europe/London"),
                [new NewMember(MemberId.New(), "Terry Example", Role.Therapist, TourCast.TherapistEmail, cast.Password)],
                StaffNeedSecondFactor: false),
            cancellationToken);
    }

    private static async Task Write(string folder, TourPapers papers, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, "programme.pdf"), papers.Programme, cancellationToken);
        await File.WriteAllBytesAsync(Path.Combine(folder, "progress.json"), papers.Progress, cancellationToken);
    }
}
