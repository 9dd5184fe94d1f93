using ClinicStretch.Domain.Sessions;
using static ClinicStretch.Domain.Tests.Broken;

namespace ClinicStretch.Domain.Tests.Sessions;

public sealed class NextDayPainTests
{
    private static readonly Session OfMonday = Given.SessionAt(Given.Monday, 22);

    [Fact]
    public void Another_score_is_a_new_entry_that_keeps_the_old()
    {
        var first = Entry(Given.At(Given.Monday.AddDays(1), 8), score: 4);
        var second = Entry(Given.At(Given.Monday.AddDays(1), 9), before: first, score: 2);

        Assert.Equal((1, 4), (first.Number, first.Pain.Value));
        Assert.Equal((2, 2), (second.Number, second.Pain.Value));
    }

    [Theory]
    [InlineData(0, 23, false)]
    [InlineData(1, 0, true)]
    [InlineData(3, 23, true)]
    public void It_is_asked_from_the_first_minute_of_the_next_day_in_the_patients_zone(int days, int hour, bool allowed)
    {
        var at = Given.At(Given.Monday.AddDays(days), hour);
        if (allowed)
        {
            Assert.Equal(at, Entry(at).SaidAt);
        }
        else
        {
            AssertBroken(NextDayRules.FromTheNextDayOn, () => Entry(at));
        }
    }

    [Fact]
    public void A_patient_may_give_it_for_three_days_and_a_member_as_long_as_paper_may_wait()
    {
        var late = Given.At(Given.Monday.AddDays(4), 0);
        AssertBroken(NextDayRules.NotTooLate, () => Entry(late));
        Assert.Equal(3, Entry(late, byMember: true).Pain.Value);
        AssertBroken(NextDayRules.NotTooLate, () => Entry(Given.At(Given.Monday.AddDays(29), 0), byMember: true));
    }

    [Fact]
    public void It_cannot_be_said_in_the_future()
    {
        var tomorrow = Given.At(Given.Monday.AddDays(1), 12);
        AssertBroken(SessionRules.NotInTheFuture, () => Entry(tomorrow, now: tomorrow.AddMinutes(-6)));
    }

    [Fact]
    public void A_correction_of_the_session_takes_it_along()
    {
        var said = Entry(Given.At(Given.Monday.AddDays(1), 8));
        var correction = Given.SessionAt(OfMonday.StartedAt, 1, [Given.Done()], corrects: OfMonday.Id);

        var taken = said.For(correction);

        Assert.Equal((correction.Id, 1, said.Pain, said.SaidAt), (taken.SessionId, taken.Number, taken.Pain, taken.SaidAt));
    }

    private static NextDayPain Entry(DateTimeOffset at, NextDayPain? before = null, int score = 3, bool byMember = false, DateTimeOffset? now = null) =>
        NextDayPain.Of(OfMonday, before, new NextDayReport(PainScore.From(score), at, Given.Person), Given.London, byMember, now ?? at);
}
