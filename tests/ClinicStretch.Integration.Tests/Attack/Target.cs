using System.Text;

namespace ClinicStretch.Integration.Tests.Attack;

/// <summary>One request that is right, with a mark (<c>*</c>) behind each value that a scanner may put something into.</summary>
/// <param name="Name">Method and address, with names for ids.</param>
/// <param name="Address">Path and query.</param>
/// <param name="Body">JSON; null for none.</param>
/// <param name="Token">Of whoever asks; null for a stranger.</param>
internal sealed record Target(string Name, string Method, string Address, string? Body, string? Token)
{
    public const char Mark = '*';

    /// <summary>How many values may be changed.</summary>
    public int Places => Address.Count(c => c is Mark) + (Body?.Count(c => c is Mark) ?? 0);

    /// <summary>As it stands on the wire.</summary>
    public string Request(Uri server)
    {
        var text = new StringBuilder($"{Method} {Address} HTTP/1.1\r\nHost: {server.Authority}\r\nAccept: application/json\r\n");
        text.Append(Token is null ? "" : $"Authorization: Bearer {Token}\r\n");
        return text.Append(Body is null ? "" : "Content-Type: application/json\r\n").Append("\r\n").Append(Body).ToString();
    }
}
