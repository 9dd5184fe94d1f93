using System.Security.Cryptography;
using ClinicStretch.Application.Accounts;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Infrastructure.Storage;
using ClinicStretch.Web.Hosting;
using ClinicStretch.Web.Operation.Backups;
using FluentValidation;
using MediatR;

namespace ClinicStretch.Web.Operation.Serving;

/// <summary><c>open</c>: a clinic with its first administrator, who invites everybody else. Its password is shown once, here.</summary>
internal static class OpenVerb
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Length = 24;

    public static async Task<int> Run(IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        var line = new CommandLine(words, ["--name", "--time-zone", "--language", "--phone", "--emergency", "--administrator", "--email", "--data"], []);
        var password = RandomNumberGenerator.GetString(Letters, Length);
        var administrator = new NewMember(MemberId.New(), Needed("--administrator"), Role.Administrator, Needed("--email"), password);
        var details = new ClinicDetails(
            Needed("--name"), Given("--phone"), Given("--emergency"), line.Value("--language", "en-GB"), Needed("--time-zone"));
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        if (NamedPostgres.Find(configuration, "App") is { } app)
        {
            return await Open(app, details, administrator, cancellationToken);
        }

        await using var source = await BackupSource.Open(configuration, line.Value("--data", ".data"), cancellationToken);
        return await Open(ClinicMigrator.AppConnection(source.Connection), details, administrator, cancellationToken);

        string? Given(string name) => line.Value(name, "") is { Length: > 0 } value ? value : null;

        string Needed(string name) => Given(name)
            ?? throw new OperatorException($"{name} is missing. Type  open --name \"Harbour Physiotherapy\" --time-zone Europe/London --administrator \"Priya Nair\" --email priya@example.org  [--language en-GB] [--phone NUMBER] [--emergency NUMBER].");
    }

    private static async Task<int> Open(string app, ClinicDetails details, NewMember administrator, CancellationToken cancellationToken)
    {
        await ServedDatabase.MustBeRight(app, cancellationToken);
        await using var server = ClinicApp.Build(new HostSettings { AppConnection = app });
        await using var scope = server.Services.CreateAsyncScope();
        var isKnown = await scope.ServiceProvider.GetRequiredService<IAccounts>().Find(administrator.Email, cancellationToken) is not null;
        await Send(scope.ServiceProvider, new OpenClinic(ClinicId.New(), details, [administrator]), cancellationToken);
        Console.WriteLine($"{details.Name} is open. {administrator.Name} signs in as {administrator.Email} "
            + (isKnown ? "with the password they have already." : $"with this password, which is shown only now: {administrator.Password}"));
        Console.WriteLine("At the first sign-in a second factor is set up. Then: change the password, set the emergency number, invite the therapists.");
        return 0;
    }

    private static async Task Send(IServiceProvider services, OpenClinic open, CancellationToken cancellationToken)
    {
        try
        {
            await services.GetRequiredService<IMediator>().Send(open, cancellationToken);
        }
        catch (ValidationException e)
        {
            throw new OperatorException(string.Join(Environment.NewLine, e.Errors.Select(error => error.ErrorMessage)));
        }
        catch (RuleBrokenException e)
        {
            throw new OperatorException(e.Message);
        }
    }
}
