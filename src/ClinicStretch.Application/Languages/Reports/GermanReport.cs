using ClinicStretch.Domain.Plans.Course;
using ClinicStretch.Domain.Progress.Measures;
using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Application.Languages.Reports;

internal static class GermanReport
{
    public static readonly ReportPhrases All = new()
    {
        Frame = new()
        {
            ForPatient = "Wie es bei Ihnen vorangeht",
            ForReferrer = "Bericht über die Übungen zu Hause",
            ForRecord = "Verlaufsbericht",
            Days = "Tage",
            Span = (a, b) => $"{a} bis {b}",
            WrittenOn = "Geschrieben am",
            InShort = "Kurz gesagt",
            Nothing = "In diesen Tagen stand nichts an, und nichts wurde gemeldet.",
            Letter = (a, b, c) => $"Hier lesen Sie, wie es {a} vom {b} bis zum {c} mit den Übungen zu Hause ergangen ist.",
            Dear = "Sehr geehrte Kollegin, sehr geehrter Kollege,",
            Yours = "Mit freundlichen Grüßen",
            FromTherapist = "Von Ihrer Therapeutin oder Ihrem Therapeuten",
            SaidByPatient = "In eigenen Worten",
            SaidByYou = "Was Sie uns gesagt haben",
            Attention = "Was Aufmerksamkeit brauchte",
            NoAttention = "Nichts brauchte besondere Aufmerksamkeit.",
            DealtWith = a => $"erledigt am {a}",
            StillOpen = "noch offen",
            WhomToAsk = "Wen Sie fragen können",
            Ask = a => $"Wenn Sie eine Frage haben oder etwas Sie beunruhigt, fragen Sie: {a}.",
            RestsOnYou = "Das beruht auf dem, was Sie und Ihre Helfer uns gesagt haben. Wo nichts gesagt wurde, weiß es niemand.",
            RestsOnReports = "Übungstreue und Schmerzen beruhen auf Angaben, meist auf eigenen; eigene Angaben fallen eher hoch aus. Wo nichts gemeldet wurde, weiß es niemand: In einem Anteil zählt es als nicht gemacht und ist eigens gezeigt.",
        },
        Sessions = new()
        {
            Title = "Übungszeiten",
            Done = (a, b, c) => $"Von {b} vorgesehenen Malen wurde {a}-mal ganz geübt" + (c > 0 ? $" und {c}-mal zum Teil." : "."),
            NotDone = a => $"{a}-mal wurde gemeldet, dass nicht geübt wurde.",
            Unknown = a => $"{a}-mal wurde nichts gemeldet: Niemand weiß, ob geübt wurde.",
            UnknownToYou = a => $"{a}-mal wurde nichts aufgeschrieben. Das ist in Ordnung: Wir wissen es dann nur nicht.",
            Extra = a => $"{a}-mal wurde mehr geübt als vorgesehen.",
            Rates = (a, b) => $"Ganz geübt: {a}. Anteil der vorgesehenen Menge: {b}.",
            TooFew = "Weniger als drei Male waren vorgesehen, zu wenige für einen Anteil.",
            SelfReported = (a, b) => $"{a} von {b} Meldungen kamen von der behandelten Person selbst oder einer helfenden Person.",
            WhereFrom = "Woher die Angaben kommen",
            Sources = new Dictionary<Source, string>
            {
                [Source.Live] = "beim Üben", [Source.Later] = "später aufgeschrieben", [Source.Paper] = "von einem Blatt Papier",
                [Source.InClinic] = "in der Praxis gesehen", [Source.Carer] = "von einer helfenden Person",
            },
            Parts = ["Gemacht", "Zum Teil", "Als nicht gemacht gemeldet", "Nichts gemeldet", "Zusätzlich"],
            Paused = "Pause",
            InNumbers = "Die Übungszeiten in Zahlen",
            Day = "Tag",
            Week = "Woche ab",
            Due = "Vorgesehen",
            EachDay = "Jeder Balken und jeder Punkt ist ein Tag.",
            EachWeek = "Jeder Balken und jeder Punkt ist eine Woche.",
        },
        Pain = new()
        {
            Title = "Schmerzen",
            Axis = "Schmerzen, 0 bis 10",
            None = "Es wurde keine Schmerzzahl angegeben.",
            Lines = ["Vorher", "Am stärksten", "Nachher", "Am nächsten Tag"],
            WeekLines = ["Vorher, Mittel", "Am stärksten, höchster Wert", "Nachher, Mittel", "Am nächsten Tag, Mittel"],
            Said = ["Schmerzen vorher", "Stärkste Schmerzen", "Schmerzen nachher", "Schmerzen am nächsten Tag"],
            Trend = (name, a, b, c, d) => $"{name}: zuerst {a}, zuletzt {b}; am niedrigsten {c}, am höchsten {d}.",
            Once = (name, a) => $"{name}: {a}, einmal angegeben.",
            InNumbers = "Die Schmerzen in Zahlen, 0 bis 10",
            First = "Zuerst",
            Last = "Zuletzt",
            Lowest = "Am niedrigsten",
            Highest = "Am höchsten",
            Line = "Schmerzen",
        },
        Measures = new()
        {
            Title = "Messungen",
            TitleForYou = "Ihre Antworten auf unsere Fragen",
            None = "Es wurde keine Messung beantwortet.",
            Name = "Messung",
            First = "Am Anfang",
            Latest = "Zuletzt",
            Meaning = "Was es bedeutet",
            FirstAnswer = "Erste Antwort",
            Better = a => $"um {a} besser",
            Worse = a => $"um {a} schlechter",
            SameScore = "gleich",
            Verdicts = new Dictionary<ChangeVerdict, string>
            {
                [ChangeVerdict.ClearImprovement] = "Deutlich besser", [ChangeVerdict.PossibleImprovement] = "Vielleicht besser",
                [ChangeVerdict.NoClearChange] = "Keine klare Änderung", [ChangeVerdict.Worse] = "Schlechter", [ChangeVerdict.NoRule] = "",
            },
            Notes = new Dictionary<ChangeNote, string>
            {
                [ChangeNote.Recovered] = "Auf dem Stand, der als erholt gilt",
                [ChangeNote.TooLowToImprove] = "Der erste Wert war zu niedrig, um eine Besserung sicher zu zeigen",
                [ChangeNote.TooHighToWorsen] = "Der erste Wert war zu hoch, um eine Verschlechterung zu zeigen",
                [ChangeNote.OnlySharedActivities] = "Verglichen wird nur, was beide Male bewertet wurde",
                [ChangeNote.SmallChange] = "Eine kleine Änderung", [ChangeNote.MediumChange] = "Eine mittlere Änderung", [ChangeNote.LargeChange] = "Eine große Änderung",
            },
            WhatCounts = "Verglichen wird mit der ersten Antwort. Deutlich besser ist eine Änderung, die nach allgemeiner Ansicht für die Betroffenen zählt (bei Schmerzen: 2 Punkte und 30 %).",
            WhatCountsForYou = "Verglichen wird mit Ihrer ersten Antwort. Eine kleine Änderung kann Zufall sein.",
        },
        Exercises = new()
        {
            Title = "Jede Übung",
            Name = "Übung",
            Outcomes = ["Gemacht", "Zum Teil", "Zu schwer", "Nicht möglich", "Ausgelassen"],
            Why = "Warum weniger gemacht wurde",
            Reasons = new Dictionary<SkipReason, string>
            {
                [SkipReason.NoTime] = "keine Zeit", [SkipReason.Forgot] = "vergessen", [SkipReason.PainOverLimit] = "Schmerzen über der Grenze",
                [SkipReason.LegSymptomsSpread] = "Beschwerden weiter unten im Bein", [SkipReason.Dizzy] = "Schwindel", [SkipReason.TooHard] = "zu schwer",
                [SkipReason.NoEquipment] = "kein Gerät", [SkipReason.TherapistAdvice] = "auf Rat", [SkipReason.Other] = "anderer Grund",
            },
            NoLonger = "nicht mehr im Plan",
            PainWithIt = "Schmerzen, wenn sie dabei war",
            RoseMore = a => $"Mit ihr mehr gestiegen als ohne: {a}.",
            RoseLess = a => $"Mit ihr weniger gestiegen als ohne: {a}.",
            NoDifference = a => $"Kein klarer Unterschied: {a}.",
            TooFew = "Zu wenige Male, um etwas zu sagen.",
            Points = (a, b, c) => $"{a} Punkte ({b} bis {c})",
            WhatItSays = "Schmerzen werden für ein Mal angegeben, nicht für eine Übung: Das zeigt, wo man hinsehen kann, und sagt nicht, woher die Schmerzen kommen. In Klammern der Bereich, den 19 von 20 solchen Stichproben enthielten.",
        },
        Plan = new()
        {
            Title = "Der Plan und seine Änderungen",
            TitleForYou = "Ihr Plan",
            Name = "Plan",
            HowOften = "Wie oft",
            Changes = "Was geändert wurde",
            Paused = "Pause",
            Resumed = "Ging weiter",
            Ended = "Beendet",
            Withdrawn = "Zurückgezogen",
            Version = "Fassung",
            DoneOfDue = "Gemacht von vorgesehen",
            NothingReported = "Nichts gemeldet",
            PainBefore = "Übliche Schmerzen vorher",
            PainAfter = "Übliche Schmerzen nachher",
            Why = "Warum geändert wurde",
            Of = (a, b) => $"{a} von {b}",
        },
        Ending = new()
        {
            ForPatient = "Das Ende Ihres Plans",
            ForReferrer = "Abschlussbericht: Übungen zu Hause",
            ForRecord = "Abschlussbericht",
            Letter = (a, b) => $"Hier lesen Sie, wie die Übungen zu Hause von {a} verlaufen sind. Der Plan endete am {b}.",
            HowItEnded = "Wie er endete",
            Endings = new Dictionary<PlanEnding, string>
            {
                [PlanEnding.GoalMet] = "Was gewünscht war, ist erreicht.", [PlanEnding.ConfidentAlone] = "Es geht ohne Plan selbständig weiter.",
                [PlanEnding.MovedOn] = "Eine andere Stelle hat übernommen.", [PlanEnding.NoLongerSuitable] = "Der Plan passte nicht mehr.",
                [PlanEnding.StoppedComing] = "Der Kontakt ist beendet.", [PlanEnding.LastDayPassed] = "Der letzte Tag des Plans ist vorbei.",
                [PlanEnding.Other] = "Aus einem anderen Grund.",
            },
            Withdrawn = "Die Praxis hat den Plan zurückgezogen. Er soll nicht mehr befolgt werden.",
            Prescribed = "Was verordnet war",
            WhatWasDone = "Was gemacht wurde",
            StartAndEnd = "Am Anfang und am Ende",
            Goals = "Ziele, in eigenen Worten",
            GoalsForYou = "Was Sie erreichen wollten",
            GoalsMet = "Am Ende des Plans galt es als erreicht.",
            GoalsNotSaid = "Ob es erreicht wurde, ist nicht aufgeschrieben.",
            GoOn = "Womit es weitergeht",
            KeepWhatHelps = "Machen Sie weiter, was Ihnen guttut. Das waren am Ende Ihre Übungen:",
            LastExercises = "Übungen am Ende",
            CheckOn = a => $"Die Praxis will am {a} fragen, wie es geht.",
            Cut = "Der Plan lief länger als ein Jahr. Die Zahlen gelten für sein letztes Jahr.",
        },
    };
}
