using ClinicStretch.Application.Programmes.Reports;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Progress.Responses;

namespace ClinicStretch.Application.Progress.Reports.Writing;

/// <summary>What became of each exercise, and what can be said of it and pain, and no more (ADR 21).</summary>
internal static class ExerciseSections
{
    public static IEnumerable<ReportSection> Section(ReportPen pen)
    {
        var plans = pen.Matter.Shown.Where(p => p.Items.Count > 0).ToList();
        var blocks = plans.SelectMany(plan => BlocksOf(plan, plans.Count > 1, pen)).ToList();
        var says = pen.Matter.For is ReportFor.Record && blocks.Count > 0 ? new[] { new ReportText(pen.Words.Exercises.WhatItSays) } : [];
        return ReportPen.Section(pen.Words.Exercises.Title, [.. blocks, .. says]);
    }

    private static IEnumerable<ReportBlock> BlocksOf(PlanProgress plan, bool several, ReportPen pen)
    {
        var words = pen.Words.Exercises;
        var items = Named(plan, pen);
        return
        [
            .. several ? new[] { new ReportSubtitle(plan.Name) } : [],
            new ReportTable(
                plan.Name,
                [words.Name, .. words.Outcomes],
                [.. items.Select(i => (IReadOnlyList<string>)
                    [i.Name, $"{i.Item.Done}", $"{i.Item.Partly}", $"{i.Item.TooHard}", $"{i.Item.NotPossible}", $"{i.Item.Skipped}"])]),
            .. ReportPen.List(items.SelectMany(i => Told(i.Name, i.Item, pen))),
        ];
    }

    private static List<(string Name, ItemResponse Item)> Named(PlanProgress plan, ReportPen pen)
    {
        var names = pen.Matter.Plans.Where(p => p.Id == plan.PlanId).SelectMany(p => p.Revisions).OrderBy(r => r.Number)
            .SelectMany(r => r.Content.In(pen.Matter.Language).Items).GroupBy(i => i.Key).ToDictionary(g => g.Key, g => g.Last().Exercise.Name);
        return [.. plan.Items.Select(i => (
            names.GetValueOrDefault(i.Key, i.Exercise) + (i.IsCurrent ? "" : $" ({pen.Words.Exercises.NoLonger})"), i))];
    }

    // A patient reads what they did; what may be said of an exercise and pain is for whoever treats them.
    private static IEnumerable<ReportText> Told(string name, ItemResponse item, ReportPen pen)
    {
        var words = pen.Words.Exercises;
        string?[] parts = pen.Matter.For switch
        {
            ReportFor.Record => [ReasonsOf(item, pen), pen.Labelled(words.PainWithIt, Finding(item.Pain, pen))],
            ReportFor.Referrer when item.Pain.Difference is { IsAboveZero: true } or { IsBelowZero: true } => [pen.Labelled(words.PainWithIt, Finding(item.Pain, pen))],
            _ => [],
        };
        var said = parts.OfType<string>().ToList();
        return said.Count is 0 ? [] : [new ReportText(pen.Labelled(name, string.Join(' ', said)))];
    }

    private static string? ReasonsOf(ItemResponse item, ReportPen pen) => item.Reasons.Count is 0
        ? null
        : pen.Labelled(pen.Words.Exercises.Why, string.Join(", ", item.Reasons.OrderByDescending(r => r.Value).ThenBy(r => r.Key)
            .Select(r => $"{pen.Words.Exercises.Reasons[r.Key]} {r.Value}"))) + ".";

    private static string Finding(ItemPain pain, ReportPen pen) => pain.Difference switch
    {
        { IsAboveZero: true } more => pen.Words.Exercises.RoseMore(Points(more, pen)),
        { IsBelowZero: true } less => pen.Words.Exercises.RoseLess(Points(less, pen)),
        { } none => pen.Words.Exercises.NoDifference(Points(none, pen)),
        _ => pen.Words.Exercises.TooFew,
    };

    private static string Points(MeanInterval interval, ReportPen pen) =>
        pen.Words.Exercises.Points(pen.Signed(interval.Mean), pen.Signed(interval.Low), pen.Signed(interval.High));
}
