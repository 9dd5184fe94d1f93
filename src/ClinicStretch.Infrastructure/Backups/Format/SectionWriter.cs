using System.Buffers.Binary;
using System.Text;

namespace ClinicStretch.Infrastructure.Backups.Format;

/// <summary>
/// Writes named contents one after the other, none of whose lengths need be known before: a name of at most 255 bytes behind its length, then
/// blocks behind theirs, the last one empty. An empty name is the end.
/// </summary>
internal sealed class SectionWriter(Stream output)
{
    private const int BlockSize = 128 * 1024;

    private readonly byte[] _block = new byte[BlockSize];
    private readonly byte[] _length = new byte[sizeof(int)];

    public Task Write(string name, byte[] content, CancellationToken cancellationToken) =>
        Write(name, new MemoryStream(content, writable: false), cancellationToken);

    public async Task Write(string name, Stream content, CancellationToken cancellationToken)
    {
        await WriteName(name, cancellationToken);
        int got;
        do
        {
            got = await content.ReadAtLeastAsync(_block, BlockSize, throwOnEndOfStream: false, cancellationToken);
            await WriteLength(got, cancellationToken);
            await output.WriteAsync(_block.AsMemory(0, got), cancellationToken);
        }
        while (got > 0);
    }

    public Task End(CancellationToken cancellationToken) => WriteName("", cancellationToken);

    private async Task WriteName(string name, CancellationToken cancellationToken)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        await output.WriteAsync(new[] { checked((byte)bytes.Length) }, cancellationToken);
        await output.WriteAsync(bytes, cancellationToken);
    }

    private ValueTask WriteLength(int length, CancellationToken cancellationToken)
    {
        BinaryPrimitives.WriteInt32BigEndian(_length, length);
        return output.WriteAsync(_length, cancellationToken);
    }
}
