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
        _alert.Acknowledge(Given.Member, Given.Now);
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
        _alert.Acknowledge(Given.Member, Given.Now);
        Assert.Equal((AlertState.Acknowledged, (MemberId?)Given.Member), (_alert.State, _alert.HandledBy));
        _alert.Resolve("rang the patient", Given.Member, Given.Now);
        Assert.Equal((AlertState.Resolved, "rang the patient"), (_alert.State, _alert.Resolution));
    }

    [Fact]
    public void Resolving_says_what_was_done()
    {
        AssertBroken(AlertRules.SaysWhatWasDone, () => _alert.Resolve("", Given.Member, Given.Now));
        Assert.Equal(AlertState.Open, _alert.State);
    }

    [Fact]
    public void A_resolved_alert_stays_resolved()
    {
        _alert.Resolve("rang the patient", Given.Member, Given.Now);
        AssertBroken(AlertRules.NotResolved, () => _alert.Acknowledge(Given.Member, Given.Now));
        AssertBroken(AlertRules.NotResolved, () => _alert.Resolve("again", Given.Member, Given.Now));
        AssertBroken(AlertRules.NotResolved, () => _alert.SeenAgain(Given.Now));
    }

    [Theory]
    [InlineData(AlertCause.RedFlagEmergency)]
    [InlineData(AlertCause.RedFlagUrgent)]
    [InlineData(AlertCause.RedFlagReview)]
    public void A_red_flag_ends_only_when_a_clinician_clears_it_with_a_note(AlertCause cause)
    {
        var flag = Of(cause);
        AssertBroken(AlertRules.RedFlagsAreCleared, () => flag.Resolve("rang", Given.Member, Given.Now));
        AssertBroken(AlertRules.SaysWhatWasDone, () => flag.EndByClearing(" ", Given.Member, Given.Now));

        flag.EndByClearing("Known since 2019, stable.", Given.Member, Given.Now);

        Assert.Equal((AlertState.Resolved, AlertStep.Cleared), (flag.State, flag.History[^1].Step));
        AssertBroken(AlertRules.OnlyRedFlags, () => _alert.EndByClearing("note", Given.Member, Given.Now));
    }

    [Fact]
    public void What_happened_to_it_stays_in_order_with_who_did_it()
    {
        var flare = Of(AlertCause.Flare);
        flare.SeenAgain(Given.Now.AddHours(1));
        flare.Acknowledge(Given.Member, Given.Now.AddHours(2));
        flare.Assign(Given.Member, Given.Member, Given.Now.AddHours(3));
        flare.CloseItself("settled", Given.Now.AddHours(4));

        Assert.Equal(
            [AlertStep.Raised, AlertStep.SeenAgain, AlertStep.Acknowledged, AlertStep.Assigned, AlertStep.ClosedItself],
            flare.History.Select(h => h.Step));
        Assert.Equal([1, 2, 3, 4, 5], flare.History.Select(h => h.Number));
        Assert.Equal((null, "settled", Given.Now.AddHours(4)), (flare.HandledBy, flare.Resolution, flare.ResolvedAt));
    }

    private static Alert Of(AlertCause cause) => Alert.Raise(
        new AlertTrigger(Given.Clinic, PatientId.New(), null, cause, AlertSeverity.Routine), AlertId.New(), Given.Now);
}
