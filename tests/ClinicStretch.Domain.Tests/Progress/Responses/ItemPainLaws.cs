using FsCheck;
using FsCheck.Fluent;

namespace ClinicStretch.Domain.Tests.Progress.Responses;

public sealed class ItemPainLaws
{
    private static readonly Arbitrary<(int[] With, int[] Without)> Cases = (
        from with in Gen.Choose(-5, 5).ArrayOf(12)
        from without in Gen.Choose(-5, 5).ArrayOf(9)
        select (with, without)).ToArbitrary();

    [Fact]
    public void The_order_of_the_sessions_does_not_matter() => Prop.ForAll(Cases, c =>
        Of(c.With, c.Without) == Of([.. c.With.Reverse()], [.. c.Without.Reverse()])).QuickCheckThrowOnFailure();

    [Fact]
    public void An_interval_lies_evenly_around_its_mean() => Prop.ForAll(Cases, c =>
        Of(c.With, c.Without).Difference is { } d && d.Low < d.Mean && d.Mean < d.High && Math.Abs(d.High + d.Low - (2 * d.Mean)) < 1e-9)
        .QuickCheckThrowOnFailure();

    [Fact]
    public void With_and_without_changed_about_turn_the_difference_about() => Prop.ForAll(Cases, c =>
        Math.Abs(Of(c.With, c.Without).Difference!.Mean + Of(c.Without, c.With).Difference!.Mean) < 1e-9
        && Math.Abs(Of(c.With, c.Without).Difference!.Low + Of(c.Without, c.With).Difference!.High) < 1e-9).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_sessions_once_more_never_widen_the_interval() => Prop.ForAll(Cases, c =>
        Width(Of([.. c.With, .. c.With], c.Without)) <= Width(Of(c.With, c.Without))).QuickCheckThrowOnFailure();

    private static Domain.Progress.Responses.ItemPain Of(int[] with, int[] without) =>
        ItemPainTests.Of([.. ItemPainTests.With(with), .. ItemPainTests.Without(without)]);

    private static double Width(Domain.Progress.Responses.ItemPain pain) => pain.With.Rise!.High - pain.With.Rise.Low;
}
