using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue.Media;

namespace ClinicStretch.Web.Catalogue.Media;

/// <summary>What somebody is sending. Where it breaks off or grows past the limit, reading ends in a rule that says so.</summary>
/// <param name="whole">The rule that is broken when the end never comes.</param>
internal sealed class UploadStream(Stream inner, Rule whole) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return await inner.ReadAsync(buffer, cancellationToken);
        }
        catch (BadHttpRequestException e)
        {
            throw new RuleBrokenException(e.StatusCode is StatusCodes.Status413PayloadTooLarge ? MediaRules.FitsTheLimit : whole);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            throw new RuleBrokenException(whole);
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }
}
