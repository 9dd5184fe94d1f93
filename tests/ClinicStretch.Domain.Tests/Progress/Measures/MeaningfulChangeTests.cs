using ClinicStretch.Domain.Progress.Measures;
using static ClinicStretch.Domain.Progress.Measures.ChangeNote;
using static ClinicStretch.Domain.Progress.Measures.ChangeVerdict;

namespace ClinicStretch.Domain.Tests.Progress.Measures;

/// <summary>Each rule of domain.md 4.2, by its name.</summary>
public sealed class MeaningfulChangeTests
{
    [Theory]
    [InlineData(6, 4, ClearImprovement)]
    [InlineData(8, 6, PossibleImprovement)]
    [InlineData(3, 2, PossibleImprovement)]
    [InlineData(4, 3, NoClearChange)]
    [InlineData(4, 5, NoClearChange)]
    [InlineData(4, 6, Worse)]
    [InlineData(0, 1, NoClearChange)]
    public void Pain_is_clearly_better_by_2_points_and_30_percent_and_possibly_by_one_of_them(int before, int now, ChangeVerdict verdict) =>
        Assert.Equal(verdict, Of(Instruments.Pain, before, now).Verdict);

    [Fact]
    public void A_fall_of_1_from_3_is_33_percent_and_no_more_than_possible() =>
        Assert.Equal((1m, 33, PossibleImprovement), (Of(Instruments.Pain, 3, 2).Change, (int)Of(Instruments.Pain, 3, 2).Percent!, Of(Instruments.Pain, 3, 2).Verdict));

    [Fact]
    public void No_pain_is_recovered()
    {
        Assert.Equal([Recovered], Of(Instruments.Pain, 5, 0).Notes);
        Assert.Empty(Of(Instruments.Pain, 5, 1).Notes);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void A_percentage_of_nothing_is_hidden(int now)
    {
        Assert.Null(Of(Instruments.Pain, 0, now).Percent);
        Assert.Null(Of(Instruments.RolandMorris, 0, now).Percent);
    }

    [Theory]
    [InlineData(14, 9, ClearImprovement)]
    [InlineData(20, 15, PossibleImprovement)]
    [InlineData(10, 7, PossibleImprovement)]
    [InlineData(14, 10, NoClearChange)]
    [InlineData(10, 14, NoClearChange)]
    [InlineData(10, 15, Worse)]
    public void Roland_morris_is_clearly_better_by_5_points_and_30_percent_and_possibly_by_one_of_them(int before, int now, ChangeVerdict verdict) =>
        Assert.Equal(verdict, Of(Instruments.RolandMorris, before, now).Verdict);

    [Theory]
    [InlineData(3, 3, new[] { TooLowToImprove })]
    [InlineData(4, 4, new ChangeNote[0])]
    [InlineData(20, 20, new ChangeNote[0])]
    [InlineData(21, 21, new[] { TooHighToWorsen })]
    [InlineData(10, 2, new[] { Recovered })]
    [InlineData(10, 3, new ChangeNote[0])]
    public void Roland_morris_under_4_or_over_20_says_what_it_cannot_show_and_2_is_recovered(int before, int now, ChangeNote[] notes) =>
        Assert.Equal(notes, Of(Instruments.RolandMorris, before, now).Notes);

    [Theory]
    [InlineData(40, 28, ClearImprovement)]
    [InlineData(40, 30, PossibleImprovement)]
    [InlineData(20, 14, PossibleImprovement)]
    [InlineData(40, 31, NoClearChange)]
    [InlineData(40, 50, Worse)]
    public void Oswestry_is_clearly_better_by_10_points_and_30_percent(int before, int now, ChangeVerdict verdict) =>
        Assert.Equal(verdict, Of(Instruments.Oswestry, before, now).Verdict);

    [Theory]
    [InlineData(20, "minimal disability")]
    [InlineData(21, "moderate disability")]
    [InlineData(60, "severe disability")]
    [InlineData(80, "very severe disability")]
    [InlineData(81, null)]
    public void Oswestry_bands_are_those_of_the_first_paper_and_the_last_is_not_printed(int score, string? band) =>
        Assert.Equal(band, OswestryBands.Of(score));

    [Theory]
    [InlineData(1, ClearImprovement)]
    [InlineData(2, ClearImprovement)]
    [InlineData(3, NoClearChange)]
    [InlineData(4, NoClearChange)]
    [InlineData(5, NoClearChange)]
    [InlineData(6, Worse)]
    [InlineData(7, Worse)]
    public void The_two_best_steps_of_the_global_change_are_an_improvement(int step, ChangeVerdict verdict) =>
        Assert.Equal(verdict, Of(Instruments.GlobalChange, 4, step).Verdict);

    [Theory]
    [InlineData(new[] { 4, 4, 4 }, new[] { 5, 5, 5 }, 1.0, NoClearChange, null)]
    [InlineData(new[] { 4, 4, 4 }, new[] { 5, 6, 5 }, 1.3, PossibleImprovement, SmallChange)]
    [InlineData(new[] { 4, 4, 4 }, new[] { 6, 6, 7 }, 2.3, ClearImprovement, MediumChange)]
    [InlineData(new[] { 4, 4, 4 }, new[] { 7, 6, 7 }, 2.7, ClearImprovement, LargeChange)]
    [InlineData(new[] { 4, 4, 4 }, new[] { 3, 2, 3 }, -1.3, Worse, null)]
    public void Activities_change_a_little_by_1_3_more_by_2_3_and_much_by_2_7(int[] before, int[] now, double change, ChangeVerdict verdict, ChangeNote? size)
    {
        var found = MeaningfulChange.Of(Instruments.Activities, Rated(before), Rated(now))!;

        Assert.Equal(((decimal)change, verdict), (found.Change!.Value, found.Verdict));
        Assert.Equal(size is null ? [] : [size.Value], found.Notes);
    }

    [Fact]
    public void An_activity_that_was_dropped_leaves_the_comparison_and_that_is_said()
    {
        var found = MeaningfulChange.Of(Instruments.Activities, Rated(2, 4, 9), Rated(4, 6))!;

        Assert.Equal(2.0m, found.Change);
        Assert.Equal([OnlySharedActivities, SmallChange], found.Notes);
    }

    [Fact]
    public void The_score_of_activities_is_their_mean_to_one_decimal() => Assert.Equal(5.3m, Rated(5, 6, 5).Score());

    [Fact]
    public void The_score_of_statements_is_the_number_ticked_and_a_blank_is_not_ticked() =>
        Assert.Equal((3m, 0m), (new MeasureReading(Ticked: ["1", "7", "24"]).Score()!.Value, new MeasureReading(Ticked: []).Score()!.Value));

    [Fact]
    public void Totals_without_an_agreed_change_claim_none() =>
        Assert.All([Instruments.Ears, Instruments.StartBack, Instruments.Promis], i => Assert.Equal(NoRule, Of(i, 20, 40).Verdict));

    [Fact]
    public void The_band_of_a_chart_begins_where_the_verdict_becomes_clear()
    {
        foreach (var (instrument, before) in new[] { Instruments.Pain, Instruments.RolandMorris }.SelectMany(i => Enumerable.Range(0, (int)i.Highest + 1).Select(b => (i, b))))
        {
            var from = MeaningfulChange.ClearFrom(instrument, before);
            Assert.All(Enumerable.Range(0, (int)instrument.Highest + 1), now =>
                Assert.Equal(now <= from, Of(instrument, before, now).Verdict is ClearImprovement));
        }
    }

    private static MeasureChange Of(Instrument instrument, int before, int now) =>
        MeaningfulChange.Of(instrument, Reading(instrument, before), Reading(instrument, now))!;

    private static MeasureReading Reading(Instrument instrument, int score) => instrument.NeedsPack
        ? new MeasureReading(Ticked: [.. Enumerable.Range(1, score).Select(n => $"{n}")])
        : new MeasureReading(score);

    private static MeasureReading Rated(params int[] ratings) => new(Activities: [.. ratings.Select((r, n) => new ActivityRating($"activity {n}", r))]);
}
