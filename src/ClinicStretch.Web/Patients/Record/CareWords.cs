using ClinicStretch.Application.Patients.Consents;
using ClinicStretch.Application.Patients.Duplicates;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Web.Components.Blocks;
using ClinicStretch.Web.Components.Forms;

namespace ClinicStretch.Web.Patients.Record;

/// <summary>Consents, episodes of care and carers, in words.</summary>
public static class CareWords
{
    public static IReadOnlyList<Choice> Ways { get; } = [.. Enum.GetValues<ConsentWay>().Select(w => new Choice(w.ToString(), Of(w)))];

    public static IReadOnlyList<Choice> States { get; } =
        [new(nameof(ConsentState.Given), "Yes, given"), new(nameof(ConsentState.Withdrawn), "No, or withdrawn")];

    public static string Of(ConsentKind kind) => kind switch
    {
        ConsentKind.Treatment => "Treatment",
        ConsentKind.DataProcessing => "Keeping and using their data",
        ConsentKind.ContactByPhone => "Contact by phone",
        ConsentKind.ContactByText => "Contact by text message",
        ConsentKind.ContactByEmail => "Contact by e-mail",
        ConsentKind.ContactByPost => "Contact by post",
        ConsentKind.PhotoAndVideo => "Photos and video",
        _ => "Sharing with others who treat them",
    };

    public static string Of(ConsentWay way) => way switch
    {
        ConsentWay.Spoken => "Spoken",
        ConsentWay.Signed => "Signed on paper",
        _ => "On a screen",
    };

    public static string Of(EpisodeOutcome outcome) => outcome switch
    {
        EpisodeOutcome.GoalMet => "Goal met",
        EpisodeOutcome.ConfidentAlone => "Confident without it",
        EpisodeOutcome.ReferredOn => "Referred on",
        EpisodeOutcome.MovedAway => "Moved away",
        EpisodeOutcome.StoppedComing => "Stopped coming",
        EpisodeOutcome.PatientChose => "The patient chose to end it",
        _ => "Something else",
    };

    public static string Of(CarerState state) => state switch
    {
        CarerState.Invited => "Invited",
        CarerState.Active => "Has access",
        _ => "Ended",
    };

    public static Tone ToneOf(CarerState state) => state switch
    {
        CarerState.Active => Tone.Good,
        CarerState.Invited => Tone.Info,
        _ => Tone.Neutral,
    };

    public static string Of(ContactWay way) => way switch
    {
        ContactWay.Phone => "Phone",
        ContactWay.Text => "Text message",
        ContactWay.Email => "E-mail",
        _ => "Post",
    };

    public static string Of(ContrastNeed need) => need is ContrastNeed.BlackAndWhite ? "Black and white" : "High contrast";

    public static string Of(DuplicateMatch match) => match switch
    {
        DuplicateMatch.Reference => "same reference",
        DuplicateMatch.Email => "same e-mail",
        DuplicateMatch.Phone => "same phone",
        DuplicateMatch.NameAndBirthDate => "same birth date and a name like it",
        _ => "nearly the same name",
    };

    /// <summary>The withdrawal that speaks against a way of contact; null when none does.</summary>
    public static ConsentLine? Against(this IEnumerable<ConsentLine> current, ContactWay way) =>
        current.FirstOrDefault(c => c.Kind == ConsentRules.KindFor(way) && c.State is ConsentState.Withdrawn);
}
