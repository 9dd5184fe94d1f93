using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Web.Components.Blocks;

namespace ClinicStretch.Web.Plans;

/// <summary>A plan's state and its adherence, as a therapist reads them.</summary>
public static class PlanWords
{
    public static string Status(PlanStatus status) => status switch
    {
        PlanStatus.Draft => "Draft",
        PlanStatus.Active => "Active",
        PlanStatus.OnHold => "Paused",
        PlanStatus.Completed => "Completed",
        PlanStatus.Discarded => "Discarded",
        PlanStatus.Revoked => "Taken back",
        _ => "Entered in error",
    };

    public static Tone ToneOf(PlanStatus status) => status switch
    {
        PlanStatus.Active => Tone.Good,
        PlanStatus.OnHold => Tone.Caution,
        PlanStatus.Revoked or PlanStatus.EnteredInError => Tone.Danger,
        _ => Tone.Neutral,
    };

    public static string Band(AdherenceBand? band) => band switch
    {
        AdherenceBand.Good => "Good",
        AdherenceBand.Part => "In part",
        AdherenceBand.Low => "Low",
        _ => "Fewer than three sessions were due",
    };

    public static Tone ToneOf(AdherenceBand? band) => band switch
    {
        AdherenceBand.Good => Tone.Good,
        AdherenceBand.Part => Tone.Caution,
        AdherenceBand.Low => Tone.Danger,
        _ => Tone.Neutral,
    };

    /// <summary>Rounded up, as it is promised to the patient.</summary>
    public static string Minutes(int seconds) => seconds <= 60 ? "1 minute" : $"{(seconds + 59) / 60} minutes";
}
