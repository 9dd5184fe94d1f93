using System.Diagnostics;

namespace ClinicStretch.Integration.Tests.Faults;

/// <summary>A disk of its own, in memory, that a test fills to the last byte.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private SmallDisk()
    {
    }

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"clinicstretch_disk_{Guid.NewGuid():N}");

    private string Ballast => Path.Combine(Folder, "ballast");

    /// <exception cref="InvalidOperationException">This user may not mount; the tests of a full disk run as root, as CI does.</exception>
    public static async Task<SmallDisk> Mount(int megabytes)
    {
        var disk = new SmallDisk();
        Directory.CreateDirectory(disk.Folder);
        await Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m,mode=0755", "clinicstretch_test", disk.Folder);
        return disk;
    }

    /// <summary>Gives the disk to whoever owns something else.</summary>
    public Task BelongsToTheOwnerOf(string path) => Run("chown", $"--reference={path}", Folder);

    /// <summary>Not one more byte can be written.</summary>
    public void Fill()
    {
        using var file = new FileStream(Ballast, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        for (var piece = 1024 * 1024; piece > 0;)
        {
            try
            {
                file.Write(new byte[piece]);
            }
            catch (IOException)
            {
                piece /= 2;
            }
        }
    }

    public void MakeRoom() => File.Delete(Ballast);

    public async ValueTask DisposeAsync()
    {
        await Run("umount", "-l", Folder);
        Directory.Delete(Folder);
    }

    private static async Task Run(params IReadOnlyList<string> command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command.Skip(1)) { RedirectStandardError = true, UseShellExecute = false })!;
        var words = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode is not 0)
        {
            throw new InvalidOperationException($"Run this as root, as CI does: a test of a full disk mounts one. {words.Trim()}");
        }
    }
}
