using System.Net.Http.Headers;
using ClinicStretch.Infrastructure.Backups;
using ClinicStretch.Infrastructure.Catalogue.Media;
using ClinicStretch.Integration.Tests.Catalogue.Media;
using ClinicStretch.Integration.Tests.Support;
using ClinicStretch.Web.Hosting;
using ClinicStretch.Web.Operation;
using ClinicStretch.Web.Operation.Backups;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Integration.Tests.Operation.Backups;

/// <summary>A clinic whose pictures and videos are kept in a folder.</summary>
public sealed class MediaBackupTests(BackedUpClinics made, TestPostgres postgres) : IClassFixture<BackedUpClinics>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_kept_in_a_folder_comes_along_and_what_is_missing_there_is_said()
    {
        var (folder, back, backup) = (Directory.CreateDirectory(made.NewFolder()).FullName, made.NewFolder(), made.NewFile());
        await Upload(made.Clinics[0], folder);
        await Assert.ThrowsAsync<BackupException>(() => BackedUpClinics.Run(BackupVerb.Run, 0, made.Settings(), "--out", made.NewFile()));
        Assert.DoesNotContain("Beware", await BackedUpClinics.Run(BackupVerb.Run, 0, made.Settings(("Media:Folder", folder)), "--out", backup), StringComparison.Ordinal);
        await using var restored = await postgres.Empty();
        var settings = made.Settings(("ConnectionStrings:Clinic", restored.Owner));

        await Assert.ThrowsAsync<OperatorException>(() => BackedUpClinics.Run(RestoreVerb.Run, 0, settings, "--from", backup));
        settings["Media:Folder"] = back;
        await BackedUpClinics.Run(RestoreVerb.Run, 0, settings, "--from", backup);

        var (kept, found) = (Assert.Single(Files(folder)), Assert.Single(Files(back)));
        Assert.Equal(Path.GetRelativePath(folder, kept), Path.GetRelativePath(back, found));
        Assert.Equal(await File.ReadAllBytesAsync(kept, Cancel), await File.ReadAllBytesAsync(found, Cancel));
        Assert.Contains("1 of 1 pictures and videos", await BackedUpClinics.Run(VerifyVerb.Run, 0, made.Settings(), "--from", backup), StringComparison.Ordinal);

        await File.WriteAllTextAsync(kept, "damaged", Cancel);
        var damaged = made.NewFile();
        await BackedUpClinics.Run(BackupVerb.Run, 0, made.Settings(("Media:Folder", folder)), "--out", damaged);
        Assert.Contains("0 of 1 pictures and videos", await BackedUpClinics.Run(VerifyVerb.Run, 1, made.Settings(), "--from", damaged), StringComparison.Ordinal);

        File.Delete(kept);
        var told = await BackedUpClinics.Run(BackupVerb.Run, 0, made.Settings(("Media:Folder", folder)), "--out", made.NewFile());
        Assert.Contains("Beware: 1 pictures or videos", told, StringComparison.Ordinal);
    }

    private static string[] Files(string folder) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories);

    private async Task Upload(TestClinic clinic, string folder)
    {
        await using var server = ClinicApp.Build(
            new HostSettings { AppConnection = made.Host.Database.App, Urls = ["http://127.0.0.1:0"] },
            builder =>
            {
                builder.Services.AddMediaStores(folder);
                builder.Services.AddSingleton<TimeProvider>(made.Host.Clock);
            });
        await server.StartAsync(Cancel);
        using var http = new HttpClient { BaseAddress = ClinicHost.AddressOf(server) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await clinic.Therapist.Token());
        using var added = await http.PutAsync(Uploads.NewPath(), Uploads.Form(Samples.Read("film.mp4")), Cancel);
        Assert.Equal(201, (int)added.StatusCode);
    }
}
