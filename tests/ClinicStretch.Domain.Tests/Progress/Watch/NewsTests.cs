using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Progress.Watch;
using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Domain.Tests.Progress.Watch;

/// <summary>What is something new to a clinician who has dealt with an alert, and what is not.</summary>
public sealed class NewsTests
{
    private static readonly DateTimeOffset Noon = Given.At(Given.Monday.AddDays(7), 12);
    private static readonly AgainstPrecaution Knee = new(Given.Monday, "Child's pose is to be avoided with knee problem.");
    private static readonly AgainstPrecaution Hip = new(Given.Monday, "Knee to chest is to be avoided with hip replacement.");

    [Fact]
    public void A_session_is_known_under_every_id_it_has_had()
    {
        var (first, second, third) = (SessionId.New(), SessionId.New(), SessionId.New());
        var course = new PlanCourse(Given.PlanOf(Given.Content()), Given.London, [], AlertThresholds.Default)
        {
            Corrections = new Dictionary<SessionId, SessionId> { [third] = second, [second] = first },
        };
        var alert = Raise(AlertCause.ThreeAmbers, "", [first]);

        Assert.Equal([third, second, first], course.Versions(third));
        Assert.True(CourseWatch.HasTold(alert, new AlertReason(AlertCause.ThreeAmbers, AlertSeverity.Routine), third, course));
        Assert.False(CourseWatch.HasTold(alert, new AlertReason(AlertCause.TwoFlares, AlertSeverity.Routine), third, course));
        Assert.False(CourseWatch.HasTold(alert, new AlertReason(AlertCause.ThreeAmbers, AlertSeverity.Routine), SessionId.New(), course));
    }

    [Theory]
    [InlineData(7, 7, false)]
    [InlineData(9, 7, false)]
    [InlineData(7, 9, true)]
    [InlineData(5, 8, true)]
    [InlineData(1, 7, true)]
    public void A_correction_is_news_when_there_was_more_pain_than_was_told(int before, int after, bool isNews)
    {
        var (old, corrected) = (WithPain(before), WithPain(after));
        var reason = Assert.Single(SessionAlerts.Of(PainPolicy.Monitored, corrected, null));

        Assert.Equal(isNews, SessionNews.IsNews(reason, corrected, old, SessionAlerts.Of(PainPolicy.Monitored, old, null)));
    }

    [Fact]
    public void What_an_alert_says_of_precautions_is_told_once()
    {
        var alert = Raise(AlertCause.PrecautionAgainstPlan, $"{Knee.Words} {Hip.Words}", []);

        Assert.True(PrecautionWatch.IsNews(null, [Knee], Given.London));
        Assert.False(PrecautionWatch.IsNews(alert, [Knee, Hip], Given.London));
        alert.Resolve("Left out for now", Given.Member, Noon);
        Assert.False(PrecautionWatch.IsNews(alert, [Hip], Given.London));
        Assert.True(PrecautionWatch.IsNews(alert, [Hip, new AgainstPrecaution(Given.Monday, "Bridge is to be avoided with osteoporosis.")], Given.London));
    }

    [Fact]
    public void A_precaution_that_was_recorded_anew_and_one_whose_alert_closed_itself_are_told()
    {
        var (byHand, byItself) = (Raise(AlertCause.PrecautionAgainstPlan, Knee.Words, []), Raise(AlertCause.PrecautionAgainstPlan, Knee.Words, []));
        byHand.Resolve("Left out for now", Given.Member, Noon);
        byItself.CloseItself("Nothing in the plan goes against a precaution any more.", Noon);

        Assert.True(PrecautionWatch.IsNews(byHand, [Knee with { Since = Given.Monday.AddDays(8) }], Given.London));
        Assert.True(PrecautionWatch.IsNews(byItself, [Knee], Given.London));
    }

    private static Session WithPain(int worst) => Given.SessionAt(
        Given.At(Given.Monday, 10), 1, [Given.Done()], pain: new PainReport(PainScore.From(0), PainScore.From(worst), PainScore.From(worst)));

    private static Alert Raise(AlertCause cause, string why, IReadOnlyList<SessionId> sessions) => Alert.Raise(
        new AlertTrigger(Given.Clinic, PatientId.New(), PlanId.New(), cause, AlertSeverity.Routine) { Why = why, Sessions = sessions }, AlertId.New(), Noon);
}
