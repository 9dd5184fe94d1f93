using ClinicStretch.Application.Catalogue;
using ClinicStretch.Infrastructure.Backups;
using ClinicStretch.Infrastructure.LocalPostgres;
using ClinicStretch.Infrastructure.Storage;
using ClinicStretch.Web.Operation;
using ClinicStretch.Web.Operation.Backups;
using ClinicStretch.Web.Operation.Serving;
using ClinicStretch.Web.Operation.Tour;
using Microsoft.Extensions.Options;
using Npgsql;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};

try
{
    return args switch
    {
        ["run", .. var words] => await RunVerb.Run(words, stop.Token),
        ["serve", .. var words] => await ServeVerb.Run(words, stop.Token),
        ["open", .. var words] => await OpenVerb.Run(words, stop.Token),
        ["migrate", .. var words] => await MigrateVerb.Run(words, stop.Token),
        ["tour", .. var words] => await TourVerb.Run(words, stop.Token),
        ["doctor", .. var words] => await DoctorVerb.Run(words, stop.Token),
        ["audit", "verify", .. var words] => await AuditVerb.Verify(words, stop.Token),
        ["backup", "verify", .. var words] => await VerifyVerb.Run(words, stop.Token),
        ["backup", .. var words] => await BackupVerb.Run(words, stop.Token),
        ["erasures", .. var words] => await ErasuresVerb.Run(words, stop.Token),
        ["restore", .. var words] => await RestoreVerb.Run(words, stop.Token),
        ["figures", .. var words] => await FiguresVerb.Run(words, stop.Token),
        _ => throw new OperatorException("Say what to do: run, serve, open, tour, migrate, backup, restore, erasures, audit verify, doctor or figures. Type ./clinic for help."),
    };
}
catch (Exception e) when (e is OperatorException or BackupException or LocalPostgresException or CatalogueInvalidException or DatabaseNotReadyException or DatabaseHeldException)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
catch (OptionsValidationException e)
{
    await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, e.Failures));
    return 1;
}
catch (AggregateException e) when (e.InnerExceptions.All(i => i is OptionsValidationException))
{
    await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, e.InnerExceptions.SelectMany(i => ((OptionsValidationException)i).Failures)));
    return 1;
}
catch (Exception e) when (e is NpgsqlException && Outage.IsBehind(e))
{
    await Console.Error.WriteLineAsync($"PostgreSQL does not answer: {e.Message} Is it up, and does the connection string name it?");
    return 1;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested && args is ["backup" or "restore", ..])
{
    await Console.Error.WriteLineAsync("Stopped before the end; nothing half-made was left.");
    return 1;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return 0;
}
