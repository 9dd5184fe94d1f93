using ClinicStretch.Domain.Plans.Course;
using ClinicStretch.Domain.Progress.Measures;
using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Application.Languages.Reports;

internal static class FrenchReport
{
    public static readonly ReportPhrases All = new()
    {
        Frame = new()
        {
            ForPatient = "Où vous en êtes",
            ForReferrer = "Compte rendu des exercices à la maison",
            ForRecord = "Compte rendu d’évolution",
            Days = "Jours",
            Span = (a, b) => $"du {a} au {b}",
            WrittenOn = "Écrit le",
            InShort = "En bref",
            Nothing = "Pendant ces jours, aucune séance n’était prévue et rien n’a été signalé.",
            Letter = (a, b, c) => $"Voici comment se sont passés les exercices à la maison de {a}, du {b} au {c}.",
            Dear = "Chère consœur, cher confrère,",
            Yours = "Bien cordialement,",
            FromTherapist = "De votre thérapeute",
            SaidByPatient = "Avec les mots du patient",
            SaidByYou = "Ce que vous nous avez dit",
            Attention = "Ce qui a demandé de l’attention",
            NoAttention = "Rien n’a demandé d’attention.",
            DealtWith = a => $"traité le {a}",
            StillOpen = "encore ouvert",
            WhomToAsk = "À qui demander",
            Ask = a => $"Si vous avez une question ou si quelque chose vous inquiète, demandez à {a}.",
            RestsOnYou = "Ceci repose sur ce que vous et vos proches nous avez dit. Là où rien n’a été dit, personne ne sait.",
            RestsOnReports = "L’assiduité et la douleur reposent sur ce qui a été signalé, le plus souvent par le patient\u00A0; ce que l’on note soi-même est souvent un peu haut. Là où rien n’a été signalé, personne ne sait\u00A0: cela compte comme non fait dans un taux et est montré à part.",
        },
        Sessions = new()
        {
            Title = "Séances",
            Done = (a, b, c) => $"Sur {b} séances prévues, {a} ont été faites en entier" + (c > 0 ? $" et {c} en partie." : "."),
            NotDone = a => a is 1 ? "1 a été signalée comme non faite." : $"{a} ont été signalées comme non faites.",
            Unknown = a => $"Pour {a}, rien n’a été signalé\u00A0: personne ne sait si {(a is 1 ? "elle a été faite" : "elles ont été faites")}.",
            UnknownToYou = a => $"Pour {a} d’entre elles, rien n’a été noté. Ce n’est pas grave\u00A0: nous ne pouvons simplement pas le savoir.",
            Extra = a => a is 1 ? "1 séance de plus que demandé a été faite." : $"{a} séances de plus que demandé ont été faites.",
            Rates = (a, b) => $"Séances faites en entier\u00A0: {a}. Part de la dose faite\u00A0: {b}.",
            TooFew = "Moins de trois séances étaient prévues, trop peu pour un taux.",
            SelfReported = (a, b) => $"Sur {b} séances, {a} ont été signalées par le patient ou un proche.",
            WhereFrom = "D’où viennent les notes",
            Sources = new Dictionary<Source, string>
            {
                [Source.Live] = "pendant la séance", [Source.Later] = "noté plus tard", [Source.Paper] = "d’une feuille de papier",
                [Source.InClinic] = "vu au cabinet", [Source.Carer] = "dit par un proche",
            },
            Parts = ["Faites", "En partie", "Dites non faites", "Rien de dit", "En plus"],
            Paused = "En pause",
            InNumbers = "Les séances en chiffres",
            Day = "Jour",
            Week = "Semaine du",
            Due = "Prévues",
            EachDay = "Chaque barre et chaque point est un jour.",
            EachWeek = "Chaque barre et chaque point est une semaine.",
        },
        Pain = new()
        {
            Title = "Douleur",
            Axis = "Douleur, de 0 à 10",
            None = "Aucun chiffre de douleur n’a été donné.",
            Lines = ["Avant", "La pire", "Après", "Le lendemain"],
            WeekLines = ["Avant, moyenne", "La pire, la plus haute", "Après, moyenne", "Le lendemain, moyenne"],
            Said = ["Douleur avant", "La pire douleur", "Douleur après", "Douleur le lendemain"],
            Trend = (name, a, b, c, d) => $"{name}\u00A0: {a} au début, {b} à la fin\u00A0; au plus bas {c}, au plus haut {d}.",
            Once = (name, a) => $"{name}\u00A0: {a}, dit une fois.",
            InNumbers = "La douleur en chiffres, de 0 à 10",
            First = "Début",
            Last = "Fin",
            Lowest = "Plus bas",
            Highest = "Plus haut",
            Line = "Douleur",
        },
        Measures = new()
        {
            Title = "Mesures",
            TitleForYou = "Vos réponses à nos questions",
            None = "Aucune mesure n’a reçu de réponse.",
            Name = "Mesure",
            First = "Au début",
            Latest = "La dernière",
            Meaning = "Ce que cela veut dire",
            FirstAnswer = "Première réponse",
            Better = a => $"{a} de mieux",
            Worse = a => $"{a} de moins bien",
            SameScore = "pas de changement",
            Verdicts = new Dictionary<ChangeVerdict, string>
            {
                [ChangeVerdict.ClearImprovement] = "Nettement mieux", [ChangeVerdict.PossibleImprovement] = "Peut-être mieux",
                [ChangeVerdict.NoClearChange] = "Pas de changement net", [ChangeVerdict.Worse] = "Moins bien", [ChangeVerdict.NoRule] = "",
            },
            Notes = new Dictionary<ChangeNote, string>
            {
                [ChangeNote.Recovered] = "Au niveau qui compte comme guéri",
                [ChangeNote.TooLowToImprove] = "Le premier score était trop bas pour montrer une amélioration sûre",
                [ChangeNote.TooHighToWorsen] = "Le premier score était trop haut pour montrer une aggravation",
                [ChangeNote.OnlySharedActivities] = "Seul ce qui a été noté les deux fois est comparé",
                [ChangeNote.SmallChange] = "Un petit changement", [ChangeNote.MediumChange] = "Un changement moyen", [ChangeNote.LargeChange] = "Un grand changement",
            },
            WhatCounts = "Chacune est comparée à la première réponse. Nettement mieux est un changement assez grand pour compter aux yeux des patients (pour la douleur\u00A0: 2 points et 30\u00A0%).",
            WhatCountsForYou = "Chacune est comparée à votre première réponse. Un petit changement peut être un hasard.",
        },
        Exercises = new()
        {
            Title = "Chaque exercice",
            Name = "Exercice",
            Outcomes = ["Fait", "En partie", "Trop difficile", "Pas possible", "Laissé"],
            Why = "Pourquoi moins a été fait",
            Reasons = new Dictionary<SkipReason, string>
            {
                [SkipReason.NoTime] = "pas le temps", [SkipReason.Forgot] = "oublié", [SkipReason.PainOverLimit] = "douleur au-dessus de la limite",
                [SkipReason.LegSymptomsSpread] = "gêne plus bas dans la jambe", [SkipReason.Dizzy] = "vertige", [SkipReason.TooHard] = "trop difficile",
                [SkipReason.NoEquipment] = "pas de matériel", [SkipReason.TherapistAdvice] = "sur conseil", [SkipReason.Other] = "autre raison",
            },
            NoLonger = "n’est plus dans le programme",
            PainWithIt = "Douleur dans les séances avec lui",
            RoseMore = a => $"A plus monté avec que sans\u00A0: {a}.",
            RoseLess = a => $"A moins monté avec que sans\u00A0: {a}.",
            NoDifference = a => $"Pas de différence nette\u00A0: {a}.",
            TooFew = "Trop peu de séances pour le dire.",
            Points = (a, b, c) => $"{a} point(s) (de {b} à {c})",
            WhatItSays = "La douleur est donnée pour une séance, pas pour un exercice\u00A0: ceci montre où regarder, sans dire d’où vient la douleur. Entre parenthèses, la marge que donneraient 19 échantillons sur 20.",
        },
        Plan = new()
        {
            Title = "Le programme et ses changements",
            TitleForYou = "Votre programme",
            Name = "Programme",
            HowOften = "À quel rythme",
            Changes = "Ce qui a changé",
            Paused = "Mis en pause",
            Resumed = "Repris",
            Ended = "Terminé",
            Withdrawn = "Retiré",
            Version = "Version",
            DoneOfDue = "Faites sur prévues",
            NothingReported = "Rien de dit",
            PainBefore = "Douleur habituelle avant",
            PainAfter = "Douleur habituelle après",
            Why = "Pourquoi ce changement",
            Of = (a, b) => $"{a} sur {b}",
        },
        Ending = new()
        {
            ForPatient = "La fin de votre programme",
            ForReferrer = "Compte rendu de fin\u00A0: exercices à la maison",
            ForRecord = "Compte rendu de fin",
            Letter = (a, b) => $"Voici comment se sont passés les exercices à la maison de {a}. Le programme s’est terminé le {b}.",
            HowItEnded = "Comment il s’est terminé",
            Endings = new Dictionary<PlanEnding, string>
            {
                [PlanEnding.GoalMet] = "Ce qui était voulu est atteint.", [PlanEnding.ConfidentAlone] = "Continue sans programme, en autonomie.",
                [PlanEnding.MovedOn] = "Un autre service a pris le relais.", [PlanEnding.NoLongerSuitable] = "Le programme ne convenait plus.",
                [PlanEnding.StoppedComing] = "Le contact est terminé.", [PlanEnding.LastDayPassed] = "Le dernier jour du programme est passé.",
                [PlanEnding.Other] = "Pour une autre raison.",
            },
            Withdrawn = "Le cabinet a retiré le programme. Il ne faut plus le suivre.",
            Prescribed = "Ce qui était prescrit",
            WhatWasDone = "Ce qui a été fait",
            StartAndEnd = "Au début et à la fin",
            Goals = "Buts, avec les mots du patient",
            GoalsForYou = "Ce que vous vouliez atteindre",
            GoalsMet = "À la fin du programme, cela a été considéré comme atteint.",
            GoalsNotSaid = "Il n’a pas été noté si c’était atteint.",
            GoOn = "Avec quoi continuer",
            KeepWhatHelps = "Continuez ce qui vous aide. Voici vos exercices à la fin\u00A0:",
            LastExercises = "Exercices à la fin",
            CheckOn = a => $"Le cabinet pense demander le {a} comment cela va.",
            Cut = "Le programme a duré plus d’un an. Les chiffres portent sur sa dernière année.",
        },
    };
}
