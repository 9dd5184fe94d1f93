using ClinicStretch.Application.Programmes;
using ClinicStretch.Domain;

namespace ClinicStretch.Application.Languages;

/// <summary>A no-break space stands before a colon, a semicolon, a question mark and an exclamation mark.</summary>
internal sealed class FrenchPhrases : Phrasebook
{
    public override Language Language => Language.French;

    public override string Hold(int seconds, int times) => $"Tenez la position {Seconds(seconds)}, {Times(times)}";
    public override string KeepGoing(int seconds) => $"Continuez pendant {Seconds(seconds)}";
    public override string Repeat(int times) => $"Faites-le {Times(times)}";
    public override string RepeatInAll(int times) => $"Faites-le {Times(times)} en tout, en changeant de côté à chaque fois";
    public override string OneTimeIsBothSides => "Une fois, c'est d'abord d'un côté, puis de l'autre";
    public override string Pause(int seconds) => $"Faites une pause de {Seconds(seconds)} à chaque fois";
    public override SidePhrases Sides { get; } = new("de chaque côté", "du côté gauche seulement", "du côté droit seulement");
    public override string Rounds(int rounds) => $"Faites {rounds} séries";
    public override string Rounds(int rounds, int restSeconds) => $"Faites {rounds} séries et reposez-vous {Seconds(restSeconds)} entre les séries";

    public override string PerDay(int times) => times switch
    {
        1 => "Une fois par jour",
        2 => "Deux fois par jour",
        _ => $"{times} fois par jour",
    };

    public override string AtTimes(IReadOnlyList<TimeOnly> times) => " " + Join(times.Select(t => "à " + Clock(t)), " et ");
    public override string EveryDay => "tous les jours";
    public override string OnDays(IReadOnlyList<DayOfWeek> days) => Join(days.Select(d => "le " + NameOf(d)), " et ");

    public override string OnDaysOfChoice(int days) =>
        days is 1 ? "un jour par semaine que vous choisissez" : $"{days} jours par semaine que vous choisissez";

    public override string Between(DateOnly start, DateOnly? end) =>
        end is { } last ? $"du {Date(start)} au {Date(last)}" : $"à partir du {Date(start)}";

    public override string Date(DateOnly day) => day.ToString(day.Day is 1 ? "d'er' MMMM yyyy" : "d MMMM yyyy", Culture);
    public override string ShortDay(DateOnly day) => day.ToString(day.Day is 1 ? "ddd d'er' MMM" : "ddd d MMM", Culture);

    public override IReadOnlyDictionary<string, string> Kit { get; } = new Dictionary<string, string>
    {
        ["mat-or-firm-bed"] = "Un tapis ou un lit ferme",
        ["small-pillow"] = "Un petit oreiller",
        ["pillow-between-knees"] = "Un oreiller à mettre entre les genoux",
        ["cushion-under-knees"] = "Un coussin à mettre sous les genoux",
        ["chair"] = "Une chaise stable",
        ["towel-or-strap"] = "Une serviette ou une sangle",
        ["resistance-band"] = "Une bande élastique d'exercice",
        ["foam-roller"] = "Un rouleau en mousse",
        ["partner"] = "Quelqu'un pour vous aider",
    };

    public override EmergencyPhrases Emergency { get; } = new()
    {
        Title = "Arrêtez et demandez de l'aide tout de suite",
        Go = "Allez tout de suite aux urgences si vous avez\u00A0:",
        SaddleNumbness = "un nouvel engourdissement entre les jambes, ou autour de l'anus ou des parties génitales",
        BladderOrBowel = "une nouvelle difficulté à uriner ou à retenir vos urines, ou une perte du contrôle des selles",
        DuringSex = "une nouvelle perte de sensation ou de fonction pendant les rapports sexuels",
        Legs = "une nouvelle douleur, un nouvel engourdissement ou une nouvelle faiblesse dans les deux jambes, ou une jambe qui faiblit",
        ChestOrFaint = "une douleur dans la poitrine, un évanouissement ou une forte gêne pour respirer",
        TearingPain = "une douleur soudaine dans le ventre et le dos, comme une déchirure ou des battements",
        BigBlow = "une douleur qui a commencé avec une grosse chute, un accident ou un choc violent",
    };

    public override string CallOrGo(string number) => $"Appelez le {number} ou allez tout de suite aux urgences si vous avez\u00A0:";

    public override string Call(string number) => $"Appeler le {number}";

    public override PainPhrases Pain { get; } = new()
    {
        StopWhenNewOrWorse = "Arrêtez l'exercice pour la journée si la douleur est nouvelle, ou plus forte qu'avant de commencer.",
        StopWhenItSpreads = "Arrêtez si la douleur, les fourmillements ou l'engourdissement descendent plus bas dans la jambe, "
            + "et prévenez votre thérapeute.",
        StopWhenDizzy = "Arrêtez la séance si vous avez la tête qui tourne, un malaise ou des nausées.",
    };

    public override ScreeningPhrases Screening { get; } = new()
    {
        Title = "D'abord quelques questions",
        Answer = "Répondre aux questions",
        Minute = "Cela prend environ une minute.",
        TwoMinutes = "Cela prend environ deux minutes.",
        FirstSession = "Avant de commencer, répondez à quelques questions sur votre sécurité.",
        Flare = "Votre douleur s'est beaucoup aggravée. Répondez à quelques questions sur votre sécurité avant de continuer.",
        BackFromPause = "Vous revenez après une pause. Répondez à quelques questions sur votre sécurité avant de reprendre le programme.",
        ThreeMonths = "Vous avez répondu aux questions sur votre sécurité il y a trois mois. Répondez-y encore une fois.",
        PainUp = "Votre douleur a augmenté. Répondez à six questions sur votre sécurité avant de continuer.",
        Week = "Une fois par semaine, nous vous posons six questions sur votre sécurité. Répondez-y avant de continuer.",
    };

    public override string Span(int from, int to) => $"{from} à {to}";
    public override string KeepGoingAt(string pain) => $"Douleur de {pain}\u00A0: continuez.";
    public override string SameAgainAt(string pain) => $"Douleur de {pain}\u00A0: refaites la même chose, pas plus.";
    public override string StopFrom(int pain) => $"Douleur de {pain} ou plus\u00A0: arrêtez l'exercice.";

    public override string WorseNextMorning(int points) =>
        $"Douleur plus forte de {(points is 1 ? "1 point" : $"{points} points")} ou plus le lendemain matin\u00A0: "
        + "faites-en moins et prévenez votre thérapeute.";

    public override SheetPhrases Sheet { get; } = new()
    {
        Title = "Programme d'exercices à la maison",
        Draft = "Ceci est un brouillon. Ce n'est pas encore votre programme.",
        Withdrawn = "Ce plan a été retiré. N'utilisez pas cette feuille.",
        Ended = "Ce plan est terminé.",
        Paused = "Ce plan est en pause. Attendez des nouvelles de votre thérapeute.",
        EachSession = "Chaque séance",
        WhatYouNeed = "Ce qu'il vous faut",
        WhatYouWantToReach = "Ce que vous voulez réussir",
        IfItHurts = "Si vous avez mal",
        LogTitle = "Votre carnet",
        LogLead = "Cochez une case pour chaque exercice que vous avez fait. "
            + "Notez votre douleur par un nombre de 0 (aucune douleur) à 10 (la pire douleur que vous puissiez imaginer).",
        ScanLead = "Scannez ceci pour saisir votre feuille ou pour voir si elle est toujours la bonne.",
        ScanAlt = "Un code QR avec l’adresse de cette feuille",
    };

    public override ProgrammeWords Labels { get; } = new()
    {
        For = "Pour",
        Therapist = "Thérapeute",
        Revision = "Version",
        HowOften = "Quand et combien de fois",
        Steps = "Comment faire",
        YourVersion = "Votre variante",
        Breathing = "Respiration",
        Feel = "Ce que vous devriez sentir",
        TakeCare = "Faites attention",
        NoteFromTherapist = "De votre thérapeute",
        AfterLabel = "\u00A0: ",
        PainBefore = "Douleur avant",
        PainAfter = "Douleur après",
        RestDay = "Repos",
        OnlyForThisPerson = "Fait pour cette personne seulement. Ne le donnez à personne d'autre.",
        MadeBy = "Fait avec ClinicStretch",
        PageOf = "Page {0} sur {1}",
        Continued = "{0} (suite)",
    };

    public override string Telephone(string number) => $"Téléphone {number}";
    public override string ReplacedBy(int revision) => $"Remplacé par la version {revision}. N'utilisez pas cette feuille.";

    public override string Session(int exercises, int minutes) =>
        $"{(exercises is 1 ? "1 exercice" : $"{exercises} exercices")}, environ {(minutes is 1 ? "1 minute" : $"{minutes} minutes")}";

    public override string TextIn(Language other) => other == Language.English ? "Texte en anglais" : $"Texte dans une autre langue\u00A0: {other.Name}";
    public override string Week(int number) => $"Semaine {number}";
    public override string Figure(string exercise) => $"Comment faire\u00A0: {exercise}";
    public override string FigureOfSide(string exercise, bool left) => $"{Figure(exercise)}, côté {(left ? "gauche" : "droit")}";

    private static string Times(int count) => count is 1 ? "une fois" : $"{count} fois";

    private static string Seconds(int seconds) => seconds is 1 ? "1 seconde" : $"{seconds} secondes";

    private static string Clock(TimeOnly time) => time.Minute is 0 ? $"{time.Hour}\u00A0h" : $"{time.Hour}\u00A0h\u00A0{time.Minute:00}";
}
