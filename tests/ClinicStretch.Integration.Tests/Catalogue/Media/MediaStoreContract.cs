using System.Security.Cryptography;
using ClinicStretch.Application.Catalogue.Media;
using ClinicStretch.Domain;
using ClinicStretch.Infrastructure.Catalogue.Media;
using ClinicStretch.Infrastructure.Storage;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Integration.Tests.Catalogue.Media;

/// <summary>What every store of pictures and videos must do.</summary>
public abstract class MediaStoreContract(ClinicHost host)
{
    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected ClinicHost Host { get; } = host;

    public static TheoryData<int> Sizes() => [1, MediaChunk.Largest - 1, MediaChunk.Largest, MediaChunk.Largest + 1, 1_000_003];

    [Theory]
    [MemberData(nameof(Sizes))]
    public async Task What_was_kept_comes_back(int size)
    {
        var content = Some(size);
        var key = await NewKey(content);

        await Keep(key, new MemoryStream(content));

        await using var opened = await Open(key, size);
        Assert.Equal(content, await Rest(opened));
        Assert.Equal(size, opened.Length);
    }

    [Fact]
    public async Task It_can_be_read_from_anywhere_and_again()
    {
        var content = Some(600_000);
        var key = await NewKey(content);
        await Keep(key, new MemoryStream(content));

        await using var opened = await Open(key, content.Length);

        foreach (var from in new[] { 599_999, 0, MediaChunk.Largest - 1, MediaChunk.Largest, 600_000 })
        {
            opened.Seek(from, SeekOrigin.Begin);
            Assert.Equal(content[from..], await Rest(opened));
        }
    }

    [Fact]
    public async Task Keeping_the_same_again_changes_nothing()
    {
        var content = Some(300_000);
        var key = await NewKey(content);
        await Keep(key, new MemoryStream(content));

        await Keep(key, new MemoryStream(content));

        await using var opened = await Open(key, content.Length);
        Assert.Equal(content, await Rest(opened));
    }

    [Fact]
    public async Task Of_content_that_breaks_off_nothing_is_left()
    {
        var content = Some(600_000);
        var key = await NewKey(content);

        await Assert.ThrowsAsync<IOException>(() => Keep(key, new BreakingStream(content, 500_000)));

        Assert.Equal(0, await Left(key));
        await Keep(key, new MemoryStream(content));
        await using var opened = await Open(key, content.Length);
        Assert.Equal(content, await Rest(opened));
    }

    [Fact]
    public async Task One_clinics_content_is_missing_in_another()
    {
        var content = Some(1_000);
        var key = await NewKey(content);
        await Keep(key, new MemoryStream(content));
        var other = await NewKey(content);

        await Assert.ThrowsAsync<MissingContentException>(async () =>
        {
            await using var opened = await Open(other, content.Length);
            await Rest(opened);
        });
    }

    protected abstract Task Keep(ContentKey key, Stream content);

    protected abstract Task<Stream> Open(ContentKey key, long length);

    /// <summary>How many pieces or files there are of it.</summary>
    protected abstract Task<long> Left(ContentKey key);

    protected async Task<ContentKey> NewKey(byte[] content) =>
        new((await Host.NewClinic()).Id, Convert.ToHexStringLower(SHA256.HashData(content)));

    private static byte[] Some(int size)
    {
        var content = new byte[size];
        new Random(size).NextBytes(content);
        return content;
    }

    private static async Task<byte[]> Rest(Stream opened)
    {
        using var rest = new MemoryStream();
        await opened.CopyToAsync(rest, Cancel);
        return rest.ToArray();
    }

    private sealed class BreakingStream(byte[] content, int at) : MemoryStream(content)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position >= at ? throw new IOException("The sender is gone.") : base.ReadAsync(buffer[..Math.Min(buffer.Length, 10_000)], cancellationToken);

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) => CopyInPieces(destination, cancellationToken);

        private async Task CopyInPieces(Stream destination, CancellationToken cancellationToken)
        {
            var buffer = new byte[10_000];
            for (int got; (got = await ReadAsync(buffer, cancellationToken)) > 0;)
            {
                await destination.WriteAsync(buffer.AsMemory(0, got), cancellationToken);
            }
        }
    }
}

public sealed class DatabaseMediaStoreTests(ClinicHost host) : MediaStoreContract(host), IClassFixture<ClinicHost>
{
    protected override async Task Keep(ContentKey key, Stream content)
    {
        await using var scope = Host.Enter(key.Clinic, out var db);
        await db.InTransactionAsync(
            async () =>
            {
                if (await db.MediaContents.FindAsync([key.Clinic, key.Hash], Cancel) is null)
                {
                    db.MediaContents.Add(new MediaContent { ClinicId = key.Clinic, Hash = key.Hash, Bytes = content.Length, Store = "database" });
                    await db.SaveChangesAsync(Cancel);
                }

                await StoreOf(scope).Keep(key, content, Cancel);
                return true;
            },
            Cancel);
    }

    protected override Task<Stream> Open(ContentKey key, long length) => Task.FromResult(StoreOf(Host.Services.CreateAsyncScope()).Open(key, length));

    protected override async Task<long> Left(ContentKey key)
    {
        await using var rows = await ClinicRows.Open(Host.Owner, key.Clinic);
        return await rows.Count("media_chunks", "true") + await rows.Count("media_contents", "true");
    }

    private static IMediaStore StoreOf(AsyncServiceScope scope) => scope.ServiceProvider.GetServices<IMediaStore>().Single(s => s.Name is "database");
}
