using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts.Team;

namespace ClinicStretch.Domain.Tests.Accounts.Team;

public sealed class CoverTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly MemberId Away = new(Guid.CreateVersion7());
    private static readonly MemberId There = new(Guid.CreateVersion7());

    [Fact]
    public void A_cover_holds_from_its_first_day_to_its_last()
    {
        var cover = Agreed(Today.AddDays(1), Today.AddDays(3));

        Assert.Equal([false, true, true, true, false], Enumerable.Range(0, 5).Select(n => cover.HoldsOn(Today.AddDays(n))));
    }

    [Fact]
    public void Ended_today_it_no_longer_holds_today_and_ending_it_twice_changes_nothing()
    {
        var cover = Agreed(Today.AddDays(-1), Today.AddDays(3));

        cover.End(Today);
        cover.End(Today.AddDays(2));

        Assert.True(cover.HoldsOn(Today.AddDays(-1)));
        Assert.False(cover.HoldsOn(Today));
        Assert.Equal(Today.AddDays(-1), cover.EndsOn);
    }

    [Fact]
    public void Ended_before_its_first_day_it_never_holds()
    {
        var cover = Agreed(Today.AddDays(5), Today.AddDays(9));

        cover.End(Today);

        Assert.DoesNotContain(Enumerable.Range(-1, 20), n => cover.HoldsOn(Today.AddDays(n)));
    }

    [Theory]
    [InlineData(2, 1, "cover.days")]
    [InlineData(0, 367, "cover.days")]
    [InlineData(-3, -1, "cover.over")]
    public void Days_that_cannot_be_are_refused(int from, int until, string code) =>
        Assert.Equal(code, Assert.Throws<RuleBrokenException>(() => Agreed(Today.AddDays(from), Today.AddDays(until))).Rule.Code);

    [Fact]
    public void Nobody_stands_in_for_themselves() => Assert.Equal(
        CoverRules.NotForOneself, Assert.Throws<RuleBrokenException>(() => Agree(new CoverTerms(Away, Away, Today, Today))).Rule);

    private static Cover Agreed(DateOnly from, DateOnly until) => Agree(new CoverTerms(Away, There, from, until));

    private static Cover Agree(CoverTerms terms) => Cover.Agree(
        new ClinicId(Guid.CreateVersion7()), new CoverId(Guid.CreateVersion7()), terms, new PersonId(Guid.CreateVersion7()),
        new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero), Today);
}
