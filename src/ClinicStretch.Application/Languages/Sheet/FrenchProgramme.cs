using ClinicStretch.Domain;

namespace ClinicStretch.Application.Languages.Sheet;

internal sealed class FrenchProgramme : ProgrammePhrases
{
    public override Language Language => Language.French;

    public override string Replaces(string date) => $"Cette feuille remplace celle du {date}. L’ancienne peut aller au recyclage.";
    public override string DraftMark => "Brouillon";
    public override string WithdrawnMark => "Retiré";
    public override string EndedMark => "Terminé";
    public override string PausedMark => "En pause";
    public override string CurrentMark(int revision) => $"La version à suivre est la {revision}";

    public override string MinutesADay(int minutes) => $"Environ {(minutes is 1 ? "1 minute" : $"{minutes} minutes")} par jour";
    public override string InThisOrder => "Dans cet ordre";

    public override string Exercises(string position, int first, int last) => position + "\u00A0: " + (last - first) switch
    {
        0 => $"exercice {first}",
        1 => $"exercices {first} et {last}",
        _ => $"exercices {first} à {last}",
    };

    public override string Where(string position) => $"Où\u00A0: {LowerFirst(position)}";
    public override string Shown(string date) => $"Montré le {date}";

    public override LightWords Lights { get; } = new("Vert", "Orange", "Rouge");
    public override string NothingNew => "Pas de nouvelle douleur, et pas plus qu’avant de commencer\u00A0: continuez.";

    public override string HighBefore(int amberMax, int red) =>
        $"Votre douleur dépassait {amberMax} avant de commencer\u00A0? Regardez alors le changement\u00A0: {Points(red)} de plus, ou pire, c’est rouge\u00A0; "
        + "moins que cela, c’est orange.";

    public override string During => "Pendant l’exercice et juste après";
    public override string NextMorning => "Regardez encore le lendemain matin";

    public override string MorningGreen(int tolerance) => tolerance is 0
        ? "Pas plus mal qu’avant la séance\u00A0: continuez."
        : $"Au plus {Points(tolerance)} de plus qu’avant la séance\u00A0: continuez.";

    public override string MorningAmber(int from, int to) =>
        $"{Span(from, to)} de plus\u00A0: refaites la même chose, pas plus, et regardez encore le matin suivant.";

    public override string MorningRed(int points) =>
        $"{Points(points)} de plus, ou pire\u00A0: c’est un mauvais jour. Faites-en moins et prévenez votre thérapeute.";

    public override string MorningMore => "Plus mal qu’avant la séance\u00A0: faites-en moins et prévenez votre thérapeute.";

    public override string BadDay => "Un mauvais jour (une poussée de douleur)";

    public override string OnlyThese(int points) =>
        $"Vous avez mal de {Points(points)} de plus, ou pire, le lendemain matin\u00A0? Faites seulement ceux-ci, lentement et avec de petits mouvements\u00A0:";

    public override string RestAndCall => "Laissez reposer vos exercices et appelez votre thérapeute.";
    public override string LeaveOutWhatHurts => "Laissez ceux qui vous ont fait mal lors des dernières séances.";
    public override string KeepMoving => "Continuez les choses légères, comme de petites marches.";

    public override string UntilSettled(int hours) =>
        $"Restez à cela jusqu’à ce que la douleur soit revenue à son niveau habituel depuis {(hours is 1 ? "1 heure" : $"{hours} heures")}. "
        + "Reprenez ensuite tout le programme.";

    public override string TellTherapist =>
        "Pas mieux après 3 jours, ou deux mauvais jours en 2 semaines\u00A0? Prévenez votre thérapeute. "
        + "Douleur de 7 ou plus\u00A0? Prévenez-le le jour même.";

    public override string ScanFront => "Scannez ceci pour ouvrir votre programme ou pour voir si cette feuille est toujours la bonne.";
    public override string PauseDay => "Pause";
    public override string DayOff => "Pas de séance";

    private static string Points(int points) => points is 1 ? "1 point" : $"{points} points";
    private static string Span(int from, int to) => from == to ? Points(from) : $"De {from} à {to} points";
}
