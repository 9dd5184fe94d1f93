using ClinicStretch.Application.Languages.Phone.Missed;
using ClinicStretch.Application.Languages.Player;
using ClinicStretch.Domain;

namespace ClinicStretch.Application.Languages.Phone;

/// <summary>
/// Every text that the phone's screens say without asking the server, by its key. {name} stands for a value; of a text that changes with a number {n} there are
/// two, with .one and .other behind the key. Plain words for a reading age of about 11; the formal address.
/// </summary>
public static class PhoneTexts
{
    // A part of the phone a line.
    private static readonly Func<Language, IEnumerable<KeyValuePair<string, string>>>[] Parts =
    [
        AppTexts.In,
        PlayerPhrases.In,
        MissedTexts.In,
    ];

    private static readonly Dictionary<Language, IReadOnlyDictionary<string, string>> Books =
        Language.All.ToDictionary(l => l, l => (IReadOnlyDictionary<string, string>)Parts.SelectMany(part => part(l)).ToDictionary());

    public static IReadOnlyDictionary<string, string> In(Language language) => Books[language];
}
