using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Progress.Watch;
using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Domain.Tests.Progress.Watch;

/// <summary>The rules of domain.md 3.3, 3.4 and 4.4 that look at more than one session. A test names each.</summary>
public sealed class CourseWatchTests
{
    private static readonly DateOnly Monday = Given.Monday;

    [Fact]
    public void Three_ambers_in_a_row_are_told_and_name_their_sessions()
    {
        var course = Course([Amber(0), Amber(1), Amber(2)]);

        var reason = CourseWatch.Ambers(course)!;

        Assert.Equal((AlertCause.ThreeAmbers, AlertSeverity.Routine), (reason.Cause, reason.Severity));
        Assert.Equal(course.Sessions.Select(s => s.Session.Id), reason.Sessions);
        Assert.Contains("2 March, 3 March, 4 March", reason.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_green_session_breaks_the_row_and_one_that_cannot_be_judged_does_not()
    {
        Assert.Null(CourseWatch.Ambers(Course([Amber(0), Amber(1)])));
        Assert.Null(CourseWatch.Ambers(Course([Amber(0), Amber(1), At(2, 2, 2), Amber(3)])));
        Assert.NotNull(CourseWatch.Ambers(Course([Amber(0), Amber(1), At(2, null, null), Amber(3)])));
    }

    [Fact]
    public void The_next_day_counts_one_point_above_makes_a_green_session_amber() =>
        Assert.NotNull(CourseWatch.Ambers(Course([At(0, 2, 2, nextDay: 3), At(1, 2, 2, nextDay: 3), At(2, 2, 2, nextDay: 3)])));

    [Fact]
    public void How_many_ambers_is_the_clinics_choice() =>
        Assert.NotNull(CourseWatch.Ambers(Course([Amber(0), Amber(1)], new AlertThresholds(AmbersInARow: 2))));

    [Fact]
    public void Two_flares_within_fourteen_days_are_told_and_fifteen_days_apart_are_not()
    {
        Assert.Equal(AlertCause.TwoFlares, FlareWatch.Twice(Course([Flare(0), Flare(14)]))!.Cause);
        Assert.Null(FlareWatch.Twice(Course([Flare(0), Flare(15)])));
        Assert.Null(FlareWatch.Twice(Course([Flare(0)])));
    }

    [Fact]
    public void Two_sessions_of_one_day_are_one_flare() => Assert.Null(FlareWatch.Twice(Course([Flare(0), Flare(0)])));

    [Fact]
    public void A_flare_that_has_not_settled_in_seventy_two_hours_is_urgent()
    {
        var course = Course([Flare(0), At(2, 6, 6)]);

        Assert.Null(FlareWatch.NotSettled(course, Said(0).AddHours(72).AddMinutes(-1)));
        var reason = FlareWatch.NotSettled(course, Said(0).AddHours(72))!;

        Assert.Equal((AlertCause.FlareNotSettled, AlertSeverity.Urgent), (reason.Cause, reason.Severity));
        Assert.Contains("before it 2, next day 6", reason.Why, StringComparison.Ordinal);
        Assert.Contains("last said: 6", reason.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_flare_nobody_spoke_of_again_is_not_taken_for_settled() => Assert.Contains(
        "Nothing was said", FlareWatch.NotSettled(Course([Flare(0)]), Said(0).AddHours(72))!.Why, StringComparison.Ordinal);

    [Fact]
    public void A_flare_of_a_plan_that_has_ended_is_no_longer_waited_for()
    {
        var course = Course([Flare(0)]);
        course.Plan.Complete(Given.Person, Said(0));

        Assert.Null(FlareWatch.NotSettled(course, Said(0).AddHours(72)));
    }

    [Fact]
    public void A_second_flare_and_a_grave_one_wait_for_a_person()
    {
        var settled = Course([Flare(0), At(2, 2, 2), At(3, 2, 2)]);

        Assert.Null(CourseWatch.Over(Raised(AlertCause.TwoFlares, AlertSeverity.Routine), settled, Said(4)));
        Assert.Null(CourseWatch.Over(Raised(AlertCause.Flare, AlertSeverity.Urgent), settled, Said(4)));
        Assert.NotNull(CourseWatch.Over(Raised(AlertCause.Flare, AlertSeverity.Routine), settled, Said(4)));
    }

    [Fact]
    public void A_flare_settles_when_pain_has_been_back_at_its_level_for_a_day()
    {
        Assert.Null(FlareWatch.SettledAt(Course([Flare(0), At(2, 2, 2)])));
        Assert.Null(FlareWatch.SettledAt(Course([Flare(0), At(2, 2, 2), At(3, 4, 4), At(4, 2, 2)])));
        Assert.Equal(Given.At(Monday.AddDays(3), 10), FlareWatch.SettledAt(Course([Flare(0), At(2, 2, 2), At(3, 2, 2)])));
        Assert.Null(FlareWatch.NotSettled(Course([Flare(0), At(2, 2, 2), At(3, 2, 2)]), Said(0).AddHours(80)));
    }

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public void No_session_for_five_days_while_some_were_due_is_told(int days, bool told)
    {
        var course = Course([At(1, 2, 2)]);

        var reason = SilenceWatch.Silent(course, Given.At(Monday.AddDays(days), 9));

        Assert.Equal(told, reason is not null);
        if (told)
        {
            Assert.Equal([course.Sessions[0].Session.Id], reason!.Sessions);
            Assert.Contains("since that of 3 March", reason.Why, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_plan_nobody_began_is_silent_from_its_start_on()
    {
        Assert.Null(SilenceWatch.Silent(Course([]), Given.At(Monday.AddDays(4), 9)));
        Assert.NotNull(SilenceWatch.Silent(Course([]), Given.At(Monday.AddDays(5), 9)));
    }

    [Fact]
    public void Days_without_a_slot_and_days_of_a_pause_are_no_silence()
    {
        var fridays = Course([At(4, 2, 2)], content: Given.Content(Given.OnWeekdays(DayOfWeek.Friday)));
        Assert.Null(SilenceWatch.Silent(fridays, Given.At(Monday.AddDays(11), 12)));

        var paused = Course([At(0, 2, 2)]);
        paused.Plan.PutOnHold("away", Given.Person, Given.At(Monday.AddDays(1), 9));
        Assert.Null(SilenceWatch.Silent(paused, Given.At(Monday.AddDays(20), 9)));
        paused.Plan.Resume(Given.Screen(Given.At(Monday.AddDays(20), 9)), Given.Person, Given.At(Monday.AddDays(20), 10));
        Assert.Null(SilenceWatch.Silent(paused, Given.At(Monday.AddDays(24), 9)));
        Assert.NotNull(SilenceWatch.Silent(paused, Given.At(Monday.AddDays(25), 9)));
    }

    [Fact]
    public void Adherence_below_half_of_the_last_seven_days_is_told_and_counts_what_it_counted()
    {
        var course = Course([At(0, 2, 2), At(3, 2, 2), At(6, 2, 2)]);

        var reason = SilenceWatch.LowAdherence(course, Given.At(Monday.AddDays(7), 9))!;

        Assert.StartsWith("3 of 7 sessions were reported in full from 2 March to 8 March, 0 in part.", reason.Why, StringComparison.Ordinal);
        Assert.Equal(course.Sessions.Select(s => s.Session.Id), reason.Sessions);
        Assert.Null(SilenceWatch.LowAdherence(Course([At(0, 2, 2), At(2, 2, 2), At(4, 2, 2), At(6, 2, 2)]), Given.At(Monday.AddDays(7), 9)));
    }

    [Fact]
    public void Adherence_under_three_slots_is_never_told() =>
        Assert.Null(SilenceWatch.LowAdherence(Course([]), Given.At(Monday.AddDays(2), 9)));

    [Fact]
    public void Silence_says_it_all_low_adherence_is_not_told_beside_it() => Assert.Equal(
        [AlertCause.Silence], CourseWatch.OfTime(Course([]), Given.At(Monday.AddDays(7), 9)).Select(r => r.Cause));

    [Fact]
    public void A_plans_own_thresholds_take_the_place_of_the_clinics() => Assert.NotNull(
        SilenceWatch.Silent(Course([At(0, 2, 2)], new AlertThresholds(SilenceDays: 2)), Given.At(Monday.AddDays(2), 9)));

    private static Alert Raised(AlertCause cause, AlertSeverity severity) =>
        Alert.Raise(new AlertTrigger(Given.Clinic, PatientId.New(), null, cause, severity), AlertId.From(Guid.CreateVersion7()), Said(0));

    private static Reported Amber(int day) => At(day, 4, 5);

    private static Reported Flare(int day) => At(day, 2, 2, nextDay: 6);

    private static DateTimeOffset Said(int day) => Given.At(Monday.AddDays(day + 1), 10);

    private static Reported At(int day, int? before, int? after, int? nextDay = null)
    {
        var session = Given.SessionAt(
            Given.At(Monday.AddDays(day), 10), 1, [Given.Done()], pain: new PainReport(PainScore.From(before), null, PainScore.From(after)));
        var report = nextDay is { } score ? new NextDayReport(PainScore.From(score), Said(day), Given.Person) : null;
        var next = report is null ? null : NextDayPain.Of(session, null, report, Given.London, false, Said(day));
        return new Reported(session, new CourseSession(SessionPain.Of(session), PainPolicy.Monitored, next));
    }

    private static PlanCourse Course(IReadOnlyList<Reported> sessions, AlertThresholds? thresholds = null, PlanContent? content = null) =>
        new(Given.PlanOf(content ?? Given.Content()), Given.London, [.. sessions.Select(s => s.Pain)], thresholds ?? AlertThresholds.Default)
        {
            Done = [.. sessions.Select(s => s.Session)],
        };

    private sealed record Reported(Session Session, CourseSession Pain);
}
