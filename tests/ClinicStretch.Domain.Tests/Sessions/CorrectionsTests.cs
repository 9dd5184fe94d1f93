using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Domain.Tests.Sessions;

public sealed class CorrectionsTests
{
    private static readonly DateTimeOffset Start = Given.At(Given.Monday, 9);
    private readonly Session _first = Row(0, null);

    [Fact]
    public void Sessions_that_nobody_corrected_all_stand()
    {
        var later = Row(3, null);
        Assert.Equal([_first, later], Corrections.Standing([later, _first]));
    }

    [Fact]
    public void A_correction_stands_in_place_of_the_row_it_names()
    {
        var correction = Row(1, _first.Id);
        Assert.Equal([correction], Corrections.Standing([_first, correction]));
    }

    [Fact]
    public void Of_a_long_chain_only_the_newest_row_stands()
    {
        var second = Row(1, _first.Id);
        var third = Row(2, second.Id);
        var fourth = Row(3, third.Id);
        Assert.Equal([fourth], Corrections.Standing([third, _first, fourth, second]));
    }

    [Fact]
    public void A_row_that_was_corrected_never_stands_however_late_it_came_in()
    {
        var second = Row(5, _first.Id);
        var third = Row(3, second.Id);
        Assert.Equal([third], Corrections.Standing([_first, second, third]));
    }

    [Fact]
    public void Of_two_corrections_of_one_row_the_later_stands()
    {
        var (one, other) = (Row(1, _first.Id), Row(2, _first.Id));
        Assert.Equal([other], Corrections.Standing([other, one, _first]));
    }

    [Fact]
    public void A_correction_stands_also_where_the_row_it_names_is_not_at_hand()
    {
        var (one, other) = (Row(1, _first.Id), Row(2, _first.Id));
        Assert.Equal([other], Corrections.Standing([one, other]));
    }

    [Fact]
    public void The_same_row_twice_stands_once() => Assert.Equal([_first], Corrections.Standing([_first, _first]));

    [Fact]
    public void A_row_that_names_itself_stands()
    {
        var id = SessionId.New();
        var odd = Row(1, id, id);
        Assert.Equal([odd], Corrections.Standing([odd]));
    }

    private static Session Row(int hours, SessionId? corrects, SessionId? id = null) =>
        Given.SessionAt(Start.AddHours(hours), 1, [Given.Done()], corrects, id: id);
}
