using System.Globalization;
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
    public static readonly IReadOnlyList<Choice> Outcomes =
    [
        new(nameof(Outcome.Done), "Done"),
        new(nameof(Outcome.Partly), "Partly"),
        new(nameof(Outcome.TooHard), "Too hard"),
        new(nameof(Outcome.NotPossible), "Not possible"),
        new(nameof(Outcome.Skipped), "Left out"),
    ];

    public static readonly IReadOnlyList<Choice> Reasons =
    [
        new("", "I would rather not say"),
        new(nameof(SkipReason.NoTime), "No time"),
        new(nameof(SkipReason.Forgot), "I forgot"),
        new(nameof(SkipReason.PainOverLimit), "It hurt too much"),
        new(nameof(SkipReason.LegSymptomsSpread), "Pain or tingling went further down my leg"),
        new(nameof(SkipReason.Dizzy), "I felt dizzy, faint or sick"),
        new(nameof(SkipReason.TooHard), "It was too hard"),
        new(nameof(SkipReason.NoEquipment), "I did not have what I needed"),
        new(nameof(SkipReason.TherapistAdvice), "My therapist told me to leave it out"),
        new(nameof(SkipReason.Other), "Another reason"),
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
        0 => "Today",
        1 => "Yesterday",
        _ => ScheduleWords.ShortDay(day, Language.English),
    };

    public static string HowMuch(decimal? completion) => completion switch
    {
        null => "Stopped to be safe",
        >= 0.995m => "All of it",
        >= 0.8m => "Nearly all of it",
        > 0.6m => "More than half of it",
        >= 0.4m => "About half of it",
        > 0 => "Some of it",
        _ => "None of it this time",
    };

    public static string Pain(int? before, int? worst, int? after)
    {
        string[] said = [.. Part("before", before), .. Part("worst", worst), .. Part("after", after)];
        return said.Length is 0 ? "Pain not given" : "Pain: " + string.Join(", ", said);
    }

    public static string Source(Source source) => source switch
    {
        Domain.Sessions.Source.Paper => "From your paper sheet",
        Domain.Sessions.Source.InClinic => "Done at the clinic",
        Domain.Sessions.Source.Carer => "Written down by your helper",
        _ => "Written down by you",
    };

    /// <summary>One true sentence.</summary>
    public static string Encouragement(SessionRecord session) => session.Completion switch
    {
        null => "Stopping was the right thing to do.",
        >= 0.8m => "That is what your plan asked for. Well done.",
        > 0 => "A part of it counts too.",
        _ => "Thank you for saying so. It helps your therapist to fit the plan to you.",
    };

    private static Choice DayChoice(DateOnly day, DateOnly today) => new(
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        (today.DayNumber - day.DayNumber) is 0 or 1 ? Day(day, today) : day.ToString("dddd d MMMM", CultureInfo.GetCultureInfo("en-GB")));

    private static IEnumerable<string> Part(string word, int? score) => score is null ? [] : [$"{word} {score}"];
}
