using ClinicStretch.Application.Languages;
using ClinicStretch.Domain;

namespace ClinicStretch.Application.Plans;

/// <summary>What an exercise needs, in plain words, the same on screen and on paper: "A mat or a firm bed".</summary>
public static class KitWords
{
    /// <param name="code">Of the catalogue's list of equipment. One that is newer than this program is said in English, from its code.</param>
    public static string Of(string code, Language language) =>
        Phrasebook.In(language).Kit.GetValueOrDefault(code) ?? "A " + code.Replace('-', ' ');
}
