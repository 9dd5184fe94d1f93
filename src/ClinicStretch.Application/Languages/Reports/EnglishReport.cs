using ClinicStretch.Domain.Plans.Course;
using ClinicStretch.Domain.Progress.Measures;
using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Application.Languages.Reports;

internal static class EnglishReport
{
    public static readonly ReportPhrases All = new()
    {
        Frame = new()
        {
            ForPatient = "How you are getting on",
            ForReferrer = "Report on exercises at home",
            ForRecord = "Progress report",
            Days = "Days",
            Span = (a, b) => $"{a} to {b}",
            WrittenOn = "Written on",
            InShort = "In short",
            Nothing = "No session was due and nothing was reported in these days.",
            Letter = (a, b, c) => $"Here is how {a} got on with exercises at home from {b} to {c}.",
            Dear = "Dear colleague,",
            Yours = "With kind regards,",
            FromTherapist = "From your therapist",
            SaidByPatient = "In the patient’s words",
            SaidByYou = "What you told us",
            Attention = "What called for attention",
            NoAttention = "Nothing called for attention.",
            DealtWith = a => $"dealt with on {a}",
            StillOpen = "still open",
            WhomToAsk = "Whom to ask",
            Ask = a => $"If you have a question, or if something worries you, ask {a}.",
            RestsOnYou = "This rests on what you and your helpers told us. Where nothing was told, nobody knows.",
            RestsOnReports = "Adherence and pain rest on what was reported, mostly by the patient; self-reports tend to be high. Where nothing was reported, nobody knows: it counts as not done in a rate, and is shown apart.",
        },
        Sessions = new()
        {
            Title = "Sessions",
            Done = (a, b, c) => $"{a} of {b} sessions that were due were done in full" + (c > 0 ? $", and {c} in part." : "."),
            NotDone = a => a is 1 ? "1 was reported as not done." : $"{a} were reported as not done.",
            Unknown = a => $"Nothing was reported on {a}: nobody knows whether {(a is 1 ? "it was" : "they were")} done.",
            UnknownToYou = a => $"On {a} of them nothing was written down. That is all right: it only means that we cannot tell.",
            Extra = a => a is 1 ? "1 more session was done than asked for." : $"{a} more sessions were done than asked for.",
            Rates = (a, b) => $"Sessions done in full: {a}. Part of the dose done: {b}.",
            TooFew = "Fewer than three sessions were due, too few for a rate.",
            SelfReported = (a, b) => $"{a} of {b} sessions were reported by the patient or a helper.",
            WhereFrom = "Where the entries came from",
            Sources = new Dictionary<Source, string>
            {
                [Source.Live] = "as it was done", [Source.Later] = "written down later", [Source.Paper] = "from a sheet of paper",
                [Source.InClinic] = "seen at the clinic", [Source.Carer] = "told by a helper",
            },
            Parts = ["Done", "Partly", "Told as not done", "Nothing told", "Extra"],
            Paused = "Paused",
            InNumbers = "Sessions in numbers",
            Day = "Day",
            Week = "Week from",
            Due = "Due",
            EachDay = "Each bar and each point is a day.",
            EachWeek = "Each bar and each point is a week.",
        },
        Pain = new()
        {
            Title = "Pain",
            Axis = "Pain, 0 to 10",
            None = "No pain score was reported.",
            Lines = ["Before", "Worst", "After", "Next day"],
            WeekLines = ["Before, mean", "Worst, highest", "After, mean", "Next day, mean"],
            Said = ["Pain before", "Worst pain", "Pain after", "Pain the next day"],
            Trend = (name, a, b, c, d) => $"{name}: {a} at first, {b} at last; lowest {c}, highest {d}.",
            Once = (name, a) => $"{name}: {a}, told once.",
            InNumbers = "Pain in numbers, 0 to 10",
            First = "First",
            Last = "Last",
            Lowest = "Lowest",
            Highest = "Highest",
            Line = "Pain",
        },
        Measures = new()
        {
            Title = "Measures",
            TitleForYou = "Your answers to our questions",
            None = "No measure was answered.",
            Name = "Measure",
            First = "At first",
            Latest = "Latest",
            Meaning = "What it means",
            FirstAnswer = "First answer",
            Better = a => $"{a} better",
            Worse = a => $"{a} worse",
            SameScore = "no change",
            Verdicts = new Dictionary<ChangeVerdict, string>
            {
                [ChangeVerdict.ClearImprovement] = "Clearly better", [ChangeVerdict.PossibleImprovement] = "Possibly better",
                [ChangeVerdict.NoClearChange] = "No clear change", [ChangeVerdict.Worse] = "Worse", [ChangeVerdict.NoRule] = "",
            },
            Notes = new Dictionary<ChangeNote, string>
            {
                [ChangeNote.Recovered] = "At the level that counts as recovered",
                [ChangeNote.TooLowToImprove] = "The first score was too low to show improvement reliably",
                [ChangeNote.TooHighToWorsen] = "The first score was too high to show worsening",
                [ChangeNote.OnlySharedActivities] = "Only what was rated both times is compared",
                [ChangeNote.SmallChange] = "A small change", [ChangeNote.MediumChange] = "A medium change", [ChangeNote.LargeChange] = "A large change",
            },
            WhatCounts = "Each is held against the first answer. Clearly better is a change as large as is agreed to matter to patients (for pain: 2 points and 30 %).",
            WhatCountsForYou = "Each is held against your first answer. A small change can be chance.",
        },
        Exercises = new()
        {
            Title = "Each exercise",
            Name = "Exercise",
            Outcomes = ["Done", "Partly", "Too hard", "Not possible", "Left out"],
            Why = "Why less was done",
            Reasons = new Dictionary<SkipReason, string>
            {
                [SkipReason.NoTime] = "no time", [SkipReason.Forgot] = "forgot", [SkipReason.PainOverLimit] = "pain over the limit",
                [SkipReason.LegSymptomsSpread] = "leg symptoms spread", [SkipReason.Dizzy] = "dizzy", [SkipReason.TooHard] = "too hard",
                [SkipReason.NoEquipment] = "no equipment", [SkipReason.TherapistAdvice] = "on advice", [SkipReason.Other] = "another reason",
            },
            NoLonger = "no longer in the plan",
            PainWithIt = "Pain in sessions with it",
            RoseMore = a => $"Rose more with it than without: {a}.",
            RoseLess = a => $"Rose less with it than without: {a}.",
            NoDifference = a => $"No clear difference: {a}.",
            TooFew = "Too few sessions to tell.",
            Points = (a, b, c) => $"{a} points ({b} to {c})",
            WhatItSays = "Pain is reported for a session, not for an exercise: this points at where to look, it does not say what brings the pain about. In brackets the range that 19 of 20 such samples would hold.",
        },
        Plan = new()
        {
            Title = "The plan and its changes",
            TitleForYou = "Your plan",
            Name = "Plan",
            HowOften = "How often",
            Changes = "What was changed",
            Paused = "Paused",
            Resumed = "Went on",
            Ended = "Ended",
            Withdrawn = "Withdrawn",
            Version = "Version",
            DoneOfDue = "Done of due",
            NothingReported = "Nothing told",
            PainBefore = "Usual pain before",
            PainAfter = "Usual pain after",
            Why = "Why it was changed",
            Of = (a, b) => $"{a} of {b}",
        },
        Ending = new()
        {
            ForPatient = "The end of your plan",
            ForReferrer = "Discharge summary: exercises at home",
            ForRecord = "Discharge summary",
            Letter = (a, b) => $"Here is how the exercises at home of {a} went. The plan ended on {b}.",
            HowItEnded = "How it ended",
            Endings = new Dictionary<PlanEnding, string>
            {
                [PlanEnding.GoalMet] = "What was wanted has been reached.", [PlanEnding.ConfidentAlone] = "Goes on alone, without a plan.",
                [PlanEnding.MovedOn] = "Another service has taken over.", [PlanEnding.NoLongerSuitable] = "The plan was no longer suitable.",
                [PlanEnding.StoppedComing] = "The contact has ended.", [PlanEnding.LastDayPassed] = "The last day of the plan has passed.",
                [PlanEnding.Other] = "For another reason.",
            },
            Withdrawn = "The clinic has withdrawn the plan. It should no longer be followed.",
            Prescribed = "What was prescribed",
            WhatWasDone = "What was done",
            StartAndEnd = "At the start and at the end",
            Goals = "Goals, in the patient’s words",
            GoalsForYou = "What you wanted to reach",
            GoalsMet = "When the plan ended, this was taken as reached.",
            GoalsNotSaid = "Whether it was reached was not written down.",
            GoOn = "What to go on with",
            KeepWhatHelps = "Keep doing what helps you. These were your exercises at the end:",
            LastExercises = "Exercises at the end",
            CheckOn = a => $"The clinic means to ask on {a} how it goes.",
            Cut = "The plan ran for more than a year. The numbers are of its last year.",
        },
    };
}
