using ClinicStretch.Infrastructure.Backups.Format;

namespace ClinicStretch.Infrastructure.Backups;

/// <summary>What becomes of each part of a backup, in the order in which they come: certificate, pictures and videos, database.</summary>
public sealed record Unpacking
{
    /// <summary>PKCS #12 without a password.</summary>
    public required Func<byte[], Task> Certificate { get; init; }

    public required Func<MediaFile, Stream, Task> Media { get; init; }

    /// <summary>In the custom format of <c>pg_dump</c>.</summary>
    public required Func<Stream, Task> Database { get; init; }
}

/// <summary>A backup that was read from beginning to end and found whole.</summary>
public sealed class BackupFile : IDisposable
{
    private readonly FileStream _file;
    private readonly BackupHeader _header;
    private readonly long _start;

    private BackupFile(FileStream file, BackupHeader header, BackupManifest manifest) =>
        (_file, _header, _start, Manifest) = (file, header, file.Position, manifest);

    public BackupManifest Manifest { get; }

    /// <summary>Size of the file.</summary>
    public long Bytes => _file.Length;

    /// <exception cref="BackupException">It is not there, not whole, or the passphrase is another.</exception>
    public static async Task<BackupFile> Open(string path, string passphrase, CancellationToken cancellationToken)
    {
        var file = OpenToRead(path);
        try
        {
            var header = await BackupHeader.Read(file, passphrase, cancellationToken);
            var start = file.Position;
            var manifest = await ReadThrough(file, header, cancellationToken);
            file.Position = start;
            return new BackupFile(file, header, manifest);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    public async Task Unpack(Unpacking into, CancellationToken cancellationToken)
    {
        _file.Position = _start;
        await using var opening = new OpeningStream(_file, _header);
        await using var sections = new SectionReader(opening);
        while (await sections.Next(cancellationToken) is { } name)
        {
            await Hand(name, sections, into, cancellationToken);
        }
    }

    public void Dispose() => _file.Dispose();

    private static async Task Hand(string name, Stream content, Unpacking into, CancellationToken cancellationToken)
    {
        if (name is BackupMaker.CertificateSection)
        {
            await into.Certificate(await Whole(content, cancellationToken));
        }
        else if (name is BackupMaker.DatabaseSection)
        {
            await into.Database(content);
        }
        else if (MediaFile.FromSection(name) is { } media)
        {
            await into.Media(media, content);
        }
    }

    private static FileStream OpenToRead(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 128 * 1024, FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BackupException($"The backup cannot be read. {e.Message}", e);
        }
    }

    // The whole of it is opened before anything is changed by it.
    private static async Task<BackupManifest> ReadThrough(FileStream file, BackupHeader header, CancellationToken cancellationToken)
    {
        await using var opening = new OpeningStream(file, header);
        await using var sections = new SectionReader(opening);
        if (await sections.Next(cancellationToken) is not BackupMaker.ManifestSection)
        {
            throw new BackupException("This backup does not begin with its list of contents. It was not made by ClinicStretch.");
        }

        var manifest = BackupManifest.FromJson(await Whole(sections, cancellationToken));
        while (await sections.Next(cancellationToken) is not null)
        {
        }

        return manifest;
    }

    private static async Task<byte[]> Whole(Stream content, CancellationToken cancellationToken)
    {
        using var memory = new MemoryStream();
        await content.CopyToAsync(memory, cancellationToken);
        return memory.ToArray();
    }
}
