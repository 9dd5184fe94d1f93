using System.Buffers;
using System.Buffers.Text;

namespace ClinicStretch.Application.Accounts;

/// <summary>An id in 22 letters, digits, - and _, as it stands in codes.</summary>
internal static class ShortId
{
    public const int Length = 22;

    public static string Write(Guid id) => Base64Url.EncodeToString(id.ToByteArray());

    /// <returns>Null for what is none. The decoder passes over spaces, so the bytes are counted.</returns>
    public static Guid? Read(ReadOnlySpan<char> text)
    {
        Span<byte> bytes = stackalloc byte[16];
        return text.Length is Length && Base64Url.DecodeFromChars(text, bytes, out _, out var written) is OperationStatus.Done && written is 16 ? new Guid(bytes) : null;
    }
}
