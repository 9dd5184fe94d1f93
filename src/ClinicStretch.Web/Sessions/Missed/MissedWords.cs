using ClinicStretch.Application.Languages.Phone.Missed;
using ClinicStretch.Application.Plans;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Sessions.Missed;
using ClinicStretch.Web.Components.Forms;

namespace ClinicStretch.Web.Sessions.Missed;

/// <summary>The words of the question about a gap in one language: the same as on the phone.</summary>
public sealed class MissedWords(Language language)
{
    private static readonly MissedReason[] Reasons =
        [MissedReason.Pain, MissedReason.Time, MissedReason.Forgot, MissedReason.Unsure, MissedReason.Better, MissedReason.Other];

    private readonly IReadOnlyDictionary<string, string> _texts = MissedTexts.In(language);

    /// <param name="key">Without its beginning: <c>title</c>.</param>
    public string this[string key] => _texts[$"missed.{key}"];

    public IReadOnlyList<Choice> Choices => [.. Reasons.Select(r => new Choice($"{r}", Of(r)))];

    public string Of(MissedReason reason) => _texts[MissedTexts.KeyOf(reason)];

    public string Lead(MissedQuestion asked) => WithDay(this[asked.Days is 1 ? "lead.one" : "lead.other"], asked.Day);

    /// <summary>How a patient who feels better goes on, by the plan's schedule.</summary>
    public string Better(Schedule schedule) => schedule.End is { } end
        ? WithDay(this["better.until"], end)
        : this["better.open"].Replace("{schedule}", ScheduleWords.Of(schedule, language), StringComparison.Ordinal);

    private string WithDay(string text, DateOnly day) => text.Replace("{day}", ScheduleWords.Date(day, language), StringComparison.Ordinal);
}
