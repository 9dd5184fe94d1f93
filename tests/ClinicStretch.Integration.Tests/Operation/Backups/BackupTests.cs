using System.Net.Http.Headers;
using System.Runtime.Versioning;
using ClinicStretch.Infrastructure.Backups;
using ClinicStretch.Integration.Tests.Support;
using ClinicStretch.Web.Hosting;
using ClinicStretch.Web.Operation.Backups;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ClinicStretch.Integration.Tests.Operation.Backups;

[UnsupportedOSPlatform("windows")]
public sealed class BackupTests(BackedUpClinics made, TestPostgres postgres) : IClassFixture<BackedUpClinics>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void It_says_what_is_in_it_and_only_its_owner_may_read_it()
    {
        Assert.Contains($"Backup written: {made.Backup}", made.Told, StringComparison.Ordinal);
        Assert.Matches(@"[\d.]+ MB in [\d.]+ s; \d+ tables, [\d,]+ rows", made.Told);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(made.Backup));
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(made.Backup)!, "*.part"));
    }

    [Fact]
    public async Task Nothing_of_it_can_be_read_without_the_passphrase()
    {
        var bytes = await File.ReadAllBytesAsync(made.Backup, Cancel);

        foreach (var word in (string[])["PGDMP", "manifest", "patients", "Rosa Blake", "Quayside"])
        {
            Assert.Equal(-1, bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(word)));
        }
    }

    [Fact]
    public async Task A_folder_gets_a_file_named_by_the_time()
    {
        var folder = Directory.CreateDirectory(made.NewFolder());

        await BackedUpClinics.Run(BackupVerb.Run, 0, made.Settings(), "--out", folder.FullName);

        Assert.Matches(@"\Aclinicstretch-\d{8}T\d{6}Z\.backup\z", Assert.Single(folder.GetFiles()).Name);
    }

    [Fact]
    public async Task Every_row_of_both_clinics_comes_back_and_whoever_was_signed_in_still_is()
    {
        var token = await made.Clinics[0].Therapist.Token();
        var backup = made.NewFile();
        await BackedUpClinics.Run(BackupVerb.Run, 0, made.Settings(), "--out", backup);
        await using var restored = await postgres.Empty();

        var told = await BackedUpClinics.Run(
            RestoreVerb.Run, 0, made.Settings(("ConnectionStrings:Clinic", restored.Owner)), "--from", backup);

        Assert.Contains("all as the backup says", told, StringComparison.Ordinal);
        await using var owner = NpgsqlDataSource.Create(restored.Owner);
        foreach (var clinic in made.Clinics)
        {
            await using var before = await ClinicRows.Open(made.Host.Owner, clinic.Id);
            await using var after = await ClinicRows.Open(owner, clinic.Id);
            Assert.Equal(1, await after.Count("sessions", "true"));
            Assert.Equal(1, await after.Count("media_chunks", "true"));
            Assert.Equal(await before.Fingerprint(), await after.Fingerprint());
        }

        Assert.Equal(200, await Ask(restored, token));
    }

    // Forced policies and grants are a part of it: the restored database keeps clinics apart as the old one did.
    [Fact]
    public async Task The_walls_come_back_too()
    {
        await using var restored = await postgres.Empty();
        await BackedUpClinics.Run(RestoreVerb.Run, 0, made.Settings(("ConnectionStrings:Clinic", restored.Owner)), "--from", made.Backup);
        const string Walls = """
            SELECT string_agg(concat_ws(' ', c.relname, c.relrowsecurity, c.relforcerowsecurity, p.polname, pg_get_expr(p.polqual, p.polrelid)), '|'
              ORDER BY c.relname, p.polname)
              || (SELECT string_agg(concat_ws(' ', table_name, privilege_type), '|' ORDER BY table_name, privilege_type)
                  FROM information_schema.role_table_grants WHERE grantee = 'clinicstretch_app')
            FROM pg_class c LEFT JOIN pg_policy p ON p.polrelid = c.oid WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
            """;

        var before = await Ask(made.Host.Database.Owner, Walls);

        Assert.Contains("own_clinic", before, StringComparison.Ordinal);
        Assert.Equal(before, await Ask(restored.Owner, Walls));
    }

    [Fact]
    public async Task A_backup_made_while_the_clinics_write_is_of_one_moment()
    {
        var backup = made.NewFile();
        using var enough = new CancellationTokenSource();
        var writing = Write(enough.Token);
        await BackedUpClinics.Run(BackupVerb.Run, 0, made.Settings(), "--out", backup);
        await enough.CancelAsync();
        var written = await writing;

        var told = await BackedUpClinics.Run(VerifyVerb.Run, 0, made.Settings(), "--from", backup);

        Assert.EndsWith("s", told.TrimEnd(), StringComparison.Ordinal);
        Assert.Matches(@"(?m)^verified  in ", told);
        using var file = await BackupFile.Open(backup, BackedUpClinics.Phrase, Cancel);
        var kept = file.Manifest.Tables.Single(t => t.Table == "patients").Rows;
        Assert.True(written > 3, $"Only {written} patients were registered meanwhile.");
        Assert.True(kept < long.Parse(await Ask(made.Host.Database.Owner, "SELECT count(*)::text FROM patients"), null), "Nothing was written after the moment of the backup.");
    }

    // The role that the documentation names: it may read everything and do nothing else.
    [Fact]
    public async Task A_role_that_may_only_read_makes_a_whole_backup_and_one_that_is_held_by_policies_is_refused()
    {
        var name = $"clinicstretch_reader_{Guid.NewGuid():N}";
        await TestPostgres.Do(made.Host.Database.Owner, $"CREATE ROLE {name} LOGIN BYPASSRLS PASSWORD 'read all'; GRANT pg_read_all_data TO {name}");
        var reader = new NpgsqlConnectionStringBuilder(made.Host.Database.Owner) { Username = name, Password = "read all", Pooling = false }.ConnectionString;
        try
        {
            var told = await BackedUpClinics.Run(BackupVerb.Run, 0, made.Settings(("ConnectionStrings:Backup", reader)), "--out", made.NewFile());
            Assert.Contains("Backup written", told, StringComparison.Ordinal);

            await TestPostgres.Do(made.Host.Database.Owner, $"ALTER ROLE {name} NOBYPASSRLS");
            var file = made.NewFile();
            var refused = await Assert.ThrowsAsync<BackupException>(
                () => BackedUpClinics.Run(BackupVerb.Run, 0, made.Settings(("ConnectionStrings:Backup", reader)), "--out", file));
            Assert.Contains("BYPASSRLS", refused.Message, StringComparison.Ordinal);
            Assert.False(File.Exists(file));
        }
        finally
        {
            await TestPostgres.Do(made.Host.Database.Owner, $"DROP OWNED BY {name}; DROP ROLE {name}");
        }
    }

    private async Task<int> Write(CancellationToken enough)
    {
        var written = 0;
        for (; !enough.IsCancellationRequested; written++)
        {
            var clinic = made.Clinics[written % 2];
            (await clinic.Therapist.Put($"/api/v1/patients/{Guid.CreateVersion7()}", Given.Patient())).MustBe(201);
        }

        return written;
    }

    private async Task<int> Ask(TestDatabase database, string token)
    {
        await using var server = ClinicApp.Build(
            new HostSettings { AppConnection = database.App, Urls = ["http://127.0.0.1:0"] },
            builder => builder.Services.AddSingleton<TimeProvider>(made.Host.Clock));
        await server.StartAsync(Cancel);
        using var http = new HttpClient { BaseAddress = ClinicHost.AddressOf(server) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await http.GetAsync("/api/v1/patients", Cancel);
        return (int)answer.StatusCode;
    }

    private static async Task<string> Ask(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(sql);
        return (string)(await command.ExecuteScalarAsync(Cancel))!;
    }
}
