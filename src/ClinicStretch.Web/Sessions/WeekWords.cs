using ClinicStretch.Domain.Progress;

namespace ClinicStretch.Web.Sessions;

/// <summary>A week's adherence (domain.md 4.4) as the patient reads it: no rate where too little is known, and no blame.</summary>
internal static class WeekWords
{
    public static string Of(AdherenceReport week) => week switch
    {
        { Countable: 0 } => "No session was due.",
        { Countable: < AdherenceReport.FewestSlots } => "Too few sessions were due to say much yet.",
        { Partial: 0 } => $"You did {week.Full} of the {week.Countable} sessions that were due.",
        _ => $"You did {week.Full} of the {week.Countable} sessions that were due, and a part of {week.Partial} more.",
    };
}
