namespace ClinicStretch.Infrastructure.Backups;

/// <summary>A file that only its owner reads, written under another name: under its own it is whole and on the disk, or not there.</summary>
internal sealed class WholeFile : IAsyncDisposable
{
    private readonly string _path;
    private readonly string _unfinished;
    private bool _isWhole;

    private WholeFile(string path, string unfinished, FileStream content) => (_path, _unfinished, Content) = (path, unfinished, content);

    public FileStream Content { get; }

    /// <exception cref="IOException">There is one already, or the folder cannot be written to.</exception>
    public static WholeFile Create(string path)
    {
        if (Path.Exists(path))
        {
            throw new IOException($"{path} exists already.");
        }

        var unfinished = $"{path}.part";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = 0, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        return new WholeFile(path, unfinished, new FileStream(unfinished, options));
    }

    // Flushed once more under its new name, so that the name is on the disk too.
    public async Task Finish(CancellationToken cancellationToken)
    {
        await Content.FlushAsync(cancellationToken);
        Content.Flush(flushToDisk: true);
        File.Move(_unfinished, _path);
        _isWhole = true;
        Content.Flush(flushToDisk: true);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_isWhole)
        {
            File.Delete(_unfinished);
        }

        await Content.DisposeAsync();
    }
}
