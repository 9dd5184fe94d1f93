using ClinicStretch.Domain;

namespace ClinicStretch.Application.Languages.Sheet;

/// <summary>
/// What a sheet says besides doses, dangers and its fixed words, in one language: how it stands to other sheets, pain as a traffic light,
/// bad days, the order of positions. Plain words for a reading age of about 11. Clinical meaning: domain.md 3.2 and 3.3, exactly; a
/// clinician who speaks the language reviews every change.
/// </summary>
public abstract class ProgrammePhrases
{
    private static readonly Dictionary<Language, ProgrammePhrases> Books =
        new ProgrammePhrases[] { new EnglishProgramme(), new SpanishProgramme(), new FrenchProgramme(), new GermanProgramme() }.ToDictionary(b => b.Language);

    public static ProgrammePhrases In(Language language) => Books[language];

    public abstract Language Language { get; }

    /// <summary>"This sheet takes the place of the one of 3 May 2026. The old one can go into the recycling.".</summary>
    public abstract string Replaces(string date);

    // Across every page of a sheet that must not be used.

    public abstract string DraftMark { get; }
    public abstract string WithdrawnMark { get; }
    public abstract string EndedMark { get; }
    public abstract string PausedMark { get; }

    /// <summary>"Revision 3 is current".</summary>
    public abstract string CurrentMark(int revision);

    // Time and order.

    /// <summary>"About 20 minutes a day".</summary>
    public abstract string MinutesADay(int minutes);

    /// <summary>Over the list of positions: "In this order".</summary>
    public abstract string InThisOrder { get; }

    /// <summary>"Sitting: exercises 4 to 6". One or more, in a row.</summary>
    public abstract string Exercises(string position, int first, int last);

    /// <summary>"Where: lying on the back". The position as the catalogue calls it, with a capital.</summary>
    public abstract string Where(string position);

    /// <summary>"Shown to you on 3 May 2026".</summary>
    public abstract string Shown(string date);

    // Pain. The colour is always said as a word.

    public abstract LightWords Lights { get; }

    /// <summary>Strict policy, green: "No new pain, and no more than before you began: keep going.".</summary>
    public abstract string NothingNew { get; }

    /// <summary>"Was it over 5 before you began? Up to 1 point more is amber. From 2 points more it is red: stop.".</summary>
    public abstract string HighBefore(int amberMax, int red);

    /// <summary>"During the exercise, and straight after".</summary>
    public abstract string During { get; }

    /// <summary>"Look again the next morning".</summary>
    public abstract string NextMorning { get; }

    /// <summary>"No more than before the session: keep going."; with some rise allowed: "At most 1 point more than before ...".</summary>
    public abstract string MorningGreen(int tolerance);

    /// <summary>"1 point more: do the same again, no more, and look again the morning after.".</summary>
    public abstract string MorningAmber(int from, int to);

    /// <summary>"2 or more points more: this is a bad day. Do less, and tell your therapist.".</summary>
    public abstract string MorningRed(int points);

    /// <summary>Strict policy: "More than before the session: do less, and tell your therapist.".</summary>
    public abstract string MorningMore { get; }

    // Bad days (domain.md 3.3).

    /// <summary>"On a bad day (a flare-up)".</summary>
    public abstract string BadDay { get; }

    /// <summary>"Pain 2 or more points higher the next morning? Do only these, slowly, and keep every movement small:".</summary>
    public abstract string OnlyThese(int points);

    /// <summary>In place of the list where nothing of it is safe.</summary>
    public abstract string RestAndCall { get; }

    /// <summary>"Leave out any that hurt in the last sessions.".</summary>
    public abstract string LeaveOutWhatHurts { get; }

    public abstract string KeepMoving { get; }

    /// <summary>"Go on like this until your pain has been back to its usual level for 24 hours. Then do the whole plan again.".</summary>
    public abstract string UntilSettled(int hours);

    /// <summary>"Not better after 3 days, or a second bad day within 2 weeks: tell your therapist. Pain 7 or more: tell them the same day.".</summary>
    public abstract string TellTherapist { get; }

    // The way to the screen.

    /// <summary>Beside the code on page 1: "Scan this to sign in to your plan, or to see whether this sheet is still the current one.".</summary>
    public abstract string ScanFront { get; }

    /// <summary>A greyed day of the chart in a pause: "Pause".</summary>
    public abstract string PauseDay { get; }

    /// <summary>A greyed day after the last: "No session".</summary>
    public abstract string DayOff { get; }

    private protected static string LowerFirst(string words) => char.ToLowerInvariant(words[0]) + words[1..];
}

/// <summary>The colours of the pain rule as words.</summary>
public sealed record LightWords(string Green, string Amber, string Red);
