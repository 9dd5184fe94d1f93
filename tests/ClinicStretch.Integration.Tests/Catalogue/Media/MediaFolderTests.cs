using ClinicStretch.Application;
using ClinicStretch.Application.Catalogue.Media;
using ClinicStretch.Infrastructure.Catalogue.Media;
using ClinicStretch.Integration.Tests.Support;
using ClinicStretch.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Integration.Tests.Catalogue.Media;

/// <summary>A clinic that begins in the database and goes on in a folder.</summary>
public sealed class MediaFolderTests(ClinicHost host) : IClassFixture<ClinicHost>, IDisposable
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("clinicstretch-media-");

    [Fact]
    public async Task When_a_folder_is_named_new_pictures_go_there_and_old_ones_are_still_shown()
    {
        var clinic = await host.NewClinic();
        var old = await clinic.Therapist.Add(Samples.Read("picture.png"));
        await using var server = ClinicApp.Build(
            new HostSettings { AppConnection = host.Database.App, Urls = ["http://127.0.0.1:0"] },
            builder =>
            {
                builder.Services.AddMediaStores(_folder.FullName);
                builder.Services.AddSingleton<TimeProvider>(host.Clock);
            });
        await server.StartAsync(Cancel);
        using var http = new HttpClient { BaseAddress = ClinicHost.AddressOf(server) };
        http.DefaultRequestHeaders.Authorization = new("Bearer", await clinic.Therapist.Token());
        var path = Uploads.NewPath();

        using var added = await http.PutAsync(path, Uploads.Form(Samples.Read("film.mp4")), Cancel);

        Assert.Equal(201, (int)added.StatusCode);
        Assert.Equal(await CleaningTests.Clean(Samples.Read("film.mp4")), await http.GetByteArrayAsync(path, Cancel));
        Assert.Equal(Samples.Read("picture.png"), await http.GetByteArrayAsync(old, Cancel));
        Assert.Single(_folder.EnumerateFiles("*", SearchOption.AllDirectories));
        Assert.Equal(1, await clinic.Count("media_chunks"));
    }

    [Fact]
    public async Task Other_features_get_the_newest_picture_that_is_shown_and_never_a_video()
    {
        var clinic = await host.NewClinic();
        await clinic.Therapist.Add(Samples.Read("picture.png"));
        host.Clock.MoveOn(TimeSpan.FromMinutes(1));
        var newest = await clinic.Therapist.Add();
        host.Clock.MoveOn(TimeSpan.FromMinutes(1));
        await clinic.Therapist.Add(Samples.Read("film.mp4"));

        Assert.Equal("image/jpeg", (await PictureOf(clinic, "cat-cow"))?.MediaType);
        (await clinic.Therapist.Post($"{newest}/withdraw", new { Reason = "Blurred" })).MustBe(200);
        Assert.Equal("image/png", (await PictureOf(clinic, "cat-cow"))?.MediaType);
        Assert.Null(await PictureOf(clinic, "knee-to-chest"));
        Assert.Null(await PictureOf(await host.NewClinic(), "cat-cow"));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<MediaLine?> PictureOf(TestClinic clinic, string exercise)
    {
        await using var scope = host.Enter(clinic.Id, out var db);
        return await db.InTransactionAsync(() => ((IClinicDb)db).MediaOf(exercise, Cancel), Cancel);
    }
}
