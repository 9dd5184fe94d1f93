using ClinicStretch.Domain.Progress;
using static ClinicStretch.Domain.Tests.Broken;

namespace ClinicStretch.Domain.Tests.Progress;

public sealed class AlertTests
{
    private readonly Alert _alert = Alert.Raise(
        new AlertTrigger(Given.Clinic, PatientId.New(), null, AlertCause.PainOverLimit, AlertSeverity.Routine), AlertId.New(), Given.Now);

    [Fact]
    public void It_is_raised_open_and_seen_once() => Assert.Equal(
        (AlertState.Open, 1, Given.Now, Given.Now), (_alert.State, _alert.Times, _alert.RaisedAt, _alert.LastSeenAt));

    [Fact]
    public void A_cause_seen_again_opens_it_once_more()
    {
        _alert.Acknowledge(Given.Member);
        _alert.SeenAgain(Given.Now.AddDays(1));
        Assert.Equal((AlertState.Open, 2, Given.Now.AddDays(1)), (_alert.State, _alert.Times, _alert.LastSeenAt));
    }

    [Fact]
    public void It_becomes_graver_but_never_milder()
    {
        _alert.SeenAgain(Given.Now, AlertSeverity.Urgent);
        _alert.SeenAgain(Given.Now, AlertSeverity.Routine);
        Assert.Equal(AlertSeverity.Urgent, _alert.Severity);
    }

    [Fact]
    public void It_is_acknowledged_and_resolved_with_what_was_done()
    {
        _alert.Acknowledge(Given.Member);
        Assert.Equal((AlertState.Acknowledged, (MemberId?)Given.Member), (_alert.State, _alert.HandledBy));
        _alert.Resolve("rang the patient", Given.Member);
        Assert.Equal((AlertState.Resolved, "rang the patient"), (_alert.State, _alert.Resolution));
    }

    [Fact]
    public void Resolving_says_what_was_done()
    {
        AssertBroken(AlertRules.SaysWhatWasDone, () => _alert.Resolve("", Given.Member));
        Assert.Equal(AlertState.Open, _alert.State);
    }

    [Fact]
    public void A_resolved_alert_stays_resolved()
    {
        _alert.Resolve("rang the patient", Given.Member);
        AssertBroken(AlertRules.NotResolved, () => _alert.Acknowledge(Given.Member));
        AssertBroken(AlertRules.NotResolved, () => _alert.Resolve("again", Given.Member));
        AssertBroken(AlertRules.NotResolved, () => _alert.SeenAgain(Given.Now));
    }
}
