using System.Text.Json;
using ClinicStretch.Domain.Json;

namespace ClinicStretch.Application.Programmes.Issued;

/// <summary>A document as it is kept with what was issued: whole, but for the logo, which is kept once for all sheets.</summary>
internal static class IssuedContent
{
    public static string Keep(ProgrammeDocument document) => JsonSerializer.Serialize(With(document, null), DomainJson.Options);

    public static ProgrammeDocument Read(string content, byte[]? logo) =>
        With(JsonSerializer.Deserialize<ProgrammeDocument>(content, DomainJson.Options)!, logo);

    private static ProgrammeDocument With(ProgrammeDocument document, byte[]? logo) => document with
    {
        Heading = document.Heading with { Logo = logo },
        Beside = document.Beside is { } beside ? With(beside, logo) : null,
    };
}
