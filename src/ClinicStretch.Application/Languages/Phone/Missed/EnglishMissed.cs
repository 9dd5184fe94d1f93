namespace ClinicStretch.Application.Languages.Phone.Missed;

internal static class EnglishMissed
{
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        ["missed.title"] = "What got in the way?",
        ["missed.lead.one"] = "Nothing was written down for {day}. That happens. If you tell us why, we can help. We ask only once.",
        ["missed.lead.other"] = "Nothing was written down from {day} on. That happens. If you tell us why, we can help. We ask only once.",
        ["missed.did"] = "I did them. Write it down",
        ["missed.tell"] = "Tell us why",
        ["missed.reason"] = "The main reason",
        ["missed.reason.pain"] = "It hurt",
        ["missed.reason.time"] = "I had no time",
        ["missed.reason.forgot"] = "I forgot",
        ["missed.reason.unsure"] = "I was not sure how to do it",
        ["missed.reason.better"] = "I felt better",
        ["missed.reason.other"] = "Something else",
        ["missed.send"] = "Send my answer",
        ["missed.not-now"] = "Not now",
        ["missed.choose"] = "Choose a reason, or press “Not now”.",
        ["missed.thanks"] = "Thank you for telling us",
        ["missed.told"] = "Your therapist has been told and will look at it in clinic hours. Nobody is watching around the clock.",
        ["missed.pain.lead"] = "Pain is a reason to do less, not to push on. Your plan says:",
        ["missed.pain.flare"] = "On a day with more pain, do only these, in small movements:",
        ["missed.pain.rest"] = "Rest today, and talk to your therapist before you go on.",
        ["missed.pain.questions"] = "Answer the safety questions now",
        ["missed.unsure.lead"] = "Many people feel like that. Here is each exercise, step by step. The guide can also lead you through them one at a time.",
        ["missed.time.lead"] = "Some days are full. Another time of day may fit better. You choose it, and we can remind you.",
        ["missed.time.button"] = "Choose another time",
        ["missed.forgot.lead"] = "That happens to everybody. A reminder at a time that fits you can help.",
        ["missed.forgot.button"] = "Set a reminder",
        ["missed.better.lead"] = "That is good to hear.",
        ["missed.better.until"] = "Your plan goes on until {day}. Please ask your therapist whether you can do less or stop now.",
        ["missed.better.open"] = "Your plan has no last day yet. {schedule}. Please ask your therapist whether you can do less or stop now.",
        ["missed.other.lead"] = "If you want to say more, write to your therapist.",
        ["missed.message"] = "Write to your therapist",
        ["missed.nothing"] = "There is nothing to answer now.",
        ["missed.sent"] = "Your exercises from {day} on",
        ["app.refused.missed.not_due"] = "Nothing was due on that day, so there was nothing to answer.",
        ["app.refused.missed.too_late"] = "It is too long ago to be kept. Tell your therapist about it.",
        ["app.refused.missed.in_the_future"] = "The time lies in the future. Perhaps the clock of this phone was wrong.",
    };
}
