using ClinicStretch.Application.Languages.Pages;
using ClinicStretch.Domain.Progress;

namespace ClinicStretch.Web.Sessions;

/// <summary>A week's adherence (domain.md 4.4) as the patient reads it: no rate where too little is known, and no blame.</summary>
internal static class WeekWords
{
    private static ReadingPhrases Words => PatientPhrases.Here.Reading;

    public static string Of(AdherenceReport week) => week switch
    {
        { Countable: 0 } => Words.NoneDue,
        { Countable: < AdherenceReport.FewestSlots } => Words.TooFew,
        { Partial: 0 } => Words.DidFull(week.Full, week.Countable),
        _ => Words.DidPart(week.Full, week.Countable, week.Partial),
    };
}
