using System.Buffers.Binary;
using System.Text;

namespace ClinicStretch.Infrastructure.Backups.Format;

/// <summary>Reads what <see cref="SectionWriter"/> wrote: <see cref="Next"/> goes on to a name, and reading gives its content.</summary>
internal sealed class SectionReader(Stream input) : Stream
{
    private int _left;
    private bool _isOver = true;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <returns>The name of the next content, whatever was left of this one; null at the end.</returns>
    /// <exception cref="BackupException">There is something behind the end.</exception>
    public async Task<string?> Next(CancellationToken cancellationToken)
    {
        await CopyToAsync(Null, cancellationToken);
        var length = new byte[1];
        await Exactly(length, cancellationToken);
        if (length[0] is 0)
        {
            return await input.ReadAsync(length, cancellationToken) is 0 ? null : throw NotOurs();
        }

        var name = new byte[length[0]];
        await Exactly(name, cancellationToken);
        (_left, _isOver) = (0, false);
        return Encoding.UTF8.GetString(name);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_left is 0 && !_isOver && !buffer.IsEmpty)
        {
            var length = new byte[sizeof(int)];
            await Exactly(length, cancellationToken);
            _left = BinaryPrimitives.ReadInt32BigEndian(length);
            _isOver = _left is 0;
            if (_left < 0)
            {
                throw NotOurs();
            }
        }

        var part = buffer[..Math.Min(buffer.Length, _left)];
        await Exactly(part, cancellationToken);
        _left -= part.Length;
        return part.Length;
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

    private async Task Exactly(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (await input.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken) < buffer.Length)
        {
            throw NotOurs();
        }
    }

    private static BackupException NotOurs() => new("The content of this backup is not in order. It was not made by ClinicStretch.");
}
