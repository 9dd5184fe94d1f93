using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using ClinicStretch.Domain;

namespace ClinicStretch.Application.Sessions.Paper;

/// <summary>
/// What a printed sheet carries of itself: ids and nothing else. It cannot be guessed, since most of a plan's id is chance, and it opens nothing:
/// it only lets ask whether the sheet is still the current one.
/// </summary>
public sealed record SheetCode(ClinicId Clinic, PlanId Plan, int Revision)
{
    private const int Length = 34;

    /// <summary>46 letters, digits, - and _.</summary>
    public string Text
    {
        get
        {
            Span<byte> bytes = stackalloc byte[Length];
            Clinic.Value.TryWriteBytes(bytes);
            Plan.Value.TryWriteBytes(bytes[16..]);
            BinaryPrimitives.WriteUInt16BigEndian(bytes[32..], (ushort)Revision);
            return Base64Url.EncodeToString(bytes);
        }
    }

    /// <returns>Null for what is no code of a sheet.</returns>
    public static SheetCode? Read(string? text)
    {
        Span<byte> bytes = stackalloc byte[Length];
        return text is { Length: 46 } && Base64Url.DecodeFromChars(text, bytes, out _, out var written) is OperationStatus.Done && written is Length
            ? new SheetCode(
                ClinicId.From(new Guid(bytes[..16])), PlanId.From(new Guid(bytes[16..32])), BinaryPrimitives.ReadUInt16BigEndian(bytes[32..]))
            : null;
    }
}
