using System.Security.Cryptography;

namespace ClinicStretch.Infrastructure.Backups;

/// <summary>Pictures and videos of a backup on their way back.</summary>
public static class RestoredMedia
{
    /// <summary>Writes one into its place; one that is there already is left alone.</summary>
    /// <exception cref="BackupException">It cannot be written.</exception>
    public static async Task Write(MediaFile file, Stream content, string folder, CancellationToken cancellationToken)
    {
        var path = file.PathIn(folder);
        if (File.Exists(path))
        {
            return;
        }

        try
        {
            await using var whole = WholeFile.Create(path);
            await content.CopyToAsync(whole.Content, cancellationToken);
            await whole.Finish(cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BackupException($"A picture or video could not be written. {e.Message}", e);
        }
    }

    /// <summary>Whether it is what its name says.</summary>
    public static async Task<bool> IsSound(MediaFile file, Stream content, CancellationToken cancellationToken) =>
        Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken)) == file.Hash;
}
