namespace ClinicStretch.Infrastructure.Backups.Format;

/// <summary>Decrypts a file that <see cref="ClosingStream"/> wrote, from behind its header. Nothing comes out of it that was not authenticated.</summary>
internal sealed class OpeningStream(Stream input, BackupHeader header) : Stream
{
    private readonly ChunkCipher _cipher = new(header);
    private readonly byte[] _piece = new byte[header.ChunkSize];
    private byte[] _closed = new byte[header.ChunkSize + ChunkCipher.TagLength];
    private byte[] _ahead = new byte[header.ChunkSize + ChunkCipher.TagLength];
    private int _aheadLength = -1;
    private int _length;
    private int _position;
    private bool _wasLast;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="BackupException">The file is cut short or altered.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_position == _length && !_wasLast)
        {
            await ReadPiece(cancellationToken);
        }

        var count = Math.Min(buffer.Length, _length - _position);
        _piece.AsMemory(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read it asynchronously.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _cipher.Dispose();
        }

        base.Dispose(disposing);
    }

    // One piece is read ahead: the last one is the one after which nothing comes.
    private async Task ReadPiece(CancellationToken cancellationToken)
    {
        var length = _aheadLength < 0 ? await Fill(_ahead, cancellationToken) : _aheadLength;
        (_closed, _ahead) = (_ahead, _closed);
        _aheadLength = await Fill(_ahead, cancellationToken);
        _wasLast = _aheadLength is 0;
        if (length < ChunkCipher.TagLength)
        {
            throw CutShort();
        }

        Open(_closed.AsSpan(0, length));
        (_position, _length) = (0, length - ChunkCipher.TagLength);
    }

    private void Open(ReadOnlySpan<byte> closed)
    {
        if (_cipher.TryOpen(closed, _wasLast, _piece))
        {
            return;
        }

        throw _wasLast && _cipher.TryOpen(closed, isLast: false, _piece)
            ? CutShort()
            : new BackupException($"The backup is cut short or altered: its piece {_cipher.Number + 1} is not what was written. Use another copy of it.");
    }

    private static BackupException CutShort() => new("The backup is cut short: its end is missing. Use another copy of it.");

    private ValueTask<int> Fill(byte[] into, CancellationToken cancellationToken) =>
        input.ReadAtLeastAsync(into, into.Length, throwOnEndOfStream: false, cancellationToken);
}
