using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ClinicStretch.Infrastructure.Backups.Format;

/// <summary>
/// AES-256-GCM over numbered pieces. Each is bound to the file's header, to its number and to whether it is the last one, so that a piece that
/// was altered, moved, left out, added or taken from another file does not open.
/// </summary>
internal sealed class ChunkCipher(BackupHeader header) : IDisposable
{
    public const int TagLength = 16;

    private readonly AesGcm _aes = new(header.Key, TagLength);
    private readonly byte[] _nonce = new byte[12];
    private readonly byte[] _bound = [.. header.Bound, .. new byte[9]];

    /// <summary>Of the next piece, from 0.</summary>
    public long Number { get; private set; }

    /// <param name="output">Longer than the piece by <see cref="TagLength"/>.</param>
    public void Close(ReadOnlySpan<byte> piece, bool isLast, Span<byte> output)
    {
        Bind(isLast);
        _aes.Encrypt(_nonce, piece, output[..piece.Length], output.Slice(piece.Length, TagLength), _bound);
        Number++;
    }

    /// <returns>False when it is not the piece that was written; then nothing of it is told.</returns>
    public bool TryOpen(ReadOnlySpan<byte> closed, bool isLast, Span<byte> output)
    {
        var length = closed.Length - TagLength;
        Bind(isLast);
        try
        {
            _aes.Decrypt(_nonce, closed[..length], closed[length..], output[..length], _bound);
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }

        Number++;
        return true;
    }

    public void Dispose() => _aes.Dispose();

    // The key belongs to one file and each number is used once, so the number is nonce enough.
    private void Bind(bool isLast)
    {
        BinaryPrimitives.WriteInt64BigEndian(_nonce.AsSpan(4), Number);
        _nonce.AsSpan(4).CopyTo(_bound.AsSpan(header.Bound.Length));
        _bound[^1] = isLast ? (byte)1 : (byte)0;
    }
}
