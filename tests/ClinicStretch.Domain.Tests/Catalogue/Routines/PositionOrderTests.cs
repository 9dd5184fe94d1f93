using ClinicStretch.Domain.Catalogue.Routines;
using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Domain.Tests.Catalogue.Routines;

public sealed class PositionOrderTests
{
    /// <summary>The routine lower-back-ten of the catalogue (domain.md 2).</summary>
    private static readonly string[] LowerBackTen =
        ["supine", "half-kneeling", "supine", "supine", "four-point", "supine", "supine", "four-point", "supine", "supine"];

    /// <summary>The same content as its authors grouped it.</summary>
    private static readonly string[] GroupedByHand =
        ["supine", "supine", "supine", "supine", "supine", "supine", "supine", "four-point", "four-point", "half-kneeling"];

    [Fact]
    public void Lower_back_ten_saves_4_changes_and_40_seconds_as_its_sister_routine_does()
    {
        var order = PositionOrder.Of(LowerBackTen);

        Assert.Equal((4, 40), (order.ChangesSaved, order.SecondsSaved));
        Assert.Equal(2, Changes(order.Apply(LowerBackTen)));
        Assert.Equal(Changes(GroupedByHand), Changes(order.Apply(LowerBackTen)));
    }

    [Fact]
    public void Of_orders_that_save_as_much_the_one_with_the_fewest_items_swapped_is_taken() =>
        Assert.Equal([1, 0, 2, 3, 5, 6, 8, 9, 4, 7], PositionOrder.Of(LowerBackTen).Places);

    [Fact]
    public void A_routine_that_is_grouped_already_stays_as_it_is()
    {
        var order = PositionOrder.Of(GroupedByHand);

        Assert.Equal(Enumerable.Range(0, 10), order.Places);
        Assert.Equal(0, order.ChangesSaved);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("a", "0")]
    [InlineData("aba", "021")]
    [InlineData("abab", "0213")]
    [InlineData("abba", "0312")]
    [InlineData("baab", "0312")]
    [InlineData("abcabc", "031425")]
    [InlineData("abbbba", "051234")]
    public void Where_two_orders_are_as_near_the_position_that_came_first_stays_first(string positions, string expected) =>
        Assert.Equal(expected, string.Concat(PositionOrder.Of([.. positions.Select(p => p.ToString())]).Places));

    private static int Changes(IReadOnlyList<string> positions) => PlanContent.PositionChangesOf(positions);
}
