using ClinicStretch.Domain;
using ClinicStretch.Domain.Sessions.Missed;

namespace ClinicStretch.Application.Languages.Phone.Missed;

/// <summary>
/// The question about a gap and what is said to the answer, on the phone and on the server's page. Its keys begin with <c>missed.</c>; nothing
/// in it blames. {day} stands for a day in words, {schedule} for the plan's schedule.
/// </summary>
public static class MissedTexts
{
    private static readonly Dictionary<Language, IReadOnlyDictionary<string, string>> Books = new()
    {
        [Language.English] = EnglishMissed.All,
        [Language.Spanish] = SpanishMissed.All,
        [Language.French] = FrenchMissed.All,
        [Language.German] = GermanMissed.All,
    };

    public static IReadOnlyDictionary<string, string> In(Language language) => Books[language];

    /// <summary>"On a busy day, these are enough: …"</summary>
    public static string ShortDay(IReadOnlyList<string> names, Language language) =>
        In(language)["missed.short"].Replace("{names}", string.Join(", ", names), StringComparison.Ordinal);

    /// <summary>The key of a reason as it is offered.</summary>
    public static string KeyOf(MissedReason reason) => reason is MissedReason.NotNow ? "missed.not-now" : $"missed.reason.{reason.ToString().ToLowerInvariant()}";
}
