using System.Globalization;
using ClinicStretch.Domain;

namespace ClinicStretch.Application.Languages.Pages;

/// <summary>
/// What a patient reads on their own pages, but for the plan itself (<see cref="Phrasebook"/>). Plain words for a reading age of about 11; the
/// formal address; nothing that blames.
/// </summary>
public sealed record PatientPhrases
{
    private static readonly Dictionary<Language, PatientPhrases> Books = new()
    {
        [Language.English] = EnglishPatientPhrases.All,
        [Language.Spanish] = SpanishPatientPhrases.All,
        [Language.French] = FrenchPatientPhrases.All,
        [Language.German] = GermanPatientPhrases.All,
    };

    /// <summary>In the language of the page that is being made; in English where that is none of ours.</summary>
    public static PatientPhrases Here => In(Language.Of(CultureInfo.CurrentUICulture.Name));

    public static PatientPhrases In(Language language) => Books[language];

    public required FramePhrases Frame { get; init; }
    public required DayPhrases Day { get; init; }
    public required WritingPhrases Writing { get; init; }
    public required ReadingPhrases Reading { get; init; }
    public required SafetyPhrases Safety { get; init; }
    public required SheetPagePhrases Paper { get; init; }

    /// <summary>What a broken rule says to a patient; null where there are no words for it.</summary>
    /// <param name="code">Of the rule.</param>
    public string? Of(string code) => code switch
    {
        "session.in_the_future" => Writing.InTheFuture,
        "session.too_late" => Writing.TooLate,
        "session.plan_not_active" => Writing.PlanNotActive,
        "session.already_corrected" => Writing.CorrectedAlready,
        "session.entered_by_clinic" => Writing.ClinicsOwn,
        "session.id_taken" => Writing.SavedAlready,
        "pain.range" or "session.effort" => Writing.ChooseScore,
        "text.too_long" => Frame.TooLong,
        "text.empty" or "message.empty" => Frame.FillIn,
        "plan.reason_needed" => Safety.SayWhyPause,
        _ => null,
    };
}
