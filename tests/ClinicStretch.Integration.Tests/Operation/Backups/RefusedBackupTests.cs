using System.Diagnostics;
using System.Runtime.Versioning;
using ClinicStretch.Infrastructure.Backups;
using ClinicStretch.Infrastructure.LocalPostgres;
using ClinicStretch.Integration.Tests.Support;
using ClinicStretch.Web.Operation;
using ClinicStretch.Web.Operation.Backups;

namespace ClinicStretch.Integration.Tests.Operation.Backups;

[UnsupportedOSPlatform("windows")]
public sealed class RefusedBackupTests(BackedUpClinics made, TestPostgres postgres) : IClassFixture<BackedUpClinics>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Another_passphrase_does_not_open_it()
    {
        var told = await Refused(made.Backup, "five calm rivers run");

        Assert.Contains("passphrase is not the one", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_cut_short_or_with_a_bit_turned_round_is_refused_wherever_that_is()
    {
        var whole = await File.ReadAllBytesAsync(made.Backup, Cancel);
        var random = new Random(20261122);

        for (var i = 0; i < 12; i++)
        {
            await Refused(await Written(whole[..random.Next(whole.Length)]));
            var altered = (byte[])whole.Clone();
            altered[random.Next(whole.Length)] ^= (byte)(1 << random.Next(8));
            await Refused(await Written(altered));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task Another_version_of_the_format_is_named(byte version)
    {
        var other = await File.ReadAllBytesAsync(made.Backup, Cancel);
        other[8] = version;

        Assert.Contains($"has format {version}", await Refused(await Written(other)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_backup_or_is_not_there_is_refused()
    {
        Assert.Contains("no backup of ClinicStretch", await Refused(await Written("This is a letter."u8.ToArray())), StringComparison.Ordinal);
        Assert.Contains("cannot be read", await Refused(made.NewFile()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_contents_that_says_something_else_is_found_by_the_trial_restore()
    {
        var oneMore = await made.Rewritten(made.Backup, m => With(m, "sessions", t => t with { Rows = t.Rows + 1 }));
        var another = await made.Rewritten(made.Backup, m => With(m, "sessions", t => t with { Checksum = "1.1" }));
        var unknown = await made.Rewritten(made.Backup, m => m with { Tables = [.. m.Tables, new TableSum("zebras", 0, "0.0")] });

        Assert.Matches(@"(?m)^sessions +3 +2  differs$", await Verified(oneMore, 1));
        Assert.Matches(@"(?m)^sessions +2 +2  differs: as many rows, other content$", await Verified(another, 1));
        Assert.Matches(@"(?m)^zebras +0 +missing  differs$", await Verified(unknown, 1));
        Assert.Contains("\nverified", await Verified(await made.Rewritten(made.Backup), 0), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_of_a_newer_version_is_refused_before_anything_is_made()
    {
        var newer = await made.Rewritten(made.Backup, m => m with { LastMigration = "29990101000000_NotYetThoughtOf" });
        var folder = made.NewFolder();

        var told = await Assert.ThrowsAsync<BackupException>(() => Restore(newer, folder));

        Assert.Contains("newer than this one", told.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task A_folder_that_is_not_empty_is_left_as_it_is()
    {
        var folder = Directory.CreateDirectory(made.NewFolder());
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "letter"), "Dear patient", Cancel);

        var told = await Assert.ThrowsAsync<OperatorException>(() => Restore(made.Backup, folder.FullName));

        Assert.Contains("not empty", told.Message, StringComparison.Ordinal);
        Assert.Equal("letter", Assert.Single(folder.GetFileSystemInfos()).Name);
    }

    [Fact]
    public async Task A_database_that_is_not_empty_is_left_as_it_is()
    {
        await using var full = await postgres.Copy();

        var told = await Assert.ThrowsAsync<BackupException>(() => BackedUpClinics.Run(
            RestoreVerb.Run, 0, made.Settings(("ConnectionStrings:Clinic", full.Owner)), "--from", made.Backup));

        Assert.Contains("is not empty", told.Message, StringComparison.Ordinal);
        await using var owner = Npgsql.NpgsqlDataSource.Create(full.Owner);
        await using var command = owner.CreateCommand("SELECT count(*) FROM patients");
        Assert.Equal(0L, await command.ExecuteScalarAsync(Cancel));
    }

    [Fact]
    public async Task A_restore_that_fails_half_way_leaves_the_folder_empty()
    {
        var broken = await made.Rewritten(made.Backup, part: (name, content) => name is BackupMaker.DatabaseSection ? content[..(content.Length / 2)] : content);
        var folder = made.NewFolder();

        var told = await Assert.ThrowsAsync<LocalPostgresException>(() => Restore(broken, folder));

        Assert.StartsWith("pg_restore failed.", told.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public async Task A_folder_with_half_a_restore_in_it_does_not_start()
    {
        var folder = Directory.CreateDirectory(made.NewFolder());
        await File.WriteAllTextAsync(ClinicDatabase.RestoreMarkIn(folder.FullName), "half", Cancel);

        await Assert.ThrowsAsync<OperatorException>(
            () => ClinicDatabase.Open(BackedUpClinics.Environment(), folder.FullName, throwaway: false, Cancel));
    }

    [Fact]
    public async Task A_disk_that_is_full_leaves_nothing_behind()
    {
        var folder = Directory.CreateDirectory(made.NewFolder());
        Assert.SkipUnless(await Do("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder.FullName), "Only root can make a small disk.");
        try
        {
            var told = await Assert.ThrowsAsync<BackupException>(() => BackedUpClinics.Run(
                BackupVerb.Run, 0, made.Settings(), "--out", Path.Combine(folder.FullName, "small.backup")));

            Assert.Contains("No space left", told.Message, StringComparison.Ordinal);
            Assert.Empty(folder.GetFileSystemInfos());
        }
        finally
        {
            await Do("umount", folder.FullName);
        }
    }

    [Fact]
    public async Task A_backup_is_never_written_over_another()
    {
        var before = await File.ReadAllBytesAsync(made.Backup, Cancel);

        var told = await Assert.ThrowsAsync<BackupException>(() => BackedUpClinics.Run(BackupVerb.Run, 0, made.Settings(), "--out", made.Backup));

        Assert.Contains("exists already", told.Message, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(made.Backup, Cancel));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("too short")]
    public async Task Without_a_passphrase_of_some_length_no_backup_is_made(string? phrase)
    {
        var file = made.NewFile();

        await Assert.ThrowsAsync<OperatorException>(
            () => BackedUpClinics.Run(BackupVerb.Run, 0, made.Settings((Passphrase.Setting, phrase)), "--out", file));

        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task The_passphrase_may_stand_in_a_file()
    {
        var file = await Written("four calm rivers run\n"u8.ToArray());

        Assert.Contains("\nverified", await BackedUpClinics.Run(
            VerifyVerb.Run, 0, BackedUpClinics.Environment(), "--from", made.Backup, "--passphrase-file", file), StringComparison.Ordinal);
    }

    private static BackupManifest With(BackupManifest manifest, string table, Func<TableSum, TableSum> change) =>
        manifest with { Tables = [.. manifest.Tables.Select(t => t.Table == table ? change(t) : t)] };

    private static Task<string> Verified(string backup, int code) => BackedUpClinics.Run(
        VerifyVerb.Run, code, BackedUpClinics.Environment((Passphrase.Setting, BackedUpClinics.Phrase)), "--from", backup);

    private static Task<string> Restore(string backup, string folder, string phrase = BackedUpClinics.Phrase) => BackedUpClinics.Run(
        RestoreVerb.Run, 0, BackedUpClinics.Environment((Passphrase.Setting, phrase)), "--from", backup, "--data", folder);

    // A refusal, after which there is not even the folder.
    private async Task<string> Refused(string backup, string phrase = BackedUpClinics.Phrase)
    {
        var folder = made.NewFolder();
        var told = await Assert.ThrowsAsync<BackupException>(() => Restore(backup, folder, phrase));
        Assert.False(Directory.Exists(folder));
        return told.Message;
    }

    private async Task<string> Written(byte[] content)
    {
        var file = made.NewFile();
        await File.WriteAllBytesAsync(file, content, Cancel);
        return file;
    }

    private static async Task<bool> Do(string program, params string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo(program, words) { RedirectStandardError = true, UseShellExecute = false })!;
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode is 0;
    }
}
