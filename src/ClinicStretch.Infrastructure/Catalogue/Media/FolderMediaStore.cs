using ClinicStretch.Application.Catalogue.Media;

namespace ClinicStretch.Infrastructure.Catalogue.Media;

/// <summary>
/// Keeps pictures and videos as files, one folder a clinic, named by their hash. A file is written under another name, brought to the
/// disk, and renamed: under its own name it is whole or not there.
/// </summary>
/// <param name="folder">Made when it is not there. Servers that share a database must share it too.</param>
internal sealed class FolderMediaStore(string folder, TimeProvider clock) : IMediaStore
{
    private const string Unfinished = ".part";

    // No upload takes this long; what is older was left by a server that died.
    private static readonly TimeSpan LongestUpload = TimeSpan.FromDays(1);

    public string Name => "folder";

    public async Task Keep(ContentKey key, Stream content, CancellationToken cancellationToken)
    {
        var path = PathOf(key);
        var place = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        SweepOut(place);
        if (File.Exists(path))
        {
            return;
        }

        var unfinished = $"{path}-{Guid.CreateVersion7():N}{Unfinished}";
        try
        {
            await Write(unfinished, content, cancellationToken);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    public Stream Open(ContentKey key, long length)
    {
        var file = new FileInfo(PathOf(key));
        return file.Exists && file.Length == length
            ? new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024, FileOptions.Asynchronous)
            : throw new MissingContentException();
    }

    private static async Task Write(string path, Stream content, CancellationToken cancellationToken)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using var file = new FileStream(path, options);
        await content.CopyToAsync(file, cancellationToken);
        file.Flush(flushToDisk: true);
    }

    private void SweepOut(DirectoryInfo place)
    {
        var old = (clock.GetUtcNow() - LongestUpload).UtcDateTime;
        foreach (var left in place.EnumerateFiles($"*{Unfinished}").Where(f => f.LastWriteTimeUtc < old))
        {
            left.Delete();
        }
    }

    // Both parts are of our own making: a version 7 id and hexadecimal digits.
    private string PathOf(ContentKey key)
    {
        if (key.Hash.Length is not 64 || !key.Hash.All(char.IsAsciiHexDigitLower))
        {
            throw new MissingContentException();
        }

        return Path.Combine(folder, key.Clinic.Value.ToString("N"), key.Hash);
    }
}
