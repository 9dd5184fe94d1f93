using ClinicStretch.Domain;

namespace ClinicStretch.Application.Languages.Sheet;

internal sealed class EnglishProgramme : ProgrammePhrases
{
    public override Language Language => Language.English;

    public override string Replaces(string date) => $"This sheet takes the place of the one of {date}. The old one can go into the recycling.";
    public override string DraftMark => "Draft";
    public override string WithdrawnMark => "Withdrawn";
    public override string EndedMark => "Ended";
    public override string PausedMark => "Paused";
    public override string CurrentMark(int revision) => $"Revision {revision} is current";

    public override string MinutesADay(int minutes) => $"About {(minutes is 1 ? "1 minute" : $"{minutes} minutes")} a day";
    public override string InThisOrder => "In this order";

    public override string Exercises(string position, int first, int last) => position + ": " + (last - first) switch
    {
        0 => $"exercise {first}",
        1 => $"exercises {first} and {last}",
        _ => $"exercises {first} to {last}",
    };

    public override string Where(string position) => $"Where: {LowerFirst(position)}";
    public override string Shown(string date) => $"Shown to you on {date}";

    public override LightWords Lights { get; } = new("Green", "Amber", "Red");
    public override string NothingNew => "No new pain, and no more than before you began: keep going.";

    public override string HighBefore(int amberMax, int red) =>
        $"Was your pain over {amberMax} before you began? Then look at the change: {Points(red)} more or worse is red, anything less is amber.";

    public override string During => "During the exercise, and straight after";
    public override string NextMorning => "Look again the next morning";

    public override string MorningGreen(int tolerance) => tolerance is 0
        ? "No more pain than before the session: keep going."
        : $"At most {Points(tolerance)} more than before the session: keep going.";

    public override string MorningAmber(int from, int to) =>
        $"{Span(from, to)} more: do the same again, no more, and look again the morning after.";

    public override string MorningRed(int points) => $"{points} or more points more: this is a bad day. Do less, and tell your therapist.";
    public override string MorningMore => "More pain than before the session: do less, and tell your therapist.";

    public override string BadDay => "On a bad day (a flare-up)";

    public override string OnlyThese(int points) =>
        $"Is your pain {points} or more points higher the next morning? Then do only these, slowly, and keep every movement small:";

    public override string RestAndCall => "Rest from your exercises, and call your therapist.";
    public override string LeaveOutWhatHurts => "Leave out any that hurt in your last sessions.";
    public override string KeepMoving => "Keep up light things, such as short walks.";

    public override string UntilSettled(int hours) =>
        $"Go on like this until your pain has been back to its usual level for {(hours is 1 ? "1 hour" : $"{hours} hours")}. Then do the whole plan again.";

    public override string TellTherapist =>
        "Not better after 3 days, or two bad days within 2 weeks? Tell your therapist. Pain 7 or more? Tell them the same day.";

    public override string ScanFront => "Scan this to open your plan, or to see whether this sheet is still the current one.";
    public override string PauseDay => "Pause";
    public override string DayOff => "No session";

    private static string Points(int points) => points is 1 ? "1 point" : $"{points} points";
    private static string Span(int from, int to) => from == to ? Points(from) : $"{from} to {to} points";
}
