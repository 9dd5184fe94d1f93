using ClinicStretch.Domain.Catalogue.Routines;
using ClinicStretch.Domain.Plans;
using FsCheck;
using FsCheck.Fluent;

namespace ClinicStretch.Domain.Tests.Catalogue.Routines;

public sealed class PositionOrderLaws
{
    private static readonly Arbitrary<string[]> Routines = Of(positions: 7, most: 12);

    // Few enough items for every order of them to be tried.
    private static readonly Arbitrary<string[]> Short = Of(positions: 4, most: 6);

    [Fact]
    public void Every_item_is_there_once() => Prop.ForAll(Routines, r =>
        PositionOrder.Of(r).Places.Order().SequenceEqual(Enumerable.Range(0, r.Length))).QuickCheckThrowOnFailure();

    [Fact]
    public void There_are_never_more_changes_and_as_many_fewer_as_it_says() => Prop.ForAll(Routines, r =>
        PositionOrder.Of(r) is var order && order.ChangesSaved >= 0
        && PlanContent.PositionChangesOf(order.Apply(r)) == PlanContent.PositionChangesOf(r) - order.ChangesSaved).QuickCheckThrowOnFailure();

    [Fact]
    public void Items_of_one_position_keep_their_order() => Prop.ForAll(Routines, r =>
        PositionOrder.Of(r).Places.GroupBy(p => r[p]).All(g => g.SequenceEqual(g.Order()))).QuickCheckThrowOnFailure();

    [Fact]
    public void Ordering_again_changes_nothing() => Prop.ForAll(Routines, r =>
        PositionOrder.Of([.. PositionOrder.Of(r).Apply(r)]) is { ChangesSaved: 0 } again
        && again.Places.SequenceEqual(Enumerable.Range(0, r.Length))).QuickCheckThrowOnFailure();

    [Fact]
    public void No_order_has_fewer_changes_and_none_with_as_few_is_nearer() => Prop.ForAll(Short, r =>
        PositionOrder.Of(r) is var order && Orders(r.Length).All(other => Cost(r, order.Places).CompareTo(Cost(r, other)) <= 0))
        .QuickCheckThrowOnFailure();

    private static (int Changes, int Swaps) Cost(string[] routine, IReadOnlyList<int> places) => (
        PlanContent.PositionChangesOf([.. places.Select(p => routine[p])]),
        places.Index().Sum(one => places.Skip(one.Index + 1).Count(later => later < one.Item)));

    private static IEnumerable<IReadOnlyList<int>> Orders(int count) => count is 0
        ? [[]]
        : Orders(count - 1).SelectMany(order => Enumerable.Range(0, count).Select(at => order.Take(at).Append(count - 1).Concat(order.Skip(at)).ToList()));

    private static Arbitrary<string[]> Of(int positions, int most) => (
        from length in Gen.Choose(0, most)
        from routine in Gen.ArrayOf(Gen.Choose(1, positions).Select(p => $"position-{p}"), length)
        select routine).ToArbitrary();
}
