using ClinicStretch.Application.Programmes.Reports;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Plans.Course;

namespace ClinicStretch.Application.Progress.Reports.Writing;

/// <summary>Writes how a plan that has ended went.</summary>
internal static class DischargeSummary
{
    public static ReportDocument Write(ReportMatter matter, Plan plan)
    {
        var pen = new ReportPen(matter);
        var words = pen.Words.Ending;
        return matter.For switch
        {
            ReportFor.Patient => ReportFrame.Around(pen, words.ForPatient, [.. Body(plan, pen), .. ReportFrame.Help(pen)]),
            ReportFor.Referrer => ReportFrame.Around(pen, words.ForReferrer, [.. Greeting(pen), .. Body(plan, pen), .. ProgressReport.Close(pen)]),
            _ => ReportFrame.Around(pen, words.ForRecord, [.. Body(plan, pen), .. ExerciseSections.Section(pen), .. AlertSections.Section(pen)]),
        };
    }

    private static IEnumerable<ReportSection> Greeting(ReportPen pen) => ReportPen.Section(
        null, new ReportText(pen.Words.Frame.Dear), new ReportText(pen.Words.Ending.Letter(pen.Matter.Patient.Name, pen.Day(pen.Matter.Progress.To))));

    private static IEnumerable<ReportSection> Body(Plan plan, ReportPen pen)
    {
        var words = pen.Words.Ending;
        var isLetter = pen.Matter.For is ReportFor.Referrer;
        return
        [
            .. ReportPen.Section(words.HowItEnded, Ending(plan, pen)),
            .. ReportPen.Section(words.Prescribed, Prescribed(plan, pen)),
            .. isLetter ? ReportPen.Section(words.WhatWasDone, ProgressReport.Letter(pen)) : ProgressReport.InShort(pen, words.WhatWasDone),
            .. MeasureSections.Section(pen, words.StartAndEnd),
            .. Goals(plan, pen),
            .. GoOn(plan, pen),
            .. isLetter ? ProgressReport.ShortCharts(pen) : ProgressReport.Charts(pen),
        ];
    }

    private static IEnumerable<ReportBlock> Ending(Plan plan, ReportPen pen)
    {
        var (words, last) = (pen.Words.Ending, plan.History[^1]);
        var how = last.To is PlanStatus.Revoked ? words.Withdrawn : last.Ending is { } ending ? words.Endings[ending] : null;
        return
        [
            new ReportText(string.Join(' ', new[] { pen.Labelled(pen.Words.Plan.Ended, $"{pen.Day(last.At)}."), how }.OfType<string>())),
            .. !pen.Matter.IsForPatient && last.Reason is { } reason ? ReportFrame.Paragraphs(reason) : [],
            .. plan.ReviewOn is { } again && plan.Status is PlanStatus.Completed ? new[] { new ReportText(words.CheckOn(pen.Day(again))) } : [],
            .. IsCut(plan, pen) ? new[] { new ReportText(words.Cut) } : [],
        ];
    }

    private static IEnumerable<ReportBlock> Prescribed(Plan plan, ReportPen pen) =>
    [
        new ReportFacts([new ReportFact(pen.Words.Plan.Name, plan.Name), PlanSections.HowOften(plan, pen)]),
        .. pen.Matter.IsForPatient ? [] : ReportPen.List(PlanSections.Exercises(plan, pen)),
        .. pen.Matter.For is ReportFor.Record ? new[] { new ReportSubtitle(pen.Words.Plan.Changes) } : [],
        .. pen.Matter.For is ReportFor.Record ? ReportPen.List(PlanSections.Changes(plan, pen)) : [],
    ];

    private static IEnumerable<ReportSection> Goals(Plan plan, ReportPen pen)
    {
        var (words, goals) = (pen.Words.Ending, plan.Current!.Content.Goals);
        return goals.Count is 0 ? [] : ReportPen.Section(
            pen.Matter.IsForPatient ? words.GoalsForYou : words.Goals,
            new ReportList([.. goals.Select(g => new ReportText(g))]),
            new ReportText(plan.History[^1].Ending is PlanEnding.GoalMet ? words.GoalsMet : words.GoalsNotSaid));
    }

    // What was withdrawn is not to be gone on with.
    private static IEnumerable<ReportSection> GoOn(Plan plan, ReportPen pen) => ReportPen.Section(
        pen.Words.Ending.GoOn,
        [
            .. pen.Matter.Text is { } text ? ReportFrame.Paragraphs(text) : [],
            .. pen.Matter.IsForPatient && plan.Status is PlanStatus.Completed && plan.History[^1].Ending is not PlanEnding.NoLongerSuitable
                ? [new ReportText(pen.Words.Ending.KeepWhatHelps), .. ReportPen.List(PlanSections.Exercises(plan, pen))]
                : Array.Empty<ReportBlock>(),
        ]);

    private static bool IsCut(Plan plan, ReportPen pen) => plan.Revisions.Min(r => r.Content.Schedule.Start) < pen.Matter.Progress.From;
}
