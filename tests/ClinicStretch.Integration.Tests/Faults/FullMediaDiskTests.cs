using System.Net.Http.Headers;
using ClinicStretch.Infrastructure.Catalogue.Media;
using ClinicStretch.Integration.Tests.Catalogue.Media;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Faults;

/// <summary>The disk that pictures are kept on has no room left.</summary>
public sealed class FullMediaDiskTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_picture_is_refused_in_words_leaves_nothing_behind_and_is_taken_once_there_is_room()
    {
        await using var disk = await SmallDisk.Mount(megabytes: 4);
        await using var server = host.Build(host.Settings, builder => builder.Services.AddMediaStores(disk.Folder));
        await server.StartAsync(Cancel);
        using var http = new HttpClient { BaseAddress = ClinicHost.AddressOf(server) };
        var clinic = await host.NewClinic();
        var path = Uploads.NewPath();
        disk.Fill();

        var refused = await Send();
        refused.MustBeProblem(503, "no_room");
        Assert.Equal("60", refused.Headers["Retry-After"]);
        Assert.Equal(0, await clinic.Count("media_assets"));
        Assert.Equal(["ballast"], Directory.EnumerateFiles(disk.Folder, "*", SearchOption.AllDirectories).Select(f => Path.GetFileName(f)!));
        (await clinic.Log(clinic.Session(await clinic.Prescribe()))).MustBe(201);

        disk.MakeRoom();
        (await Send()).MustBe(201);
        (await Send()).MustBe(200);
        Assert.Equal(1, await clinic.Count("media_assets"));

        async Task<Answer> Send()
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = Uploads.Form(Samples.Read("baseline.jpg")) };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await clinic.Therapist.Token());
            using var response = await http.SendAsync(request, Cancel);
            return await Answer.Of(response);
        }
    }
}
