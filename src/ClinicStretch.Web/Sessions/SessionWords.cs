using System.Globalization;
using ClinicStretch.Application.Languages.Pages;
using ClinicStretch.Application.Plans;
using ClinicStretch.Application.Sessions;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Sessions;
using ClinicStretch.Web.Components.Forms;

namespace ClinicStretch.Web.Sessions;

/// <summary>What a patient reads of sessions.</summary>
internal static class SessionWords
{
    private static WritingPhrases Writing => PatientPhrases.Here.Writing;

    private static ReadingPhrases Reading => PatientPhrases.Here.Reading;

    private static Language Language => Domain.Language.Of(CultureInfo.CurrentUICulture.Name);

    public static IReadOnlyList<Choice> Outcomes() =>
    [
        new(nameof(Outcome.Done), Writing.OutcomeDone),
        new(nameof(Outcome.Partly), Writing.OutcomePartly),
        new(nameof(Outcome.TooHard), Writing.OutcomeTooHard),
        new(nameof(Outcome.NotPossible), Writing.OutcomeNotPossible),
        new(nameof(Outcome.Skipped), Writing.OutcomeSkipped),
    ];

    public static IReadOnlyList<Choice> Reasons() =>
    [
        new("", Writing.RatherNot),
        new(nameof(SkipReason.NoTime), Writing.NoTime),
        new(nameof(SkipReason.Forgot), Writing.Forgot),
        new(nameof(SkipReason.PainOverLimit), Writing.HurtTooMuch),
        new(nameof(SkipReason.LegSymptomsSpread), Writing.WentDownLeg),
        new(nameof(SkipReason.Dizzy), Writing.FeltDizzy),
        new(nameof(SkipReason.TooHard), Writing.WasTooHard),
        new(nameof(SkipReason.NoEquipment), Writing.NoEquipment),
        new(nameof(SkipReason.TherapistAdvice), Writing.TherapistSaid),
        new(nameof(SkipReason.Other), Writing.Another),
    ];

    /// <summary>Today, yesterday, the day before: how far back a session can be written down.</summary>
    public static IReadOnlyList<Choice> Days(DateOnly today, string? also = null)
    {
        Choice[] days = [DayChoice(today, today), DayChoice(today.AddDays(-1), today), DayChoice(today.AddDays(-2), today)];
        return also is null || Array.Exists(days, d => d.Value == also) || !DateOnly.TryParseExact(also, "yyyy-MM-dd", out var other)
            ? days
            : [.. days, DayChoice(other, today)];
    }

    public static string Day(DateOnly day, DateOnly today) => (today.DayNumber - day.DayNumber) switch
    {
        0 => PatientPhrases.Here.Frame.Today,
        1 => Reading.Yesterday,
        _ => ScheduleWords.ShortDay(day, Language),
    };

    public static string HowMuch(decimal? completion) => completion switch
    {
        null => Reading.StoppedSafe,
        >= 0.995m => Reading.AllOfIt,
        >= 0.8m => Reading.NearlyAll,
        > 0.6m => Reading.MoreThanHalf,
        >= 0.4m => Reading.AboutHalf,
        > 0 => Reading.Some,
        _ => Reading.NoneThisTime,
    };

    public static string Pain(int? before, int? worst, int? after)
    {
        string[] said = [.. Part(Reading.Before, before), .. Part(Reading.Worst, worst), .. Part(Reading.After, after)];
        return said.Length is 0 ? Reading.PainNotGiven : Reading.PainSaid + " " + string.Join(", ", said);
    }

    public static string Source(Source source) => source switch
    {
        Domain.Sessions.Source.Paper => Reading.FromPaper,
        Domain.Sessions.Source.InClinic => Reading.AtClinic,
        Domain.Sessions.Source.Carer => Reading.ByHelper,
        _ => Reading.ByYou,
    };

    /// <summary>One true sentence.</summary>
    public static string Encouragement(SessionRecord session) => session.Completion switch
    {
        null => Reading.StoppingRight,
        >= 0.8m => Reading.WellDone,
        > 0 => Reading.PartCounts,
        _ => Reading.ThanksForSaying,
    };

    private static Choice DayChoice(DateOnly day, DateOnly today) => new(
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        (today.DayNumber - day.DayNumber) is 0 or 1 ? Day(day, today) : day.ToString(Language == Domain.Language.Spanish ? "dddd d 'de' MMMM" : Language == Domain.Language.German ? "dddd, d. MMMM" : "dddd d MMMM", CultureInfo.GetCultureInfo(Language.Tag)));

    private static IEnumerable<string> Part(Func<int, string> words, int? score) => score is { } given ? [words(given)] : [];
}
