using System.Text.Json;
using ClinicStretch.Domain.Json;

namespace ClinicStretch.Application.Programmes.Issued;

/// <summary>A document as it is kept with what was issued: whole, but for the bytes of its logo and its photographs, which are kept once for all sheets.</summary>
internal static class IssuedContent
{
    private static readonly IReadOnlyDictionary<string, byte[]> None = new Dictionary<string, byte[]>();

    public static string Keep(ProgrammeDocument document) => JsonSerializer.Serialize(With(document, null, None), DomainJson.Options);

    /// <returns>Its photographs are named, and not there yet.</returns>
    public static ProgrammeDocument Read(string content, byte[]? logo) =>
        With(JsonSerializer.Deserialize<ProgrammeDocument>(content, DomainJson.Options)!, logo, None);

    private static ProgrammeDocument With(ProgrammeDocument document, byte[]? logo, IReadOnlyDictionary<string, byte[]> pictures) => document with
    {
        Heading = document.Heading with { Logo = logo },
        Pictures = pictures,
        Beside = document.Beside is { } beside ? With(beside, logo, pictures) : null,
    };
}
