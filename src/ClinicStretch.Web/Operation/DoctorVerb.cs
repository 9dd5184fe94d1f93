using ClinicStretch.Infrastructure.LocalPostgres;
using ClinicStretch.Infrastructure.Storage;
using Npgsql;

namespace ClinicStretch.Web.Operation;

/// <summary><c>doctor</c>: what the program finds, what is missing, what to type.</summary>
internal static class DoctorVerb
{
    public static async Task<int> Run(IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        _ = new CommandLine(words, ["--data"], []);
        var named = NamedPostgres.Find(new ConfigurationBuilder().AddEnvironmentVariables().Build(), "Clinic");
        var isWell = named is not null ? await CanConnect(named, cancellationToken) : HasBinaries();
        return HasLanguages() & isWell ? 0 : 1;
    }

    private static bool HasLanguages()
    {
        var missing = LanguageNames.Missing();
        Console.WriteLine(missing.Count is 0
            ? "found    days and months in every language"
            : $"missing  days and months in {string.Join(", ", missing)}. {LanguageNames.HowToMend}");
        return missing.Count is 0;
    }

    private static bool HasBinaries()
    {
        try
        {
            var found = PostgresBinaries.Find();
            Console.WriteLine($"found    PostgreSQL {found.MajorVersion} in {found.Directory}");
            return true;
        }
        catch (LocalPostgresException e)
        {
            Console.WriteLine($"missing  PostgreSQL. {e.Message}");
            return false;
        }
    }

    private static async Task<bool> HasExtensions(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        var missing = await SearchExtensions.Missing(source, cancellationToken);
        foreach (var name in missing)
        {
            Console.WriteLine($"missing  the extension {name}. Ask the database's administrator to run:  CREATE EXTENSION IF NOT EXISTS {name} SCHEMA public;");
        }

        return missing.Count is 0;
    }

    private static async Task<bool> CanConnect(string connection, CancellationToken cancellationToken)
    {
        try
        {
            await using var source = NpgsqlDataSource.Create(connection);
            await using var command = source.CreateCommand("SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user");
            var mayMigrate = (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
            Console.WriteLine(mayMigrate
                ? "found    the PostgreSQL named in ConnectionStrings__Clinic"
                : "missing  the right to create roles: name an owner in ConnectionStrings__Clinic");
            return await HasExtensions(source, cancellationToken) && mayMigrate;
        }
        catch (NpgsqlException)
        {
            Console.WriteLine("missing  the PostgreSQL named in ConnectionStrings__Clinic does not answer. Check host, port, user and password.");
            return false;
        }
    }
}
