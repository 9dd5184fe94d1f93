using System.Text.Json;

namespace ClinicStretch.Infrastructure.Backups;

/// <summary>What a backup says of itself. The figures are of the very moment that is in it.</summary>
public sealed record BackupManifest
{
    /// <summary>Of ClinicStretch.</summary>
    public required string Product { get; init; }

    /// <summary>The last step that had been made in the database.</summary>
    public required string LastMigration { get; init; }

    public required DateTimeOffset TakenAt { get; init; }

    /// <summary>Of the server that was read, such as 15.</summary>
    public required int PostgresVersion { get; init; }

    /// <summary>Of the <c>pg_dump</c> that wrote it; an older <c>pg_restore</c> does not read it.</summary>
    public required int DumpVersion { get; init; }

    /// <summary>Whether the certificate that opens the key ring is in it.</summary>
    public required bool HasKeyCertificate { get; init; }

    /// <summary>Pictures and videos that were kept in a folder; those kept in the database are among its rows.</summary>
    public required int MediaFiles { get; init; }

    /// <summary>In the order of their names.</summary>
    public required IReadOnlyList<TableSum> Tables { get; init; }

    public long Rows => Tables.Sum(t => t.Rows);

    internal byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, JsonSerializerOptions.Web);

    /// <exception cref="BackupException">It is none.</exception>
    internal static BackupManifest FromJson(byte[] json)
    {
        try
        {
            return JsonSerializer.Deserialize<BackupManifest>(json, JsonSerializerOptions.Web)!;
        }
        catch (JsonException e)
        {
            throw new BackupException("The list of contents in this backup cannot be read. It was not made by ClinicStretch.", e);
        }
    }
}

/// <summary>How many rows a table has, and a sum over all they hold, in whatever order they lie.</summary>
public sealed record TableSum(string Table, long Rows, string Checksum);
