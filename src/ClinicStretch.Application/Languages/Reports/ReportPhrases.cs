using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans.Course;
using ClinicStretch.Domain.Progress.Measures;
using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Application.Languages.Reports;

/// <summary>What stands in reports on progress and on the end of a plan. Numbers in a text stand for the arguments, in their order.</summary>
public sealed record ReportPhrases
{
    private static readonly Dictionary<Language, ReportPhrases> Books = new()
    {
        [Language.English] = EnglishReport.All,
        [Language.Spanish] = SpanishReport.All,
        [Language.French] = FrenchReport.All,
        [Language.German] = GermanReport.All,
    };

    public static ReportPhrases In(Language language) => Books[language];

    public required ReportFramePhrases Frame { get; init; }
    public required ReportSessionPhrases Sessions { get; init; }
    public required ReportPainPhrases Pain { get; init; }
    public required ReportMeasurePhrases Measures { get; init; }
    public required ReportExercisePhrases Exercises { get; init; }
    public required ReportPlanPhrases Plan { get; init; }
    public required ReportEndingPhrases Ending { get; init; }
}

/// <summary>What stands around the findings.</summary>
public sealed record ReportFramePhrases
{
    public required string ForPatient { get; init; }
    public required string ForReferrer { get; init; }
    public required string ForRecord { get; init; }
    public required string Days { get; init; }
    /// <summary>"{0} to {1}", two days.</summary>
    public required Func<string, string, string> Span { get; init; }

    public required string WrittenOn { get; init; }
    public required string InShort { get; init; }
    public required string Nothing { get; init; }
    /// <summary>"Here is how {0} got on with exercises at home from {1} to {2}."</summary>
    public required Func<string, string, string, string> Letter { get; init; }

    public required string Dear { get; init; }
    public required string Yours { get; init; }
    public required string FromTherapist { get; init; }
    public required string SaidByPatient { get; init; }
    public required string SaidByYou { get; init; }
    public required string Attention { get; init; }
    public required string NoAttention { get; init; }
    /// <summary>"dealt with on {0}"</summary>
    public required Func<string, string> DealtWith { get; init; }

    public required string StillOpen { get; init; }
    public required string WhomToAsk { get; init; }
    /// <summary>"If you have questions, or if something worries you, ask {0}."</summary>
    public required Func<string, string> Ask { get; init; }

    /// <summary>What the numbers rest on, to the patient.</summary>
    public required string RestsOnYou { get; init; }

    /// <summary>What the numbers rest on, to a clinician.</summary>
    public required string RestsOnReports { get; init; }
}

public sealed record ReportSessionPhrases
{
    public required string Title { get; init; }
    /// <summary>"{0} of {1} sessions that were due were done in full, and {2} in part."</summary>
    public required Func<int, int, int, string> Done { get; init; }

    /// <summary>"{0} were reported as not done."</summary>
    public required Func<int, string> NotDone { get; init; }

    /// <summary>"Nothing was reported on {0}: nobody knows ..."</summary>
    public required Func<int, string> Unknown { get; init; }

    /// <summary>The same to the patient, who is not to feel blamed.</summary>
    public required Func<int, string> UnknownToYou { get; init; }

    /// <summary>"{0} more were done than asked for."</summary>
    public required Func<int, string> Extra { get; init; }

    /// <summary>"Done in full: {0}; part of the dose done: {1}."</summary>
    public required Func<string, string, string> Rates { get; init; }

    public required string TooFew { get; init; }
    /// <summary>"{0} of {1} sessions were reported by the patient or a helper themselves."</summary>
    public required Func<int, int, string> SelfReported { get; init; }

    public required string WhereFrom { get; init; }
    public required IReadOnlyDictionary<Source, string> Sources { get; init; }
    /// <summary>Five: done, partly, reported as not done, nothing reported, beyond what was asked.</summary>
    public required IReadOnlyList<string> Parts { get; init; }

    public required string Paused { get; init; }
    public required string InNumbers { get; init; }
    public required string Day { get; init; }
    public required string Week { get; init; }
    public required string Due { get; init; }
    public required string EachDay { get; init; }
    public required string EachWeek { get; init; }
}

public sealed record ReportPainPhrases
{
    public required string Title { get; init; }
    public required string Axis { get; init; }
    public required string None { get; init; }
    /// <summary>Four, of days: before, worst, after, the next day.</summary>
    public required IReadOnlyList<string> Lines { get; init; }

    /// <summary>The same of weeks: means, and the highest worst.</summary>
    public required IReadOnlyList<string> WeekLines { get; init; }

    /// <summary>What the lines are called in a sentence, with "pain" in it; four, in the order of the lines.</summary>
    public required IReadOnlyList<string> Said { get; init; }

    /// <summary>"{0}: {1} at first, {2} at last, lowest {3}, highest {4}."</summary>
    public required Func<string, string, string, string, string, string> Trend { get; init; }

    /// <summary>"{0}: {1}, reported once."</summary>
    public required Func<string, string, string> Once { get; init; }

    public required string InNumbers { get; init; }
    public required string First { get; init; }
    public required string Last { get; init; }
    public required string Lowest { get; init; }
    public required string Highest { get; init; }
    public required string Line { get; init; }
}

public sealed record ReportMeasurePhrases
{
    public required string Title { get; init; }
    public required string TitleForYou { get; init; }
    public required string None { get; init; }
    public required string Name { get; init; }
    public required string First { get; init; }
    public required string Latest { get; init; }
    public required string Meaning { get; init; }
    public required string FirstAnswer { get; init; }
    /// <summary>"{0} points better"</summary>
    public required Func<string, string> Better { get; init; }

    /// <summary>"{0} points worse"</summary>
    public required Func<string, string> Worse { get; init; }

    public required string SameScore { get; init; }
    public required IReadOnlyDictionary<ChangeVerdict, string> Verdicts { get; init; }
    public required IReadOnlyDictionary<ChangeNote, string> Notes { get; init; }
    public required string WhatCounts { get; init; }
    public required string WhatCountsForYou { get; init; }
}

public sealed record ReportExercisePhrases
{
    public required string Title { get; init; }
    public required string Name { get; init; }
    /// <summary>Five: done, partly, too hard, not possible, left out.</summary>
    public required IReadOnlyList<string> Outcomes { get; init; }

    public required string Why { get; init; }
    public required IReadOnlyDictionary<SkipReason, string> Reasons { get; init; }
    public required string NoLonger { get; init; }
    public required string PainWithIt { get; init; }
    /// <summary>"Rose more with it than without: {0}."</summary>
    public required Func<string, string> RoseMore { get; init; }

    /// <summary>"Rose less with it than without: {0}."</summary>
    public required Func<string, string> RoseLess { get; init; }

    /// <summary>"No clear difference: {0}."</summary>
    public required Func<string, string> NoDifference { get; init; }

    /// <summary>"Too few sessions to tell."</summary>
    public required string TooFew { get; init; }

    /// <summary>"{0} points ({1} to {2})"</summary>
    public required Func<string, string, string, string> Points { get; init; }

    public required string WhatItSays { get; init; }
}

public sealed record ReportPlanPhrases
{
    public required string Title { get; init; }
    public required string TitleForYou { get; init; }
    public required string Name { get; init; }
    public required string HowOften { get; init; }
    public required string Changes { get; init; }
    public required string Paused { get; init; }
    public required string Resumed { get; init; }
    public required string Ended { get; init; }
    public required string Withdrawn { get; init; }
    public required string Version { get; init; }
    public required string DoneOfDue { get; init; }
    public required string NothingReported { get; init; }
    public required string PainBefore { get; init; }
    public required string PainAfter { get; init; }
    public required string Why { get; init; }
    /// <summary>"{0} of {1}"</summary>
    public required Func<int, int, string> Of { get; init; }
}

public sealed record ReportEndingPhrases
{
    public required string ForPatient { get; init; }
    public required string ForReferrer { get; init; }
    public required string ForRecord { get; init; }
    /// <summary>"Here is how the exercises at home of {0} went, which ended on {1}."</summary>
    public required Func<string, string, string> Letter { get; init; }

    public required string HowItEnded { get; init; }
    public required IReadOnlyDictionary<PlanEnding, string> Endings { get; init; }
    public required string Withdrawn { get; init; }
    public required string Prescribed { get; init; }
    public required string WhatWasDone { get; init; }
    public required string StartAndEnd { get; init; }
    public required string Goals { get; init; }
    public required string GoalsForYou { get; init; }
    public required string GoalsMet { get; init; }
    public required string GoalsNotSaid { get; init; }
    public required string GoOn { get; init; }
    /// <summary>To the patient, above the exercises of the last version.</summary>
    public required string KeepWhatHelps { get; init; }

    public required string LastExercises { get; init; }
    /// <summary>"The clinic means to ask how it goes on {0}."</summary>
    public required Func<string, string> CheckOn { get; init; }

    public required string Cut { get; init; }
}
