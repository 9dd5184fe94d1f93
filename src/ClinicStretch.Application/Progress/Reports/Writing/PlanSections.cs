using ClinicStretch.Application.Languages.Rights;
using ClinicStretch.Application.Plans;
using ClinicStretch.Application.Programmes.Reports;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress.Responses;

namespace ClinicStretch.Application.Progress.Reports.Writing;

/// <summary>What was prescribed, and how it changed.</summary>
internal static class PlanSections
{
    public static IEnumerable<ReportSection> Section(ReportPen pen)
    {
        var shown = pen.Matter.Shown.Select(p => p.PlanId).ToHashSet();
        var plans = pen.Matter.Plans.Where(p => shown.Contains(p.Id) && p.Current is not null);
        return ReportPen.Section(pen.Matter.IsForPatient ? pen.Words.Plan.TitleForYou : pen.Words.Plan.Title, plans.SelectMany(p => BlocksOf(p, pen)));
    }

    /// <summary>"Knee to chest: Hold 20 seconds, 3 times", of the newest revision.</summary>
    public static IEnumerable<ReportText> Exercises(Plan plan, ReportPen pen) =>
        plan.Current!.Content.In(pen.Matter.Language).Items.Select(i => new ReportText(
            pen.Labelled(i.Exercise.Name, DoseWords.Of(i.Dosage, i.Side, pen.Matter.Language)),
            i.Exercise.Language == pen.Matter.Language.Tag ? null : i.Exercise.Language));

    public static ReportFact HowOften(Plan plan, ReportPen pen) =>
        new(pen.Words.Plan.HowOften, ScheduleWords.Of(plan.Current!.Content.Schedule, pen.Matter.Language));

    /// <summary>New versions, pauses and the end, in these days.</summary>
    public static IEnumerable<ReportText> Changes(Plan plan, ReportPen pen)
    {
        var words = RecordPhrases.In(pen.Matter.Language);
        var events = plan.Revisions.Select(r => (At: r.PublishedAt, What: $"{pen.Words.Plan.Version} {r.Number}", Why: (string?)r.ReasonForChange))
            .Concat(plan.History.Where(h => h.From is not (null or PlanStatus.Draft)).Select(h => (h.At, What: WordOf(h.To, pen), Why: pen.Matter.IsForPatient ? null : h.Reason)));
        return events.Where(e => pen.Matter.Window.Holds(e.At.DayIn(pen.Matter.Zone))).OrderBy(e => e.At).Select(e => new ReportText(
            pen.Labelled(pen.Day(e.At), e.What) + (string.IsNullOrWhiteSpace(e.Why) ? "" : $". {pen.Labelled(words.Reason, e.Why)}")));
    }

    private static IEnumerable<ReportBlock> BlocksOf(Plan plan, ReportPen pen)
    {
        var changes = Changes(plan, pen).ToList();
        var progress = pen.Matter.Progress.Plans.Single(p => p.PlanId == plan.Id);
        return
        [
            new ReportFacts([new ReportFact(pen.Words.Plan.Name, plan.Name), HowOften(plan, pen)]),
            .. pen.Matter.IsForPatient ? [] : ReportPen.List(Exercises(plan, pen)),
            .. changes.Count is 0 ? [] : new ReportBlock[] { new ReportSubtitle(pen.Words.Plan.Changes), new ReportList(changes) },
            .. pen.Matter.For is ReportFor.Record && progress.Revisions.Count > 1 ? new[] { Versions(progress, pen) } : [],
        ];
    }

    private static ReportTable Versions(PlanProgress plan, ReportPen pen)
    {
        var words = pen.Words.Plan;
        return new ReportTable(
            pen.Labelled(words.Changes, plan.Name),
            [words.Version, words.DoneOfDue, words.NothingReported, words.PainBefore, words.PainAfter, words.Why],
            [.. plan.Revisions.Select(r => (IReadOnlyList<string>)
                [$"{r.Number}", words.Of(r.Done, r.Prescribed), $"{r.Unknown}", Level(r.Before, pen), Level(r.After, pen), r.Why])]);
    }

    private static string Level(PainLevel level, ReportPen pen) => pen.Number(level.Mean);

    private static string WordOf(PlanStatus status, ReportPen pen) => status switch
    {
        PlanStatus.OnHold => pen.Words.Plan.Paused,
        PlanStatus.Active => pen.Words.Plan.Resumed,
        PlanStatus.Revoked => pen.Words.Plan.Withdrawn,
        _ => pen.Words.Plan.Ended,
    };
}
