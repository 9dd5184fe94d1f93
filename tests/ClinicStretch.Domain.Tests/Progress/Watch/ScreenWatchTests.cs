using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Plans.Course;
using ClinicStretch.Domain.Progress.Watch;
using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Domain.Tests.Progress.Watch;

/// <summary>The cadence of domain.md 3.1 and the flare flow's screen of 3.3. The plan was published, and the full set answered, at midnight of Monday.</summary>
public sealed class ScreenWatchTests
{
    private static readonly DateOnly Monday = Given.Monday;
    private static readonly DateTimeOffset Start = Given.At(Monday, 0);
    private static readonly ScreenDue Weekly = new(ScreenSet.Short, ScreenReason.Week);
    private static readonly ScreenDue PainUp = new(ScreenSet.Short, ScreenReason.PainUp);
    private static readonly ScreenDue Flare = new(ScreenSet.Full, ScreenReason.Flare);

    [Fact]
    public void The_full_set_is_asked_of_everybody_who_never_answered_it()
    {
        Assert.Equal(new ScreenDue(ScreenSet.Full, ScreenReason.FirstSession), ScreenWatch.Due([], [], Start));
        Assert.Equal(new ScreenDue(ScreenSet.Full, ScreenReason.FirstSession), ScreenWatch.Due([Course()], [Short(Start)], Start));
    }

    [Fact]
    public void Before_the_first_session_of_a_plan_answers_of_this_week_are_asked_for()
    {
        Assert.Null(ScreenWatch.Due([Course()], [Given.Screen(Start)], Start.AddDays(7).AddSeconds(-1)));
        Assert.Equal(new ScreenDue(ScreenSet.Full, ScreenReason.FirstSession), ScreenWatch.Due([Course()], [Given.Screen(Start)], Start.AddDays(7)));
    }

    [Fact]
    public void The_six_questions_are_asked_every_week_for_as_long_as_a_plan_runs()
    {
        var course = Course(Session(0, 2, 2));
        Assert.Null(ScreenWatch.Due([course], [Given.Screen(Start)], Start.AddDays(7).AddSeconds(-1)));
        Assert.Equal(Weekly, ScreenWatch.Due([course], [Given.Screen(Start)], Start.AddDays(7)));
        Assert.Null(ScreenWatch.Due([course], [Given.Screen(Start), Short(Start.AddDays(7))], Start.AddDays(13)));
        Assert.Equal(Weekly, ScreenWatch.Due([course], [Short(Start.AddDays(49)), Given.Screen(Start)], Start.AddDays(56)));
        Assert.Null(ScreenWatch.Due([], [Given.Screen(Start)], Start.AddDays(56)));
    }

    [Theory]
    [InlineData(2, 3, 3, false)]
    [InlineData(2, 4, 2, true)]
    [InlineData(2, 2, 4, true)]
    [InlineData(6, 7, 6, true)]
    [InlineData(7, 7, 7, true)]
    [InlineData(null, 6, null, false)]
    [InlineData(null, 7, null, true)]
    public void The_six_questions_are_asked_when_pain_jumps_by_2_or_reaches_7(int? before, int? worst, int? after, bool asked) =>
        Assert.Equal(asked ? PainUp : null, ScreenWatch.Due([Course(Session(0, before, worst, after))], [Given.Screen(Start)], Start.AddDays(1)));

    [Fact]
    public void A_jump_from_one_session_to_the_next_counts_and_pain_that_stays_at_7_is_not_asked_after_each_time()
    {
        Assert.Equal(PainUp, ScreenWatch.Due([Course(Session(0, 2, 2), Session(1, 4, 4))], [Given.Screen(Start)], Start.AddDays(2)));

        var high = Course(Session(0, 7, 8), Session(1, 7, 8), Session(2, 8, 7));
        Assert.Equal(PainUp, ScreenWatch.Due([high], [Given.Screen(Start)], Start.AddDays(2)));
        Assert.Null(ScreenWatch.Due([high], [Given.Screen(Start), Short(Given.At(Monday, 20))], Start.AddDays(3)));
    }

    [Fact]
    public void Pain_that_the_player_asked_after_on_the_way_is_not_asked_after_once_more_and_what_was_answered_in_another_session_counts_for_that_alone()
    {
        var (first, second) = (Session(0, 2, 5), Session(1, 2, 5));
        var asked = Given.Screen(Given.At(Monday, 9), answers: Six, during: first.Session.Id);

        Assert.Null(ScreenWatch.Due([Course(first)], [Given.Screen(Start), asked], Start.AddDays(1)));
        Assert.Equal(PainUp, ScreenWatch.Due([Course(first, second)], [Given.Screen(Start), asked], Start.AddDays(2)));
    }

    [Fact]
    public void Pain_of_the_next_day_is_asked_after_though_the_player_asked_on_the_way()
    {
        var session = Session(0, 6, 6, nextDay: 7);

        Assert.Equal(PainUp, ScreenWatch.Due([Course(session)], [Given.Screen(Start), Given.Screen(Given.At(Monday, 9), answers: Six, during: session.Session.Id)], Start.AddDays(2)));
    }

    [Fact]
    public void Pain_that_reached_7_the_next_day_though_nothing_was_said_before_is_asked_after() =>
        Assert.Equal(PainUp, ScreenWatch.Due([Course(Session(0, null, null, nextDay: 7))], [Given.Screen(Start)], Start.AddDays(2)));

    [Fact]
    public void A_flare_of_the_next_day_asks_the_full_set_until_it_is_answered()
    {
        var course = Course(Session(0, 2, 2, nextDay: 4));
        var told = Given.At(Monday.AddDays(1), 9);
        Assert.Equal(Flare, ScreenWatch.Due([course], [Given.Screen(Start)], told));
        Assert.Equal(Flare, ScreenWatch.Due([course], [Given.Screen(Start), Short(told.AddHours(1))], told.AddHours(2)));
        Assert.Null(ScreenWatch.Due([course], [Given.Screen(told.AddHours(1))], told.AddHours(2)));
    }

    [Fact]
    public void A_pause_for_a_flare_asks_the_full_set_at_once()
    {
        var course = Course(Session(0, 2, 2));
        course.Plan.PutOnHold(Pause.Of(PauseKind.Flare, null, null, Monday), Given.Person, Given.At(Monday, 12));
        Assert.Equal(Flare, ScreenWatch.Due([course], [Given.Screen(Start)], Given.At(Monday, 13)));
        Assert.Null(ScreenWatch.Due([course], [Given.Screen(Given.At(Monday, 13))], Given.At(Monday, 14)));
    }

    [Fact]
    public void A_pause_for_a_holiday_asks_on_the_day_the_patient_is_back_and_for_answers_of_that_week()
    {
        var course = Course(Session(0, 2, 2));
        course.Plan.PutOnHold(Pause.Of(PauseKind.Holiday, null, Monday.AddDays(20), Monday), Given.Person, Given.At(Monday, 12));
        var back = new ScreenDue(ScreenSet.Full, ScreenReason.BackFromPause);
        Assert.Null(ScreenWatch.Due([course], [Given.Screen(Start)], Given.At(Monday.AddDays(19), 12)));
        Assert.Equal(back, ScreenWatch.Due([course], [Given.Screen(Start)], Given.At(Monday.AddDays(20), 8)));
        Assert.Equal(back, ScreenWatch.Due([course], [Given.Screen(Given.At(Monday.AddDays(2), 12))], Given.At(Monday.AddDays(20), 8)));
        Assert.Null(ScreenWatch.Due([course], [Given.Screen(Given.At(Monday.AddDays(19), 12))], Given.At(Monday.AddDays(20), 8)));
    }

    [Fact]
    public void The_full_set_is_asked_again_after_90_days()
    {
        var course = Course(Session(0, 2, 2));
        Assert.Null(ScreenWatch.Due([course], [Given.Screen(Start), Short(Start.AddDays(84))], Start.AddDays(89)));
        Assert.Equal(
            new ScreenDue(ScreenSet.Full, ScreenReason.ThreeMonths),
            ScreenWatch.Due([course], [Given.Screen(Start), Short(Start.AddDays(84))], Start.AddDays(90)));
    }

    [Fact]
    public void Nothing_is_asked_while_answers_wait_for_a_clinician() => Assert.Null(
        ScreenWatch.Due([Course(Session(0, 2, 8))], [Given.Screen(Start), Given.Screen(Start.AddDays(1), RedFlagTier.Emergency)], Start.AddDays(30)));

    private static RedFlagAnswer[] Six => [.. RedFlagRules.ShortSet.Select(code => new RedFlagAnswer(code, YesNo.No))];

    private static RedFlagScreen Short(DateTimeOffset at) => Given.Screen(at, answers: Six);

    private static PlanCourse Course(params CourseSession[] sessions) =>
        new(Given.PlanOf(Given.Content()), Given.London, sessions, AlertThresholds.Default);

    private static CourseSession Session(int day, int? before, int? worst, int? after = null, int? nextDay = null)
    {
        var pain = new PainReport(PainScore.From(before), PainScore.From(worst), PainScore.From(after));
        var session = Given.SessionAt(Given.At(Monday.AddDays(day), 10), 1, [Given.Done()], pain: pain);
        return new CourseSession(SessionPain.Of(session), PainPolicy.Strict, nextDay is { } said ? NextDay(session, said) : null);
    }

    private static NextDayPain NextDay(Session session, int pain)
    {
        var at = Given.At(session.Day.AddDays(1), 8);
        return NextDayPain.Of(session, null, new NextDayReport(PainScore.From(pain), at, Given.Person), Given.London, byMember: false, at);
    }
}
