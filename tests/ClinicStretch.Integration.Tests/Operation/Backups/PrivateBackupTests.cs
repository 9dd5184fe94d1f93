using ClinicStretch.Infrastructure.Storage;
using ClinicStretch.Web.Hosting;
using ClinicStretch.Web.Operation;
using ClinicStretch.Web.Operation.Backups;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Integration.Tests.Operation.Backups;

/// <summary>A clinic with a PostgreSQL of its own, from its data folder into another.</summary>
public sealed class PrivateBackupTests(BackedUpClinics made) : IClassFixture<BackedUpClinics>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_sealed_before_is_opened_after_and_not_without_the_certificate()
    {
        var (folder, back, backup) = (made.NewFolder(), made.NewFolder(), made.NewFile());
        string closed;
        await using (var database = await Open(folder))
        {
            await using var server = await Server(database, folder);
            closed = Protector(server.Services).Protect("a cookie");
            await BackedUpClinics.Run(BackupVerb.Run, 0, Settings, "--data", folder, "--out", backup);
        }

        await BackedUpClinics.Run(RestoreVerb.Run, 0, Settings, "--from", backup, "--data", back);

        await using (var database = await Open(back))
        {
            await using var server = await Server(database, back);
            Assert.Equal("a cookie", Protector(server.Services).Unprotect(closed));
        }

        var told = await BackedUpClinics.Run(
            VerifyVerb.Run, 1, Settings, "--from", await made.Rewritten(backup, part: (name, content) => name is "keys.pfx" ? null : content));
        Assert.Contains("0 of 1 keys of the key ring open", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clinic_that_rests_is_started_for_it_and_stopped_again()
    {
        var (folder, backup) = (made.NewFolder(), made.NewFile());
        await using (var database = await Open(folder))
        {
            await new ClinicMigrator(TimeProvider.System).Migrate(database.Owner, Cancel);
        }

        await BackedUpClinics.Run(BackupVerb.Run, 0, Settings, "--data", folder, "--out", backup);

        Assert.Contains("\nverified", await BackedUpClinics.Run(VerifyVerb.Run, 0, Settings, "--from", backup), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder, "postgres", "data", "postmaster.pid")));
    }

    [Fact]
    public async Task A_folder_without_a_clinic_is_not_made_into_one()
    {
        var folder = made.NewFolder();

        await Assert.ThrowsAsync<OperatorException>(() => BackedUpClinics.Run(BackupVerb.Run, 0, Settings, "--data", folder, "--out", made.NewFile()));

        Assert.False(Directory.Exists(folder));
    }

    private static Microsoft.Extensions.Configuration.IConfiguration Settings =>
        BackedUpClinics.Environment((Passphrase.Setting, BackedUpClinics.Phrase));

    private static Task<ClinicDatabase> Open(string folder) =>
        ClinicDatabase.Open(BackedUpClinics.Environment(), folder, throwaway: false, Cancel);

    private static async Task<Microsoft.AspNetCore.Builder.WebApplication> Server(ClinicDatabase database, string folder) => ClinicApp.Build(new HostSettings
    {
        AppConnection = await new ClinicMigrator(TimeProvider.System).Migrate(database.Owner, Cancel),
        KeyCertificate = KeyCertificate.Find(BackedUpClinics.Environment(), folder),
        Urls = ["http://127.0.0.1:0"],
    });

    private static IDataProtector Protector(IServiceProvider services) =>
        services.GetRequiredService<IDataProtectionProvider>().CreateProtector("a test");
}
