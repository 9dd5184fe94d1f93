using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace ClinicStretch.Infrastructure.Audit;

/// <summary>A row of the audit as it lies in the database, and the hash it must have there.</summary>
/// <param name="Number">From 1, without a gap, within a clinic.</param>
/// <param name="Hash">SHA-256 of the hash before it and this row's words.</param>
internal sealed record AuditRow(long Number, byte[] Hash, string Words)
{
    public const string Columns =
        "number, hash, clinic_id, id, at, person_id, role, action, subject_kind, subject_id, patient_id, outcome, address";

    private const char Between = '\u001f';

    /// <param name="reader">At a row of <see cref="Columns"/>.</param>
    public static AuditRow Read(NpgsqlDataReader reader)
    {
        var number = reader.GetInt64(0);
        string[] words =
        [
            Id(reader, 2), number.ToString(CultureInfo.InvariantCulture), Id(reader, 3),
            reader.GetDateTime(4).ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff", CultureInfo.InvariantCulture),
            Id(reader, 5), reader.GetString(6), reader.GetString(7), reader.GetString(8), Id(reader, 9), Id(reader, 10), reader.GetString(11),
            reader.IsDBNull(12) ? "" : reader.GetString(12),
        ];
        return new AuditRow(number, reader.GetFieldValue<byte[]>(1), string.Join(Between, words));
    }

    /// <param name="before">The hash of the row before; empty for the first.</param>
    public bool Follows(byte[] before) => Hash.AsSpan().SequenceEqual(SHA256.HashData([.. before, .. Encoding.UTF8.GetBytes(Words)]));

    private static string Id(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? "" : reader.GetGuid(column).ToString();
}
