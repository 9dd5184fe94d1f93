using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Progress.Watch;
using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Domain.Tests.Progress.Watch;

public sealed class CourseLedOnTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact]
    public void A_session_takes_its_place_by_when_it_was_done_not_by_when_it_came_in()
    {
        var (first, second, third) = (At(0), At(1), At(2));

        var course = Course().With(third, PainPolicy.Strict).With(first, PainPolicy.Strict).With(second, PainPolicy.Strict);

        Assert.Equal([first.Id, second.Id, third.Id], course.Sessions.Select(s => s.Session.Id));
    }

    [Fact]
    public void A_correction_stands_in_the_place_of_what_it_corrects_and_keeps_the_day_after()
    {
        var wrong = At(0);
        var said = DayAfter(wrong);
        var right = At(0, corrects: wrong.Id);

        var course = Course(new CourseSession(SessionPain.Of(wrong), PainPolicy.Strict, said)).With(right, PainPolicy.Strict);

        var only = Assert.Single(course.Sessions);
        Assert.Equal((right.Id, said), (only.Session.Id, only.NextDay));
        Assert.Equal([right.Id, wrong.Id], course.Versions(right.Id));
    }

    [Fact]
    public void What_is_said_of_the_day_after_belongs_to_its_session_alone()
    {
        var (first, second) = (At(0), At(1));
        var said = DayAfter(first);

        var course = Course().With(first, PainPolicy.Strict).With(second, PainPolicy.Strict).With(said);

        Assert.Equal([said, null], course.Sessions.Select(s => s.NextDay));
    }

    [Fact]
    public void What_was_done_is_not_known_of_a_course_that_was_led_on() =>
        Assert.Throws<InvalidOperationException>(() => SilenceWatch.IsBack(Course().With(At(0), PainPolicy.Strict), Given.At(Monday.AddDays(1), 9)));

    [Fact]
    public void Only_what_was_too_hard_looks_back_at_the_session_before()
    {
        var key = Given.Content().Items[0].Key;

        Assert.False(SessionAlerts.LooksBack(At(0)));
        Assert.True(SessionAlerts.LooksBack(At(0, new SessionItem(key, Outcome.TooHard))));
        Assert.True(SessionAlerts.LooksBack(At(0, new SessionItem(key, Outcome.Skipped, Reason: SkipReason.TooHard))));
    }

    private static PlanCourse Course(params CourseSession[] sessions) => new(Given.PlanOf(Given.Content()), Given.London, sessions, AlertThresholds.Default);

    private static NextDayPain DayAfter(Session session) => NextDayPain.Of(
        session, null, new NextDayReport(PainScore.From(6), Given.At(Monday.AddDays(1), 8), Given.Person), Given.London, byMember: false, Given.At(Monday.AddDays(1), 8));

    private static Session At(int day, SessionItem? item = null, SessionId? corrects = null) =>
        Given.SessionAt(Given.At(Monday.AddDays(day), 10), 1, [item ?? Given.Done()], corrects: corrects);
}
