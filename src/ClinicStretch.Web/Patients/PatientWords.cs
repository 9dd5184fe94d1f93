using ClinicStretch.Application.Patients;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Web.Components;
using ClinicStretch.Web.Components.Blocks;
using ClinicStretch.Web.Components.Forms;

namespace ClinicStretch.Web.Patients;

/// <summary>What is known of a patient, in words.</summary>
public static class PatientWords
{
    public static IReadOnlyList<Choice> Languages { get; } = [.. Domain.Language.All.Select(l => new Choice(l.Tag, l.Name))];

    public static IReadOnlyList<string> TimeZones { get; } =
    [
        .. TimeZoneInfo.GetSystemTimeZones().Select(z => z.Id)
            .Where(id => id.Contains('/') && !id.StartsWith("Etc/", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];

    public static string Language(string code) => Languages.FirstOrDefault(l => l.Value == code)?.Text ?? code;

    public static string Format(FormatNeed need) => need switch
    {
        FormatNeed.LargePrint => "Large print",
        FormatNeed.EasyRead => "Easy read",
        _ => "Standard",
    };

    /// <summary>A caution tag as a heading: "Knee problem".</summary>
    public static string Tag(string tag) => Catalogue.CodeWords.Of(tag);

    public static string Alert(AlertSeverity severity) => severity switch
    {
        AlertSeverity.Emergency => "Emergency alert",
        AlertSeverity.Urgent => "Urgent alert",
        _ => "Alert",
    };

    public static Tone ToneOf(AlertSeverity severity) => severity is AlertSeverity.Routine ? Tone.Caution : Tone.Danger;

    /// <summary>Where the red-flag questions stand, and what follows.</summary>
    public static ScreenSays Screen(ScreenLine? screen, DateTimeOffset now)
    {
        var asked = screen is null ? "" : $"Asked {Dates.Ago(screen.AnsweredAt, now)}, answered by {By(screen.AnsweredBy)}.";
        return screen switch
        {
            null => new(Tone.Caution, "Not asked yet", "No plan can be published before the red-flag questions are answered."),
            { Locks: true, Tier: RedFlagTier.Emergency } => new(
                Tone.Danger, "An answer calls for emergency care", $"{asked} Running plans are paused until a clinician has weighed the answers."),
            { Locks: true } => new(
                Tone.Danger, "An answer needs a clinician today", $"{asked} Running plans are paused until a clinician has weighed the answers."),
            { IsClear: false } => new(Tone.Caution, "Too old to rely on", $"{asked} Ask again before you publish or resume a plan."),
            { Tier: RedFlagTier.Review } => new(Tone.Caution, "Something to look into", $"{asked} Plans may go on; raise it at the next contact."),
            { Tier: RedFlagTier.None } => new(Tone.Good, "Clear", $"{asked} Good until {GoodUntil(screen)}."),
            _ => new(Tone.Good, "Weighed and cleared by a clinician", $"{asked} Good until {GoodUntil(screen)}."),
        };
    }

    private static string GoodUntil(ScreenLine screen) =>
        Dates.Short(DateOnly.FromDateTime((screen.AnsweredAt + RedFlagScreen.GoodFor).UtcDateTime));

    private static string By(AnsweredBy by) => by switch
    {
        AnsweredBy.Therapist => "the patient to a therapist",
        AnsweredBy.Carer => "a carer",
        _ => "the patient",
    };
}

/// <summary>A state in a title, and what follows from it in a sentence or two.</summary>
public sealed record ScreenSays(Tone Tone, string Title, string Text);
