using ClinicStretch.Application.Programmes;
using ClinicStretch.Domain;

namespace ClinicStretch.Application.Languages;

internal sealed class EnglishPhrases : Phrasebook
{
    public override Language Language => Language.English;

    public override string Hold(int seconds, int times) => $"Hold {Seconds(seconds)}, {Times(times)}";
    public override string KeepGoing(int seconds) => $"Keep going for {Seconds(seconds)}";
    public override string Repeat(int times) => $"Do it {Times(times)}";
    public override string RepeatInAll(int times) => $"Do it {Times(times)} in all, changing sides each time";
    public override string OneTimeIsBothSides => "One time is to one side and then the other";
    public override string Pause(int seconds) => $"Pause for {Seconds(seconds)} each time";
    public override SidePhrases Sides { get; } = new("on each side", "on the left side only", "on the right side only");
    public override string Rounds(int rounds) => $"Do {rounds} rounds";
    public override string Rounds(int rounds, int restSeconds) => $"Do {rounds} rounds and rest {Seconds(restSeconds)} between them";

    public override string PerDay(int times) => times switch
    {
        1 => "Once a day",
        2 => "Twice a day",
        _ => $"{times} times a day",
    };

    public override string AtTimes(IReadOnlyList<TimeOnly> times) => " at " + Join(times.Select(t => t.ToString("HH:mm", Culture)), " and ");
    public override string EveryDay => "every day";
    public override string OnDays(IReadOnlyList<DayOfWeek> days) => "on " + Join(days.Select(NameOf), " and ");
    public override string OnDaysOfChoice(int days) => days is 1 ? "on one day a week of your choice" : $"on {days} days a week of your choice";

    public override string Between(DateOnly start, DateOnly? end) =>
        $"from {Date(start)}" + (end is { } last ? $" to {Date(last)}" : "");

    public override string Date(DateOnly day) => day.ToString("d MMMM yyyy", Culture);
    public override string ShortDay(DateOnly day) => day.ToString("ddd d MMM", Culture);

    public override IReadOnlyDictionary<string, string> Kit { get; } = new Dictionary<string, string>
    {
        ["mat-or-firm-bed"] = "A mat or a firm bed",
        ["small-pillow"] = "A small pillow",
        ["pillow-between-knees"] = "A pillow to go between your knees",
        ["cushion-under-knees"] = "A cushion to go under your knees",
        ["chair"] = "A firm chair",
        ["towel-or-strap"] = "A towel or a strap",
        ["resistance-band"] = "A stretchy exercise band",
        ["foam-roller"] = "A foam roller",
        ["partner"] = "Somebody to help you",
    };

    public override EmergencyPhrases Emergency { get; } = new()
    {
        Title = "Stop and get help now",
        Go = "Go to the emergency department at once if you have:",
        SaddleNumbness = "new numbness between your legs or around your back passage or private parts",
        BladderOrBowel = "new trouble passing or holding water, or loss of bowel control",
        DuringSex = "a new loss of feeling or function during sex",
        Legs = "new pain, numbness or weakness in both legs, or a leg that is getting weak",
        ChestOrFaint = "chest pain, fainting or bad trouble breathing",
        TearingPain = "a sudden tearing or pulsing pain in your tummy and back",
        BigBlow = "pain that began with a big fall, crash or blow",
    };

    public override string CallOrGo(string number) => $"Call {number} or go to the emergency department at once if you have:";

    public override string Call(string number) => $"Call {number}";

    public override PainPhrases Pain { get; } = new()
    {
        StopWhenNewOrWorse = "Stop the exercise for the day if pain is new, or worse than before you began.",
        StopWhenItSpreads = "Stop if pain, tingling or numbness moves further down your leg, and tell your therapist.",
        StopWhenDizzy = "Stop the session if you feel dizzy, faint or sick.",
    };

    public override ScreeningPhrases Screening { get; } = new()
    {
        Title = "A few questions first",
        Answer = "Answer the questions",
        Minute = "It takes about a minute.",
        TwoMinutes = "It takes about two minutes.",
        FirstSession = "Before you begin, please answer some questions about your safety.",
        Flare = "Your pain has flared up. Please answer some questions about your safety before you go on.",
        BackFromPause = "You are back after a pause. Please answer some questions about your safety before the plan goes on.",
        ThreeMonths = "It is three months since you answered the questions about your safety. Please answer them again.",
        PainUp = "Your pain has gone up. Please answer six questions about your safety before you go on.",
        Week = "Once a week we ask six questions about your safety. Please answer them before you go on.",
    };

    public override string Span(int from, int to) => $"{from} to {to}";
    public override string KeepGoingAt(string pain) => $"Pain {pain}: keep going.";
    public override string SameAgainAt(string pain) => $"Pain {pain}: do the same again, no more.";
    public override string StopFrom(int pain) => $"Pain {pain} or more: stop the exercise.";

    public override string WorseNextMorning(int points) =>
        $"Pain {points} or more points higher the next morning: do less, and tell your therapist.";

    public override SheetPhrases Sheet { get; } = new()
    {
        Title = "Home exercise programme",
        Draft = "This is a draft. It is not your programme yet.",
        Withdrawn = "This plan was withdrawn. Do not use this sheet.",
        Ended = "This plan has ended.",
        Paused = "This plan is paused. Wait for word from your therapist.",
        EachSession = "Each session",
        WhatYouNeed = "What you need",
        WhatYouWantToReach = "What you want to reach",
        IfItHurts = "If it hurts",
        LogTitle = "Your log",
        LogLead = "Tick a box for each exercise you have done. Write your pain as a number from 0 (no pain) to 10 (worst pain you can imagine).",
        ScanLead = "Scan this to enter your sheet or to see whether it is still the current one.",
        ScanAlt = "A QR code with the address of this sheet",
    };

    public override ProgrammeWords Labels { get; } = new()
    {
        For = "For",
        Therapist = "Therapist",
        Revision = "Revision",
        HowOften = "How often",
        Steps = "How to do it",
        YourVersion = "Your version",
        Breathing = "Breathing",
        Feel = "What you should feel",
        TakeCare = "Take care",
        NoteFromTherapist = "From your therapist",
        AfterLabel = ": ",
        PainBefore = "Pain before",
        PainAfter = "Pain after",
        RestDay = "Rest day",
        OnlyForThisPerson = "Made for this person only. Do not pass it on.",
        MadeBy = "Made by ClinicStretch",
        PageOf = "Page {0} of {1}",
        Continued = "{0} (continued)",
    };

    public override string Telephone(string number) => $"Telephone {number}";
    public override string ReplacedBy(int revision) => $"Replaced by revision {revision}. Do not use this sheet.";

    public override string Session(int exercises, int minutes) =>
        $"{(exercises is 1 ? "1 exercise" : $"{exercises} exercises")}, about {(minutes is 1 ? "1 minute" : $"{minutes} minutes")}";

    public override string TextIn(Language other) => other == Language.English ? "Text in English" : $"Text in another language: {other.Name}";
    public override string Week(int number) => $"Week {number}";
    public override string Figure(string exercise) => $"How to do it: {exercise}";
    public override string FigureOfSide(string exercise, bool left) => $"{Figure(exercise)}, {(left ? "left" : "right")} side";

    private static string Times(int count) => count switch
    {
        1 => "once",
        2 => "twice",
        _ => $"{count} times",
    };

    private static string Seconds(int seconds) => seconds is 1 ? "1 second" : $"{seconds} seconds";
}
