using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ClinicStretch.Infrastructure.Backups.Format;

/// <summary>
/// The first bytes of a backup, which are in clear: eight letters, the version, and what turns the passphrase into the key. A few bytes made from
/// that key follow, so that a wrong passphrase is told from a damaged file.
/// </summary>
internal sealed class BackupHeader
{
    public const byte Version = 1;
    public const int DefaultRounds = 600_000;
    public const int DefaultChunkSize = 64 * 1024;

    private const int SaltLength = 32;
    private const int CheckLength = 16;
    private const int MostRounds = 4_000_000;
    private const int LargestChunk = 16 * 1024 * 1024;
    private const int BoundLength = 8 + 1 + 4 + 4 + SaltLength;

    private BackupHeader(byte[] bound, int chunkSize, byte[] key) => (Bound, ChunkSize, Key) = (bound, chunkSize, key);

    /// <summary>What every piece of the file is bound to.</summary>
    public byte[] Bound { get; }

    /// <summary>In bytes of clear content.</summary>
    public int ChunkSize { get; }

    /// <summary>Of this file alone, since the salt is.</summary>
    public byte[] Key { get; }

    private static ReadOnlySpan<byte> Magic => "CSBACKUP"u8;

    public static async Task<BackupHeader> Write(
        Stream output, string passphrase, int rounds, int chunkSize, CancellationToken cancellationToken)
    {
        var bound = new byte[BoundLength];
        Magic.CopyTo(bound);
        bound[8] = Version;
        BinaryPrimitives.WriteInt32BigEndian(bound.AsSpan(9), rounds);
        BinaryPrimitives.WriteInt32BigEndian(bound.AsSpan(13), chunkSize);
        RandomNumberGenerator.Fill(bound.AsSpan(17));
        var (key, check) = Derive(passphrase, bound, rounds);
        await output.WriteAsync(bound, cancellationToken);
        await output.WriteAsync(check, cancellationToken);
        return new BackupHeader(bound, chunkSize, key);
    }

    /// <exception cref="BackupException">It is no backup, of another version, or the passphrase is another.</exception>
    public static async Task<BackupHeader> Read(Stream input, string passphrase, CancellationToken cancellationToken)
    {
        var bytes = new byte[BoundLength + CheckLength];
        var got = await input.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        var bound = bytes[..BoundLength];
        if (got < 9 || !bound.AsSpan().StartsWith(Magic))
        {
            throw new BackupException("This is no backup of ClinicStretch, or its beginning is damaged.");
        }

        if (bound[8] != Version)
        {
            throw new BackupException(
                $"This backup has format {bound[8]}; this version of ClinicStretch reads format {Version}. Use the version that made the backup.");
        }

        var (rounds, chunkSize) = (BinaryPrimitives.ReadInt32BigEndian(bound.AsSpan(9)), BinaryPrimitives.ReadInt32BigEndian(bound.AsSpan(13)));
        if (got < bytes.Length || rounds is < 1 or > MostRounds || chunkSize is < 1 or > LargestChunk)
        {
            throw new BackupException("The beginning of the backup is cut short or altered. Use another copy of it.");
        }

        var (key, check) = Derive(passphrase, bound, rounds);
        return CryptographicOperations.FixedTimeEquals(check, bytes.AsSpan(BoundLength))
            ? new BackupHeader(bound, chunkSize, key)
            : throw new BackupException("The passphrase is not the one of this backup, or the beginning of the file is altered. Nothing was changed.");
    }

    // One slow step, then two keys that tell nothing of each other. The same letters typed on another keyboard are the same passphrase.
    private static (byte[] Key, byte[] Check) Derive(string passphrase, byte[] bound, int rounds)
    {
        var salt = bound.AsSpan(BoundLength - SaltLength);
        var secret = Rfc2898DeriveBytes.Pbkdf2(
            Encoding.UTF8.GetBytes(passphrase.Normalize(NormalizationForm.FormC)), salt, rounds, HashAlgorithmName.SHA512, outputLength: 64);
        var key = HKDF.Expand(HashAlgorithmName.SHA512, secret, 32, "clinicstretch backup content"u8.ToArray());
        var check = HKDF.Expand(HashAlgorithmName.SHA512, secret, CheckLength, [.. "clinicstretch backup check"u8, .. bound]);
        CryptographicOperations.ZeroMemory(secret);
        return (key, check);
    }
}
