using ClinicStretch.Application.Accounts;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Exchange.Keys;

namespace ClinicStretch.Application.Exchange.Keys.Clients;

/// <summary>What a client calls itself, its <c>client_id</c>: no secret, and enough to look it up behind its clinic's walls.</summary>
public sealed record ClientName(ClinicId Clinic, ApiKeyId Id)
{
    private const string Beginning = "csc_";

    public string Text => $"{Beginning}{ShortId.Write(Clinic.Value)}{ShortId.Write(Id.Value)}";

    /// <returns>Null when it cannot be one.</returns>
    public static ClientName? Read(string text) =>
        text.Length == Beginning.Length + (2 * ShortId.Length) && text.StartsWith(Beginning, StringComparison.Ordinal)
        && ShortId.Read(text.AsSpan(Beginning.Length, ShortId.Length)) is { } clinic
        && ShortId.Read(text.AsSpan(Beginning.Length + ShortId.Length)) is { } id
            ? new ClientName(new ClinicId(clinic), new ApiKeyId(id))
            : null;
}
