namespace ClinicStretch.Infrastructure.Backups.Format;

/// <summary>Encrypts what is written to it, piece by piece. Without <see cref="Complete"/> the file has no end and does not open.</summary>
internal sealed class ClosingStream(Stream output, BackupHeader header) : Stream
{
    private readonly ChunkCipher _cipher = new(header);
    private readonly byte[] _piece = new byte[header.ChunkSize];
    private readonly byte[] _closed = new byte[header.ChunkSize + ChunkCipher.TagLength];
    private int _length;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Writes the last piece, which may be empty.</summary>
    public Task Complete(CancellationToken cancellationToken) => WritePiece(isLast: true, cancellationToken).AsTask();

    // A full piece waits until there is more: only then is it known not to be the last.
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (!buffer.IsEmpty)
        {
            if (_length == _piece.Length)
            {
                await WritePiece(isLast: false, cancellationToken);
            }

            var taken = Math.Min(buffer.Length, _piece.Length - _length);
            buffer[..taken].CopyTo(_piece.AsMemory(_length));
            _length += taken;
            buffer = buffer[taken..];
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("Write to it asynchronously.");

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

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

    private async ValueTask WritePiece(bool isLast, CancellationToken cancellationToken)
    {
        _cipher.Close(_piece.AsSpan(0, _length), isLast, _closed);
        await output.WriteAsync(_closed.AsMemory(0, _length + ChunkCipher.TagLength), cancellationToken);
        _length = 0;
    }
}
