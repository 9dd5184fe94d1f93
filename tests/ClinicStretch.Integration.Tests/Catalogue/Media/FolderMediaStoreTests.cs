using ClinicStretch.Application.Catalogue.Media;
using ClinicStretch.Infrastructure.Catalogue.Media;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Catalogue.Media;

public sealed class FolderMediaStoreTests(ClinicHost host) : MediaStoreContract(host), IClassFixture<ClinicHost>, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("clinicstretch-media-");

    [Fact]
    public async Task A_file_that_a_dead_server_left_is_swept_out_and_a_young_one_is_not()
    {
        var key = await NewKey([1]);
        var place = _folder.CreateSubdirectory(key.Clinic.Value.ToString("N"));
        var (old, young) = (Path.Combine(place.FullName, "old.part"), Path.Combine(place.FullName, "young.part"));
        foreach (var (path, age) in new[] { (old, 30), (young, 1) })
        {
            await File.WriteAllTextAsync(path, "half", Cancel);
            File.SetLastWriteTimeUtc(path, Host.Clock.Now.UtcDateTime - TimeSpan.FromHours(age));
        }

        await Keep(key, new MemoryStream([1]));

        Assert.False(File.Exists(old));
        Assert.True(File.Exists(young));
    }

    [Fact]
    public async Task A_hash_that_is_a_path_leads_nowhere()
    {
        var key = new ContentKey((await Host.NewClinic()).Id, "../../../../../../../../../../../../../../../../../../../etc/passwd".PadRight(64)[..64]);

        Assert.Throws<MissingContentException>(() => Store.Open(key, 1));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    protected override Task Keep(ContentKey key, Stream content) => Store.Keep(key, content, Cancel);

    protected override Task<Stream> Open(ContentKey key, long length) => Task.FromResult(Store.Open(key, length));

    protected override Task<long> Left(ContentKey key) => Task.FromResult(_folder.EnumerateFiles("*", SearchOption.AllDirectories).LongCount());

    private FolderMediaStore Store => new(_folder.FullName, Host.Clock);
}
