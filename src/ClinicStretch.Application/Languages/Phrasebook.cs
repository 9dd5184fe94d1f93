using System.Globalization;
using ClinicStretch.Application.Programmes;
using ClinicStretch.Domain;

namespace ClinicStretch.Application.Languages;

/// <summary>
/// What patients read about a plan, on the screen and on the sheet, in one language: data where words stand alone, a method where they
/// change with a number. A new language is one class in one file of this folder, a line here and a line in <see cref="Language"/>; the
/// compiler says what is missing. Plain words for a reading age of about 11; the formal address; no capital and no full stop but where
/// the English has them.
/// </summary>
public abstract class Phrasebook
{
    private static readonly Dictionary<Language, Phrasebook> Books =
        new Phrasebook[] { new EnglishPhrases(), new SpanishPhrases(), new FrenchPhrases(), new GermanPhrases() }.ToDictionary(b => b.Language);

    public static Phrasebook In(Language language) => Books[language];

    public abstract Language Language { get; }

    // Doses. Counts are 1 to 100, seconds 1 to 3600. Each begins a sentence, but for the sides.

    /// <summary>"Hold 20 seconds, 3 times".</summary>
    public abstract string Hold(int seconds, int times);

    /// <summary>"Keep going for 60 seconds".</summary>
    public abstract string KeepGoing(int seconds);

    /// <summary>"Do it 8 times".</summary>
    public abstract string Repeat(int times);

    /// <summary>"Do it 8 times in all, changing sides each time".</summary>
    public abstract string RepeatInAll(int times);

    /// <summary>"One time is to one side and then the other".</summary>
    public abstract string OneTimeIsBothSides { get; }

    /// <summary>"Pause for 3 seconds each time".</summary>
    public abstract string Pause(int seconds);

    /// <summary>"on each side", and so on.</summary>
    public abstract SidePhrases Sides { get; }

    /// <summary>"Do 2 rounds". Two or more.</summary>
    public abstract string Rounds(int rounds);

    /// <summary>"Do 2 rounds and rest 30 seconds between them".</summary>
    public abstract string Rounds(int rounds, int restSeconds);

    // Schedules. They become one sentence, in this order, with commas.

    /// <summary>"Twice a day". 1 to 6.</summary>
    public abstract string PerDay(int times);

    /// <summary>" at 08:00 and 18:00", with the space before it.</summary>
    public abstract string AtTimes(IReadOnlyList<TimeOnly> times);

    public abstract string EveryDay { get; }

    /// <summary>"on Monday, Wednesday and Friday". 1 to 6 days, Monday first.</summary>
    public abstract string OnDays(IReadOnlyList<DayOfWeek> days);

    /// <summary>"on 3 days a week of your choice". 1 to 7.</summary>
    public abstract string OnDaysOfChoice(int days);

    /// <summary>"from 23 November 2026", or with its end "from 23 November 2026 to 4 December 2026".</summary>
    public abstract string Between(DateOnly start, DateOnly? end);

    /// <summary>"23 November 2026".</summary>
    public abstract string Date(DateOnly day);

    /// <summary>"Mon 23 Nov", short: a seventh of a page. The day's name comes first; a line may end after it.</summary>
    public abstract string ShortDay(DateOnly day);

    /// <summary>What each thing of the catalogue's list of equipment is called: "A mat or a firm bed".</summary>
    public abstract IReadOnlyDictionary<string, string> Kit { get; }

    // Safety. The meaning is domain.md 3.1 to 3.4, exactly; a clinician who speaks the language reviews every change.

    public abstract EmergencyPhrases Emergency { get; }

    /// <summary>"Call 999 or go to the emergency department at once if you have:".</summary>
    public abstract string CallOrGo(string number);

    /// <summary>"Call 999", on a button.</summary>
    public abstract string Call(string number);

    public abstract PainPhrases Pain { get; }

    public abstract ScreeningPhrases Screening { get; }

    /// <summary>"0 to 3", as it stands after <see cref="KeepGoingAt"/>'s "Pain".</summary>
    public abstract string Span(int from, int to);

    /// <summary>"Pain 0 to 3: keep going.".</summary>
    public abstract string KeepGoingAt(string pain);

    /// <summary>"Pain 4 to 5: do the same again, no more.".</summary>
    public abstract string SameAgainAt(string pain);

    /// <summary>"Pain 6 or more: stop the exercise.".</summary>
    public abstract string StopFrom(int pain);

    /// <summary>"Pain 2 or more points higher the next morning: do less, and tell your therapist.".</summary>
    public abstract string WorseNextMorning(int points);

    // The sheet.

    public abstract SheetPhrases Sheet { get; }

    /// <summary>The words that stand on every sheet.</summary>
    public abstract ProgrammeWords Labels { get; }

    public abstract string Telephone(string number);

    /// <summary>"Replaced by revision 3. Do not use this sheet.".</summary>
    public abstract string ReplacedBy(int revision);

    /// <summary>"6 exercises, about 10 minutes".</summary>
    public abstract string Session(int exercises, int minutes);

    /// <summary>Below the name of an exercise that has no text in the sheet's language: "Text in English".</summary>
    public abstract string TextIn(Language other);

    public abstract string Week(int number);

    /// <summary>"How to do it: Knee to chest".</summary>
    public abstract string Figure(string exercise);

    /// <summary>"How to do it: Knee to chest, right side".</summary>
    public abstract string FigureOfSide(string exercise, bool left);

    private protected CultureInfo Culture => CultureInfo.GetCultureInfo(Language.Tag);

    private protected string NameOf(DayOfWeek day) => Culture.DateTimeFormat.GetDayName(day);

    /// <param name="and">With its spaces.</param>
    private protected static string Join(IEnumerable<string> words, string and)
    {
        var all = words.ToList();
        return all.Count is 1 ? all[0] : string.Join(", ", all.SkipLast(1)) + and + all[^1];
    }
}
