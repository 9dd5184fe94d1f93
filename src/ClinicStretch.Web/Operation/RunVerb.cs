using ClinicStretch.Web.Hosting;
using ClinicStretch.Web.Operation.Demo;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace ClinicStretch.Web.Operation;

/// <summary><c>run</c>: database, migrations, catalogue, demo clinic, server; until Ctrl-C.</summary>
internal static class RunVerb
{
    public static async Task<int> Run(IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        var line = new CommandLine(words, ["--port", "--data"], ["--no-demo"]);
        LanguageNames.MustBeThere();
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        await using var database = await ClinicDatabase.Open(
            configuration, line.Value("--data", ".data"), throwaway: false, cancellationToken);
        var app = await Updating.MigratorOf(configuration).Migrate(database.Owner, cancellationToken);
        using var certificate = KeyCertificate.Find(configuration, database.PrivateFolder);
        await using var server = ClinicApp.Build(new HostSettings
        {
            AppConnection = app,
            KeyCertificate = certificate,
            Urls = [$"http://127.0.0.1:{line.Port("--port", 5080)}"],
        });
        await using var stage = new DemoStage(app, TimeProvider.System.GetUtcNow());
        var accounts = line.Has("--no-demo") ? null : await DemoClinic.OpenWhenEmpty(
            stage, configuration["CLINICSTRETCH_DEMO_PASSWORD"], database.Fill, cancellationToken);
        await server.StartAsync(cancellationToken);
        Tell(server, accounts);
        return await UntilItEnds(server, database);
    }

    private static void Tell(WebApplication server, DemoAccounts? accounts)
    {
        var address = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Console.WriteLine();
        Console.WriteLine($"ClinicStretch is ready:  {address}");
        accounts?.Print(Console.Out);
        Console.WriteLine("Ctrl-C stops it. Nothing is lost.");
    }

    private static async Task<int> UntilItEnds(WebApplication server, ClinicDatabase database)
    {
        var stopped = server.WaitForShutdownAsync();
        if (await Task.WhenAny(stopped, database.Ended) == stopped)
        {
            return 0;
        }

        await Console.Error.WriteLineAsync("PostgreSQL has stopped. Start again: it recovers everything that was saved.");
        await server.StopAsync();
        return 1;
    }
}
