using ClinicStretch.Domain.Sessions.Reminders;
using static ClinicStretch.Domain.Tests.Broken;

namespace ClinicStretch.Domain.Tests.Sessions.Reminders;

public sealed class RemindingTests
{
    private static readonly ReminderTime Morning = new(new TimeOnly(8, 0), [DayOfWeek.Monday, DayOfWeek.Thursday]);

    [Fact]
    public void The_same_time_twice_is_one_time_on_all_the_days_together()
    {
        var reminding = Wishing(new ReminderWish([Morning, Morning with { Days = [DayOfWeek.Friday] }], null, true, false));

        var only = Assert.Single(reminding.Times);
        Assert.Equal([DayOfWeek.Monday, DayOfWeek.Thursday, DayOfWeek.Friday], only.Days);
    }

    [Fact]
    public void The_next_one_is_known_as_soon_as_it_is_wished_for()
    {
        // Monday at noon: the next is on Thursday.
        var reminding = Wishing(new ReminderWish([Morning], null, true, false));

        Assert.Equal(Given.At(Given.Monday.AddDays(3), 8), reminding.NextAt);
    }

    [Fact]
    public void Nothing_is_due_for_whoever_has_switched_both_ways_off()
    {
        var reminding = Wishing(new ReminderWish([Morning], null, true, true));
        reminding.Stop(ReminderWay.Mail);
        Assert.NotNull(reminding.NextAt);

        reminding.Stop(ReminderWay.Push);

        Assert.Null(reminding.NextAt);
        Assert.False(reminding.ByMail || reminding.ByPush);
    }

    [Fact]
    public void A_wish_that_contradicts_itself_is_refused()
    {
        AssertBroken(ReminderRules.TimeIsNotQuiet, () => Wishing(new ReminderWish([Morning], new QuietHours(new TimeOnly(22, 0), new TimeOnly(9, 0)), true, false)));
        AssertBroken(ReminderRules.QuietHasLength, () => Wishing(new ReminderWish([Morning], new QuietHours(new TimeOnly(9, 0), new TimeOnly(9, 0)), true, false)));
        AssertBroken(ReminderRules.TimeHasDays, () => Wishing(new ReminderWish([Morning with { Days = [] }], null, true, false)));
        AssertBroken(ReminderRules.HasATime, () => Wishing(new ReminderWish([], null, true, false)));
        AssertBroken(ReminderRules.NotTooMany, () => Wishing(new ReminderWish([.. Enumerable.Range(0, 13).Select(n => Morning with { At = new TimeOnly(n, 0) })], null, true, false)));
    }

    [Theory]
    [InlineData(22, 0, true)]
    [InlineData(3, 0, true)]
    [InlineData(7, 0, false)]
    [InlineData(12, 0, false)]
    public void Quiet_hours_go_over_midnight(int hour, int minute, bool quiet) =>
        Assert.Equal(quiet, new QuietHours(new TimeOnly(22, 0), new TimeOnly(7, 0)).Hold(new TimeOnly(hour, minute)));

    private static Reminding Wishing(ReminderWish wish)
    {
        var reminding = Reminding.For(Given.Clinic, PatientId.New());
        reminding.Wish(wish, Given.London, Given.Now);
        return reminding;
    }
}
