using ClinicStretch.Domain;

namespace ClinicStretch.Application.Languages.Phone;

/// <summary>What the app itself says: today, the log, the safety questions, what is sent. Its keys begin with <c>app.</c>.</summary>
internal static class AppTexts
{
    private static readonly Dictionary<Language, IReadOnlyDictionary<string, string>> Books = new()
    {
        [Language.English] = EnglishAppTexts.All,
        [Language.Spanish] = SpanishAppTexts.All,
        [Language.French] = FrenchAppTexts.All,
        [Language.German] = GermanAppTexts.All,
    };

    /// <summary>Its own, and those that sheet and pages have already.</summary>
    public static IEnumerable<KeyValuePair<string, string>> In(Language language)
    {
        var (labels, pain) = (Phrasebook.In(language).Labels, NextDayPhrases.In(language));
        return
        [
            .. Books[language],
            new("app.help.hurts", Phrasebook.In(language).Sheet.IfItHurts),
            new("app.item.steps", labels.Steps),
            new("app.item.breathing", labels.Breathing),
            new("app.item.feel", labels.Feel),
            new("app.item.note", labels.NoteFromTherapist),
            new("app.item.care", labels.TakeCare),
            new("app.label", "{label}" + labels.AfterLabel.TrimEnd(' ')),
            new("app.call", Phrasebook.In(language).Call("{number}")),
            new("app.pain.low", pain.NoPain),
            new("app.pain.high", pain.WorstPain),
            new("app.pain.none", pain.RatherNot),
        ];
    }
}
