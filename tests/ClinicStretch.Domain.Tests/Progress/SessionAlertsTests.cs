using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Domain.Tests.Progress;

public sealed class SessionAlertsTests
{
    private static readonly SessionItem TooHard = new(Given.Key(1), Outcome.TooHard, null, null);

    [Fact]
    public void A_session_within_the_limits_raises_nothing() => Assert.Empty(SessionAlerts.Of(PainPolicy.Strict, With(3, 3, 2), null));

    [Theory]
    [InlineData(2, 3, 2, AlertSeverity.Routine)]
    [InlineData(2, 2, 6, AlertSeverity.Routine)]
    [InlineData(2, 7, 2, AlertSeverity.Urgent)]
    [InlineData(2, 2, 7, AlertSeverity.Urgent)]
    public void Any_rise_under_the_strict_policy_is_over_the_limit(int before, int worst, int after, AlertSeverity severity) =>
        Assert.Equal(
        [OverTheLimit(severity)], Told(SessionAlerts.Of(PainPolicy.Strict, With(before, worst, after), null)));

    [Fact]
    public void Pain_at_the_ceiling_of_the_monitored_policy_is_over_the_limit()
    {
        Assert.Empty(SessionAlerts.Of(PainPolicy.Monitored, With(2, 5, 5), null));
        Assert.Equal([OverTheLimit(AlertSeverity.Routine)], Told(SessionAlerts.Of(PainPolicy.Monitored, With(2, 6, 2), null)));
        Assert.Equal([OverTheLimit(AlertSeverity.Urgent)], Told(SessionAlerts.Of(PainPolicy.Monitored, With(2, 7, 2), null)));
    }

    [Fact]
    public void Pain_that_was_not_reported_raises_nothing() =>
        Assert.Empty(SessionAlerts.Of(PainPolicy.Strict, With(null, null, null), null));

    [Fact]
    public void The_same_item_too_hard_twice_in_a_row_raises_an_alert() => Assert.Equal(
        [(AlertCause.TooHardTwice, AlertSeverity.Routine)],
        Told(SessionAlerts.Of(PainPolicy.Strict, Of(TooHard), Of(Given.Skipped(1, SkipReason.TooHard)))));

    [Fact]
    public void Too_hard_once_or_for_two_different_items_raises_nothing()
    {
        Assert.Empty(SessionAlerts.Of(PainPolicy.Strict, Of(TooHard), null));
        Assert.Empty(SessionAlerts.Of(PainPolicy.Strict, Of(TooHard), Of(Given.Done())));
        Assert.Empty(SessionAlerts.Of(PainPolicy.Strict, Of(TooHard), Of(TooHard with { Key = Given.Key(2) })));
    }

    [Fact]
    public void Symptoms_that_move_down_the_leg_raise_an_urgent_alert() => Assert.Equal(
        [(AlertCause.LegSymptomsSpread, AlertSeverity.Urgent)],
        Told(SessionAlerts.Of(PainPolicy.Strict, Of(Given.Skipped(1, SkipReason.LegSymptomsSpread)), null)));

    [Fact]
    public void A_session_can_raise_several_alerts()
    {
        var session = Given.SessionAt(Given.Now, 1, [TooHard, Given.Skipped(2, SkipReason.LegSymptomsSpread)], pain: Pain(0, 8, 0));
        Assert.Equal(
            [AlertCause.PainOverLimit, AlertCause.LegSymptomsSpread, AlertCause.TooHardTwice],
            SessionAlerts.Of(PainPolicy.Strict, session, Of(TooHard)).Select(r => r.Cause));
    }

    [Theory]
    [InlineData(4, null)]
    [InlineData(5, AlertSeverity.Routine)]
    [InlineData(7, AlertSeverity.Urgent)]
    public void Two_more_the_next_day_is_a_flare(int nextDay, AlertSeverity? severity)
    {
        var reason = SessionAlerts.OfNextDay(PainPolicy.Strict, With(3, 3, 3), PainScore.From(nextDay));
        Assert.Equal((severity is null ? null : AlertCause.Flare, severity), (reason?.Cause, reason?.Severity));
    }

    [Theory]
    [InlineData(null, 6, null)]
    [InlineData(null, 7, AlertSeverity.Urgent)]
    [InlineData(null, 10, AlertSeverity.Urgent)]
    [InlineData(6, 7, AlertSeverity.Urgent)]
    [InlineData(7, 7, null)]
    public void Pain_that_reaches_7_the_next_day_is_told_the_same_day_though_it_is_no_flare(int? before, int nextDay, AlertSeverity? severity)
    {
        var reason = SessionAlerts.OfNextDay(PainPolicy.Strict, With(before, null, null), PainScore.From(nextDay));
        Assert.Equal((severity is null ? null : AlertCause.PainOverLimit, severity), (reason?.Cause, reason?.Severity));
    }

    [Fact]
    public void A_clinic_that_calls_pain_urgent_later_is_told_of_7_all_the_same()
    {
        var reason = SessionAlerts.OfNextDay(PainPolicy.Strict, With(null, 3, 3), PainScore.From(7), new Domain.Progress.Watch.AlertThresholds(UrgentPain: 9));
        Assert.Equal((AlertCause.PainOverLimit, AlertSeverity.Routine), (reason!.Cause, reason.Severity));
        Assert.Equal("Pain was 7 the day after the session of 2 March. Pain before it was not reported.", reason.Why);
    }

    [Fact]
    public void A_fall_told_with_a_session_is_urgent() => Assert.Equal(
        [(AlertCause.Fall, AlertSeverity.Urgent)], Told(SessionAlerts.Of(PainPolicy.Strict, Fallen, null)));

    [Fact]
    public void Every_reason_says_why_with_its_numbers_and_names_its_sessions()
    {
        var session = With(2, 7, 2);
        var reason = Assert.Single(SessionAlerts.Of(PainPolicy.Monitored, session, null));
        Assert.Equal("In the session of 2 March pain before was 2 and at its worst 7. The plan says to stop from 6.", reason.Why);
        Assert.Equal([session.Id], reason.Sessions);
    }

    [Fact]
    public void From_which_pain_it_is_urgent_is_the_clinics_choice() => Assert.Equal(
        [OverTheLimit(AlertSeverity.Urgent)],
        Told(SessionAlerts.Of(PainPolicy.Strict, With(2, 5, 2), null, new Domain.Progress.Watch.AlertThresholds(UrgentPain: 5))));

    private static Session Fallen => new SessionReport(
        SessionId.New(), 1, Given.Now, null, null, Source.Live, [Given.Done()], Pain(null, null, null), null, null, Given.Person, null, "hash")
    {
        Fell = true,
    }.ToSession(Given.PlanOf(Given.Content()), Given.London, Given.Now);

    private static IEnumerable<(AlertCause, AlertSeverity)> Told(IEnumerable<AlertReason> reasons) => reasons.Select(r => (r.Cause, r.Severity));

    private static (AlertCause, AlertSeverity) OverTheLimit(AlertSeverity severity) => (AlertCause.PainOverLimit, severity);

    private static Session Of(SessionItem item) => Given.SessionAt(Given.Now, 1, [item]);

    private static Session With(int? before, int? worst, int? after) =>
        Given.SessionAt(Given.Now, 1, [Given.Done()], pain: Pain(before, worst, after));

    private static PainReport Pain(int? before, int? worst, int? after) =>
        new(PainScore.From(before), PainScore.From(worst), PainScore.From(after));
}
