using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using ClinicStretch.Application.Exchange;
using Microsoft.AspNetCore.DataProtection;

namespace ClinicStretch.Infrastructure.Exchange;

internal sealed class Seal(IDataProtectionProvider keys) : ISeal
{
    public byte[] Close<T>(T content) => For<T>().Protect(JsonSerializer.SerializeToUtf8Bytes(content));

    public string CloseText<T>(T content) => Base64Url.EncodeToString(Close(content));

    public T? OpenText<T>(string text)
        where T : class
    {
        try
        {
            return Base64Url.IsValid(text) ? Open<T>(Base64Url.DecodeFromChars(text)) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public T Open<T>(byte[] content) => JsonSerializer.Deserialize<T>(For<T>().Unprotect(content))!;

    // What was sealed as one thing cannot be opened as another.
    private IDataProtector For<T>() => keys.CreateProtector("ClinicStretch.Exchange", typeof(T).Name);
}
