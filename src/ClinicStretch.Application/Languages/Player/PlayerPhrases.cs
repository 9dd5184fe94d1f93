using ClinicStretch.Domain;

namespace ClinicStretch.Application.Languages.Player;

/// <summary>
/// Everything the guided player says, by key: it runs on the phone, where the words must be without a network. In braces stand the places to
/// be filled; a text that changes with a number has a key for each form of the language's plural. A clinician who speaks the language
/// reviews every change: much of it is about safety (domain.md 3). Plain words for a reading age of about 11.
/// </summary>
public static class PlayerPhrases
{
    private static readonly Dictionary<Language, IReadOnlyDictionary<string, string>> Books = new()
    {
        [Language.English] = EnglishPlayer.Words,
        [Language.Spanish] = SpanishPlayer.Words,
        [Language.French] = FrenchPlayer.Words,
        [Language.German] = GermanPlayer.Words,
    };

    /// <summary>Keys begin with "player."; the same in every language.</summary>
    public static IReadOnlyDictionary<string, string> In(Language language) => Books[language];
}
