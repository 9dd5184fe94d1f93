using System.Buffers;
using System.Security.Cryptography;
using ClinicStretch.Application.Catalogue.Media.Formats;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue.Media;

namespace ClinicStretch.Application.Catalogue.Media;

/// <summary>A file that was taken in: recognised by what is in it, checked through, cleaned. Nothing of it is kept anywhere yet.</summary>
/// <param name="content">What is to be kept, from its first byte.</param>
internal sealed class MediaIntake(MediaFile file, Stream content) : IAsyncDisposable
{
    public MediaFile File { get; } = file;

    public Stream Content { get; } = content;

    /// <summary>Reads a file to its end, or to where it is too large. A video never stands in memory.</summary>
    /// <exception cref="RuleBrokenException">It is none of the kinds that are taken, or not sound; the rule says what to do.</exception>
    public static async Task<MediaIntake> Take(Stream source, CancellationToken cancellationToken)
    {
        var head = new byte[Recognition.Needed];
        var got = await source.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        MediaRules.IsNotEmpty.MustHold(got > 0);
        head = head[..got];
        var format = Recognition.Of(head) ?? throw new RuleBrokenException(MediaRules.IsPictureOrVideo);
        return format.Kind is MediaKind.Picture
            ? await TakePicture(format, head, source, cancellationToken)
            : await TakeVideo(format, head, source, cancellationToken);
    }

    public ValueTask DisposeAsync() => Content.DisposeAsync();

    private static async Task<MediaIntake> TakePicture(MediaFormat format, byte[] head, Stream source, CancellationToken cancellationToken)
    {
        using var whole = new MemoryStream();
        await Copy(head, source, whole, format.Largest, cancellationToken);
        var clean = format switch
        {
            MediaFormat.Jpeg => JpegCleaner.Clean(whole.ToArray()),
            MediaFormat.Png => PngCleaner.Clean(whole.ToArray()),
            _ => WebPCleaner.Clean(whole.ToArray()),
        };
        var hash = Convert.ToHexStringLower(SHA256.HashData(clean.Bytes));
        return new MediaIntake(new MediaFile(format, clean.Bytes.Length, clean.Width, clean.Height, hash), new MemoryStream(clean.Bytes, writable: false));
    }

    private static async Task<MediaIntake> TakeVideo(MediaFormat format, byte[] head, Stream source, CancellationToken cancellationToken)
    {
        var spool = NamelessFile.Open();
        try
        {
            await Copy(head, source, spool, format.Largest, cancellationToken);
            Action<Stream> clean = format is MediaFormat.Mp4 ? Mp4Cleaner.Clean : WebMCleaner.Clean;
            clean(spool);
            spool.Position = 0;
            var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(spool, cancellationToken));
            spool.Position = 0;
            return new MediaIntake(new MediaFile(format, spool.Length, null, null, hash), spool);
        }
        catch
        {
            await spool.DisposeAsync();
            throw;
        }
    }

    private static async Task Copy(byte[] head, Stream source, Stream target, long most, CancellationToken cancellationToken)
    {
        await target.WriteAsync(head, cancellationToken);
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            for (int got; (got = await source.ReadAsync(buffer, cancellationToken)) > 0;)
            {
                MediaRules.FitsTheLimit.MustHold(target.Length + got <= most);
                await target.WriteAsync(buffer.AsMemory(0, got), cancellationToken);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}

/// <summary>A file for a short while that nobody else can open, and that is gone with its reader, even one that is killed.</summary>
internal static class NamelessFile
{
    public static FileStream Open()
    {
        var path = Path.Combine(Path.GetTempPath(), $"clinicstretch-{Guid.CreateVersion7():N}");
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.Delete,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (OperatingSystem.IsWindows())
        {
            return new FileStream(path, options);
        }

        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(path, options);

        // Without a name it lives only as long as it is open.
        System.IO.File.Delete(path);
        return file;
    }
}
