using ClinicStretch.Application.Programmes;
using ClinicStretch.Domain;

namespace ClinicStretch.Application.Languages;

internal sealed class GermanPhrases : Phrasebook
{
    public override Language Language => Language.German;

    public override string Hold(int seconds, int times) => $"Halten Sie die Position {Seconds(seconds)}, {Times(times)}";
    public override string KeepGoing(int seconds) => $"Machen Sie {Seconds(seconds)} lang weiter";
    public override string Repeat(int times) => $"Machen Sie es {Times(times)}";
    public override string RepeatInAll(int times) => $"Machen Sie es insgesamt {Times(times)} und wechseln Sie jedes Mal die Seite";
    public override string OneTimeIsBothSides => "Einmal heißt: erst zur einen Seite, dann zur anderen";
    public override string Pause(int seconds) => $"Halten Sie jedes Mal {Seconds(seconds)} inne";
    public override SidePhrases Sides { get; } = new("auf jeder Seite", "nur auf der linken Seite", "nur auf der rechten Seite");
    public override string Rounds(int rounds) => $"Machen Sie {rounds} Runden";
    public override string Rounds(int rounds, int restSeconds) => $"Machen Sie {rounds} Runden und ruhen Sie dazwischen {Seconds(restSeconds)} aus";

    public override string PerDay(int times) => times switch
    {
        1 => "Einmal am Tag",
        2 => "Zweimal am Tag",
        _ => $"{times} Mal am Tag",
    };

    public override string AtTimes(IReadOnlyList<TimeOnly> times) => " um " + Join(times.Select(t => t.ToString("HH:mm", Culture)), " und ") + " Uhr";
    public override string EveryDay => "jeden Tag";
    public override string OnDays(IReadOnlyList<DayOfWeek> days) => "jeden " + Join(days.Select(NameOf), " und ");

    public override string OnDaysOfChoice(int days) =>
        days is 1 ? "an einem Tag in der Woche, den Sie wählen" : $"an {days} Tagen in der Woche, die Sie wählen";

    public override string Between(DateOnly start, DateOnly? end) =>
        end is { } last ? $"vom {Date(start)} bis zum {Date(last)}" : $"ab dem {Date(start)}";

    // No-break spaces: the day's point must not be taken for the end of a sentence.
    public override string Date(DateOnly day) => day.ToString("d.\u00A0MMMM\u00A0yyyy", Culture);
    public override string ShortDay(DateOnly day) => day.ToString("ddd d.M.", Culture);

    public override IReadOnlyDictionary<string, string> Kit { get; } = new Dictionary<string, string>
    {
        ["mat-or-firm-bed"] = "Eine Matte oder ein festes Bett",
        ["small-pillow"] = "Ein kleines Kissen",
        ["pillow-between-knees"] = "Ein Kissen für zwischen die Knie",
        ["cushion-under-knees"] = "Ein Polster für unter die Knie",
        ["chair"] = "Ein stabiler Stuhl",
        ["towel-or-strap"] = "Ein Handtuch oder ein Gurt",
        ["resistance-band"] = "Ein elastisches Übungsband",
        ["foam-roller"] = "Eine Faszienrolle",
        ["partner"] = "Jemand, der Ihnen hilft",
    };

    public override EmergencyPhrases Emergency { get; } = new()
    {
        Title = "Hören Sie auf und holen Sie sofort Hilfe",
        Go = "Gehen Sie sofort in die Notaufnahme, wenn Sie eines davon haben:",
        SaddleNumbness = "ein neues Taubheitsgefühl zwischen den Beinen oder rund um den After oder im Genitalbereich",
        BladderOrBowel = "neue Probleme, Wasser zu lassen oder zu halten, oder Verlust der Kontrolle über den Stuhlgang",
        DuringSex = "einen neuen Verlust von Gefühl oder Funktion beim Sex",
        Legs = "neue Schmerzen, Taubheit oder Schwäche in beiden Beinen, oder ein Bein, das schwach wird",
        ChestOrFaint = "Schmerzen in der Brust, Ohnmacht oder starke Atemnot",
        TearingPain = "plötzliche reißende oder pulsierende Schmerzen in Bauch und Rücken",
        BigBlow = "Schmerzen, die mit einem schweren Sturz, einem Unfall oder einem heftigen Schlag begonnen haben",
    };

    public override string CallOrGo(string number) =>
        $"Rufen Sie {number} an oder gehen Sie sofort in die Notaufnahme, wenn Sie eines davon haben:";

    public override string Call(string number) => $"{number} anrufen";

    public override PainPhrases Pain { get; } = new()
    {
        StopWhenNewOrWorse = "Hören Sie für diesen Tag mit der Übung auf, wenn der Schmerz neu ist oder stärker als vor dem Beginn.",
        StopWhenItSpreads = "Hören Sie auf, wenn Schmerz, Kribbeln oder Taubheit im Bein weiter nach unten zieht, "
            + "und sagen Sie es Ihrem Therapie-Team.",
        StopWhenDizzy = "Beenden Sie die Übungen, wenn Ihnen schwindlig, übel oder schwarz vor Augen wird.",
    };

    public override ScreeningPhrases Screening { get; } = new()
    {
        Title = "Zuerst ein paar Fragen",
        Answer = "Die Fragen beantworten",
        Minute = "Das dauert etwa eine Minute.",
        TwoMinutes = "Das dauert etwa zwei Minuten.",
        FirstSession = "Bevor Sie beginnen, beantworten Sie bitte ein paar Fragen zu Ihrer Sicherheit.",
        Flare = "Ihre Schmerzen sind deutlich stärker geworden. Bitte beantworten Sie ein paar Fragen zu Ihrer Sicherheit, bevor Sie weitermachen.",
        BackFromPause = "Sie sind nach einer Pause zurück. Bitte beantworten Sie ein paar Fragen zu Ihrer Sicherheit, bevor der Plan weitergeht.",
        ThreeMonths = "Vor drei Monaten haben Sie die Fragen zu Ihrer Sicherheit beantwortet. Bitte beantworten Sie sie noch einmal.",
        PainUp = "Ihre Schmerzen sind stärker geworden. Bitte beantworten Sie sechs Fragen zu Ihrer Sicherheit, bevor Sie weitermachen.",
        Week = "Einmal in der Woche stellen wir Ihnen sechs Fragen zu Ihrer Sicherheit. Bitte beantworten Sie sie, bevor Sie weitermachen.",
    };

    public override string Span(int from, int to) => $"{from} bis {to}";
    public override string KeepGoingAt(string pain) => $"Schmerz {pain}: Machen Sie weiter.";
    public override string SameAgainAt(string pain) => $"Schmerz {pain}: Machen Sie noch einmal dasselbe, nicht mehr.";
    public override string StopFrom(int pain) => $"Schmerz {pain} oder mehr: Hören Sie mit der Übung auf.";

    public override string WorseNextMorning(int points) =>
        $"Schmerz am nächsten Morgen um {(points is 1 ? "1 Punkt" : $"{points} Punkte")} oder mehr höher: "
        + "Machen Sie weniger und sagen Sie es Ihrem Therapie-Team.";

    public override SheetPhrases Sheet { get; } = new()
    {
        Title = "Übungsprogramm für zu Hause",
        Draft = "Dies ist ein Entwurf. Es ist noch nicht Ihr Programm.",
        Withdrawn = "Dieser Plan wurde zurückgezogen. Benutzen Sie dieses Blatt nicht.",
        Ended = "Dieser Plan ist zu Ende.",
        Paused = "Dieser Plan macht Pause. Warten Sie, bis sich Ihr Therapie-Team meldet.",
        EachSession = "Jedes Mal",
        WhatYouNeed = "Was Sie brauchen",
        WhatYouWantToReach = "Was Sie erreichen möchten",
        IfItHurts = "Wenn es wehtut",
        LogTitle = "Ihr Tagebuch",
        LogLead = "Haken Sie für jede Übung, die Sie gemacht haben, ein Kästchen ab. "
            + "Schreiben Sie Ihren Schmerz als Zahl auf, von 0 (kein Schmerz) bis 10 (der schlimmste Schmerz, den Sie sich vorstellen können).",
        ScanLead = "Scannen Sie dies, um Ihr Blatt einzutragen oder zu sehen, ob es noch das aktuelle ist.",
        ScanAlt = "Ein QR-Code mit der Adresse dieses Blatts",
    };

    public override ProgrammeWords Labels { get; } = new()
    {
        For = "Für",
        Therapist = "Behandelt von",
        Revision = "Fassung",
        HowOften = "Wie oft",
        Steps = "So geht es",
        YourVersion = "Ihre Variante",
        Breathing = "Atmung",
        Feel = "Was Sie spüren sollten",
        TakeCare = "Vorsicht",
        NoteFromTherapist = "Von Ihrem Therapie-Team",
        AfterLabel = ": ",
        PainBefore = "Schmerz vorher",
        PainAfter = "Schmerz nachher",
        RestDay = "Frei",
        OnlyForThisPerson = "Nur für diese Person gemacht. Bitte nicht weitergeben.",
        MadeBy = "Erstellt mit ClinicStretch",
        PageOf = "Seite {0} von {1}",
        Continued = "{0} (Fortsetzung)",
    };

    public override string Telephone(string number) => $"Telefon {number}";
    public override string ReplacedBy(int revision) => $"Ersetzt durch Fassung {revision}. Benutzen Sie dieses Blatt nicht.";

    public override string Session(int exercises, int minutes) =>
        $"{(exercises is 1 ? "1 Übung" : $"{exercises} Übungen")}, etwa {(minutes is 1 ? "1 Minute" : $"{minutes} Minuten")}";

    public override string TextIn(Language other) => other == Language.English ? "Text auf Englisch" : $"Text in einer anderen Sprache: {other.Name}";
    public override string Week(int number) => $"Woche {number}";
    public override string Figure(string exercise) => $"So geht es: {exercise}";
    public override string FigureOfSide(string exercise, bool left) => $"{Figure(exercise)}, {(left ? "linke" : "rechte")} Seite";

    private static string Times(int count) => count switch
    {
        1 => "einmal",
        2 => "zweimal",
        _ => $"{count} Mal",
    };

    private static string Seconds(int seconds) => seconds is 1 ? "1 Sekunde" : $"{seconds} Sekunden";
}
