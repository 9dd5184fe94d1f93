using ClinicStretch.Web.Hosting;

namespace ClinicStretch.Web.Operation.Serving;

/// <summary>
/// <c>serve</c>: the server alone, for patients. It knows neither the owner's password nor a demo, and changes no table: <c>migrate</c> comes before it.
/// </summary>
internal static class ServeVerb
{
    public static async Task<int> Run(IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        var line = new CommandLine(words, ["--listen"], []);
        LanguageNames.MustBeThere();
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        using var settings = ServeSettings.Read(configuration, line.Value("--listen", "127.0.0.1:8080"));
        await ServedDatabase.MustBeRight(settings.App, cancellationToken);
        await using var server = ClinicApp.Build(new HostSettings
        {
            AppConnection = settings.App,
            KeyCertificate = settings.Certificate,
            Urls = [$"http://{settings.Listen}"],
        });
        await server.StartAsync(cancellationToken);
        Console.WriteLine($"ClinicStretch serves {settings.Site} on {settings.Listen}.");
        await server.WaitForShutdownAsync(CancellationToken.None);
        return 0;
    }
}
