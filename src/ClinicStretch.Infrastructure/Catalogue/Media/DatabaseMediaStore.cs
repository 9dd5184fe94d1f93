using ClinicStretch.Application.Catalogue.Media;
using ClinicStretch.Domain;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Infrastructure.Catalogue.Media;

/// <summary>Keeps pictures and videos in PostgreSQL, in pieces, within the transaction that is open: what is rolled back was never there.</summary>
internal sealed class DatabaseMediaStore(ClinicDb db, IServiceScopeFactory scopes) : IMediaStore
{
    public string Name => "database";

    public async Task Keep(ContentKey key, Stream content, CancellationToken cancellationToken)
    {
        if (await db.MediaChunks.AnyAsync(c => c.Hash == key.Hash, cancellationToken))
        {
            return;
        }

        for (var number = 0; ; number++)
        {
            var piece = new byte[MediaChunk.Largest];
            var got = await content.ReadAtLeastAsync(piece, piece.Length, throwOnEndOfStream: false, cancellationToken);
            if (got is 0)
            {
                return;
            }

            await Keep(new MediaChunk { ClinicId = key.Clinic, Hash = key.Hash, Number = number, Bytes = got == piece.Length ? piece : piece[..got] }, cancellationToken);
        }
    }

    public Stream Open(ContentKey key, long length) => new ChunkStream(scopes, key, length);

    // Let go of at once: otherwise the whole video would gather in memory.
    private async Task Keep(MediaChunk chunk, CancellationToken cancellationToken)
    {
        db.MediaChunks.Add(chunk);
        await db.SaveChangesAsync(cancellationToken);
        db.Entry(chunk).State = EntityState.Detached;
    }
}

/// <summary>A piece of a content, at most <see cref="Largest"/> bytes; all but the last have exactly that.</summary>
public sealed class MediaChunk
{
    public const int Largest = 256 * 1024;

    public required ClinicId ClinicId { get; init; }
    public required string Hash { get; init; }

    /// <summary>From 0.</summary>
    public required int Number { get; init; }

    public required byte[] Bytes { get; init; }
}
