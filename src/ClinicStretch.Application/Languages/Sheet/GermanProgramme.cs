using ClinicStretch.Domain;

namespace ClinicStretch.Application.Languages.Sheet;

internal sealed class GermanProgramme : ProgrammePhrases
{
    public override Language Language => Language.German;

    public override string Replaces(string date) => $"Dieses Blatt ersetzt das Blatt vom {date}. Das alte kann ins Altpapier.";
    public override string DraftMark => "Entwurf";
    public override string WithdrawnMark => "Zurückgezogen";
    public override string EndedMark => "Beendet";
    public override string PausedMark => "Pausiert";
    public override string CurrentMark(int revision) => $"Aktuell ist Fassung {revision}";

    public override string MinutesADay(int minutes) => $"Etwa {(minutes is 1 ? "1 Minute" : $"{minutes} Minuten")} am Tag";
    public override string InThisOrder => "In dieser Reihenfolge";

    public override string Exercises(string position, int first, int last) => position + ": " + (last - first) switch
    {
        0 => $"Übung {first}",
        1 => $"Übungen {first} und {last}",
        _ => $"Übungen {first} bis {last}",
    };

    public override string Where(string position) => $"Wo: {position}";
    public override string Shown(string date) => $"Ihnen gezeigt am {date}";

    public override LightWords Lights { get; } = new("Grün", "Gelb", "Rot");
    public override string NothingNew => "Kein neuer Schmerz und nicht mehr als vor dem Beginn: machen Sie weiter.";

    public override string HighBefore(int amberMax, int red) =>
        $"War Ihr Schmerz schon vor dem Beginn über {amberMax}? Dann zählt die Änderung: {Points(red)} mehr oder schlimmer ist rot, weniger ist gelb.";

    public override string During => "Bei der Übung und gleich danach";
    public override string NextMorning => "Sehen Sie am nächsten Morgen noch einmal nach";

    public override string MorningGreen(int tolerance) => tolerance is 0
        ? "Nicht mehr Schmerz als vor den Übungen: machen Sie weiter."
        : $"Höchstens {Points(tolerance)} mehr als vor den Übungen: machen Sie weiter.";

    public override string MorningAmber(int from, int to) =>
        $"{Span(from, to)} mehr: machen Sie noch einmal dasselbe, nicht mehr, und sehen Sie am Morgen danach wieder nach.";

    public override string MorningRed(int points) =>
        $"{Points(points)} mehr oder schlimmer: das ist ein schlechter Tag. Machen Sie weniger und sagen Sie es Ihrem Therapie-Team.";

    public override string MorningMore =>
        "Mehr Schmerz als vor den Übungen: machen Sie weniger und sagen Sie es Ihrem Therapie-Team.";

    public override string BadDay => "An einem schlechten Tag (ein Schub)";

    public override string OnlyThese(int points) =>
        $"Ist Ihr Schmerz am nächsten Morgen {Points(points)} höher oder schlimmer? Dann machen Sie nur diese, langsam und mit kleinen Bewegungen:";

    public override string RestAndCall => "Lassen Sie die Übungen ruhen und rufen Sie Ihr Therapie-Team an.";
    public override string LeaveOutWhatHurts => "Lassen Sie die weg, die die letzten Male weh getan haben.";
    public override string KeepMoving => "Bleiben Sie bei leichten Dingen, zum Beispiel kurzen Spaziergängen.";

    public override string UntilSettled(int hours) =>
        $"Bleiben Sie dabei, bis Ihr Schmerz seit {(hours is 1 ? "1 Stunde" : $"{hours} Stunden")} wieder so ist wie sonst. Dann machen Sie wieder den ganzen Plan.";

    public override string TellTherapist =>
        "Nach 3 Tagen nicht besser, oder zwei schlechte Tage in 2 Wochen? Sagen Sie es Ihrem Therapie-Team. "
        + "Schmerz 7 oder mehr? Sagen Sie es noch am selben Tag.";

    public override string ScanFront => "Scannen Sie das, um Ihren Plan zu öffnen oder um zu sehen, ob dieses Blatt noch gilt.";
    public override string PauseDay => "Pause";
    public override string DayOff => "Frei";

    private static string Points(int points) => points is 1 ? "1 Punkt" : $"{points} Punkte";
    private static string Span(int from, int to) => from == to ? Points(from) : $"{from} bis {to} Punkte";
}
