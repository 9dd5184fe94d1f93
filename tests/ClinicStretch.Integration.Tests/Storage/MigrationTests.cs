using System.Runtime.CompilerServices;
using ClinicStretch.Infrastructure;
using ClinicStretch.Infrastructure.Storage;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace ClinicStretch.Integration.Tests.Storage;

public sealed class MigrationTests(TestPostgres postgres)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_migrations_say_all_that_the_model_says()
    {
        await using var source = NpgsqlDataSource.Create("Host=127.0.0.1");
        await using var db = Open(source);

        Assert.False(db.Database.HasPendingModelChanges());
    }

    // Set CLINICSTRETCH_WRITE_SQL=1 to write the file anew.
    [Fact]
    public async Task The_script_for_a_database_administrator_is_current()
    {
        await using var source = NpgsqlDataSource.Create("Host=127.0.0.1");
        await using var db = Open(source);
        var current = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent)
            .ReplaceLineEndings("\n").TrimStart('\ufeff').TrimEnd('\n') + "\n";
        if (Environment.GetEnvironmentVariable("CLINICSTRETCH_WRITE_SQL") is "1")
        {
            await File.WriteAllTextAsync(ScriptFile(), current, Cancel);
        }

        Assert.Equal(current, await File.ReadAllTextAsync(ScriptFile(), Cancel));
    }

    [Fact]
    public async Task The_script_makes_the_same_database_as_the_migrations_and_may_be_run_twice()
    {
        await using var migrated = await postgres.Copy();
        await using var scripted = await postgres.Empty();
        var script = await File.ReadAllTextAsync(ScriptFile(), Cancel);

        await Run(scripted.Owner, script);
        var first = await SchemaOf(scripted.Owner);
        await Run(scripted.Owner, script);

        Assert.Equal(first, await SchemaOf(scripted.Owner));
        Assert.Equal(await SchemaOf(migrated.Owner), first);
    }

    [Fact]
    public async Task Migrating_again_changes_nothing_and_loads_nothing_twice()
    {
        await using var database = await postgres.Copy();
        const string library = "SELECT (SELECT count(*) FROM library_exercises) || ' ' || (SELECT count(*) FROM library_routines) || ' ' || (SELECT count(*) FROM library_releases)";
        var (schema, rows) = (await SchemaOf(database.Owner), await Text(database.Owner, library));

        await new ClinicMigrator(TimeProvider.System).Migrate(database.Owner, Cancel);

        Assert.Equal(schema, await SchemaOf(database.Owner));
        Assert.Equal(rows, await Text(database.Owner, library));
        Assert.StartsWith("20 8 1", rows, StringComparison.Ordinal);
    }

    private static ClinicDb Open(NpgsqlDataSource source)
    {
        var options = new DbContextOptionsBuilder<ClinicDb>();
        InfrastructureSetup.Configure(options, source);
        return new ClinicDb(options.Options);
    }

    // Columns, keys, indexes, policies and grants, as the database tells them.
    internal static Task<string> SchemaOf(string connection) => Text(connection, """
        SELECT string_agg(line, E'\n' ORDER BY line) FROM (
          SELECT concat_ws(' ', 'column', table_name, column_name, data_type, is_nullable, column_default) AS line FROM information_schema.columns WHERE table_schema = 'public'
          UNION ALL SELECT concat_ws(' ', 'key', conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
          UNION ALL SELECT concat_ws(' ', 'index', indexdef) FROM pg_indexes WHERE schemaname = 'public'
          UNION ALL SELECT concat_ws(' ', 'policy', tablename, policyname, cmd, qual, with_check) FROM pg_policies WHERE schemaname = 'public'
          UNION ALL SELECT concat_ws(' ', 'walls', relname, relrowsecurity, relforcerowsecurity) FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
          UNION ALL SELECT concat_ws(' ', 'grant', table_name, privilege_type) FROM information_schema.role_table_grants WHERE grantee = 'clinicstretch_app'
        ) AS schema
        """);

    private static async Task Run(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancel);
    }

    private static async Task<string> Text(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(sql);
        return (string)(await command.ExecuteScalarAsync(Cancel))!;
    }

    private static string ScriptFile([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "migrations", "sql", "clinicstretch.sql"));
}
