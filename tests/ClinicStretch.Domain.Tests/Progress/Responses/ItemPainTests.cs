using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress.Responses;
using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Domain.Tests.Progress.Responses;

public sealed class ItemPainTests
{
    private static readonly int[] Rising = [2, 1, 0, 1, 2, 1, 0, 1];
    private static readonly int[] Level = [0, 0, 1, 0, -1, 0, 0, 0];

    private static readonly IReadOnlyDictionary<int, PlanContent> TwoItems =
        new Dictionary<int, PlanContent> { [1] = Given.Content(null, Given.Item(1), Given.Item(2)) };

    [Fact]
    public void Eight_sessions_that_rise_by_1_on_average_rise_by_0_37_to_1_63()
    {
        var rise = Of([.. With(Rising)]).With.Rise!;

        Near(1, 0.368, 1.632, rise);
        Assert.True(rise.IsAboveZero);
    }

    [Fact]
    public void Sessions_with_it_are_held_against_sessions_without_it_by_welch()
    {
        var pain = Of([.. With(Rising), .. Without(Level)]);

        Assert.Equal((8, 8), (pain.With.Sessions, pain.Without.Sessions));
        Near(0, -0.447, 0.447, pain.Without.Rise!);
        Near(1, 0.291, 1.709, pain.Difference!);
    }

    [Fact]
    public void Of_seven_sessions_nothing_is_said()
    {
        var pain = Of([.. With(Rising[..7]), .. Without(Level)]);

        Assert.Equal((7, null, null), (pain.With.Sessions, pain.With.Rise, pain.Difference));
        Assert.NotNull(pain.Without.Rise);
    }

    [Fact]
    public void Ratings_that_never_differ_are_no_surer_than_whole_numbers_can_be()
    {
        var rise = Of([.. With([0, 0, 0, 0, 0, 0, 0, 0])]).With.Rise!;

        Near(0, -0.341, 0.341, rise);
        Assert.False(rise.IsAboveZero || rise.IsBelowZero);
    }

    [Fact]
    public void A_session_whose_pain_was_not_reported_both_times_says_nothing() =>
        Assert.Equal(0, Of(Session(new PainReport(null, null, PainScore.From(4)), Given.Done(1)), Session(new PainReport(PainScore.From(4), null, null), Given.Done(1))).With.Sessions);

    [Theory]
    [InlineData(SkipReason.PainOverLimit)]
    [InlineData(SkipReason.LegSymptomsSpread)]
    [InlineData(SkipReason.Dizzy)]
    public void Left_out_for_safety_it_stands_on_neither_side(SkipReason reason)
    {
        var pain = Of(Session(Rise(1), Given.Skipped(1, reason), Given.Done(2)));

        Assert.Equal((0, 0, 1), (pain.With.Sessions, pain.Without.Sessions, pain.LeftOut));
    }

    [Theory]
    [InlineData(Outcome.Done, 1, 0)]
    [InlineData(Outcome.Partly, 1, 0)]
    [InlineData(Outcome.TooHard, 1, 0)]
    [InlineData(Outcome.NotPossible, 0, 1)]
    [InlineData(Outcome.Skipped, 0, 1)]
    public void What_was_tried_counts_as_with_it(Outcome outcome, int with, int without)
    {
        var pain = Of(Session(Rise(1), new SessionItem(Given.Key(1), outcome), Given.Done(2)));

        Assert.Equal((with, without), (pain.With.Sessions, pain.Without.Sessions));
    }

    [Fact]
    public void A_session_under_a_revision_that_does_not_hold_it_is_not_a_session_without_it()
    {
        var revisions = new Dictionary<int, PlanContent> { [1] = Given.Content(null, Given.Item(2)) };

        Assert.Equal(PainRises.None, ItemPain.Of(Given.Key(1), revisions, [Session(Rise(1), Given.Done(2))]).Without);
    }

    [Fact]
    public void A_session_in_which_nothing_at_all_was_done_is_no_comparison() =>
        Assert.Equal(0, Of(Session(Rise(0), Given.Skipped(1), Given.Skipped(2))).Without.Sessions);

    internal static ItemPain Of(params IEnumerable<Session> sessions) => ItemPain.Of(Given.Key(1), TwoItems, sessions);

    internal static IEnumerable<Session> With(IEnumerable<int> rises) => rises.Select(r => Session(Rise(r), Given.Done(1), Given.Done(2)));

    internal static IEnumerable<Session> Without(IEnumerable<int> rises) => rises.Select(r => Session(Rise(r), Given.Skipped(1), Given.Done(2)));

    private static PainReport Rise(int points) => new(PainScore.From(5), null, PainScore.From(5 + points));

    private static Session Session(PainReport pain, params SessionItem[] items) => Given.SessionAt(Given.At(Given.Monday, 10), 1, items, pain: pain);

    private static void Near(double mean, double low, double high, MeanInterval interval)
    {
        Assert.Equal(mean, interval.Mean, 0.001);
        Assert.Equal(low, interval.Low, 0.001);
        Assert.Equal(high, interval.High, 0.001);
    }
}
