using ClinicStretch.Application.Catalogue.Media;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Infrastructure.Catalogue.Media;

/// <summary>Reads a content piece by piece, each in a short transaction of its own: a slow phone holds no connection between two pieces.</summary>
internal sealed class ChunkStream(IServiceScopeFactory scopes, ContentKey key, long length) : Stream
{
    private long _position;
    private byte[] _piece = [];
    private int _pieceNumber = -1;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => _position;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _position = value;
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_position >= length || buffer.IsEmpty)
        {
            return 0;
        }

        var number = (int)(_position / MediaChunk.Largest);
        if (number != _pieceNumber)
        {
            (_piece, _pieceNumber) = (await Piece(number, cancellationToken), number);
        }

        var rest = _piece.AsMemory((int)(_position % MediaChunk.Largest));
        var count = Math.Min(rest.Length, buffer.Length);
        rest[..count].CopyTo(buffer);
        _position += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => _position + offset,
        _ => length + offset,
    };

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read it asynchronously.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    private async Task<byte[]> Piece(int number, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ClinicDb>();
        db.Enter(key.Clinic, null);
        return await db.InTransactionAsync(
            () => db.MediaChunks.Where(c => c.Hash == key.Hash && c.Number == number).Select(c => c.Bytes).SingleOrDefaultAsync(cancellationToken),
            cancellationToken) ?? throw new MissingContentException();
    }
}
