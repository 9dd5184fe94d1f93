using ClinicStretch.Domain.Exchange;

namespace ClinicStretch.Domain.Tests.Exchange;

public sealed class DeliveryTests
{
    private static readonly Guid Me = Guid.NewGuid();
    private static readonly Guid Other = Guid.NewGuid();
    private static readonly DateTimeOffset Now = Given.Now;

    [Fact]
    public void What_is_taken_handed_over_and_accepted_is_sent_and_its_content_is_gone()
    {
        var delivery = Taken();

        Assert.True(delivery.Hand(Me, Now));
        delivery.Settle(Me, DeliveryOutcome.Accepted, Now);

        Assert.Equal(DeliveryState.Sent, delivery.State);
        Assert.Null(delivery.Content);
        Assert.Equal(1, delivery.Tries);
    }

    [Fact]
    public void A_process_that_died_before_handing_it_over_leaves_it_for_the_next()
    {
        var delivery = Taken();
        var later = Now + Delivery.Lease;

        Assert.True(delivery.Claim(Other, later));
        Assert.False(delivery.Hand(Me, later));
        Assert.True(delivery.Hand(Other, later));
    }

    [Fact]
    public void A_process_that_died_while_handing_a_reminder_over_leaves_it_unsure_and_it_is_not_sent_again()
    {
        var delivery = Taken();
        delivery.Hand(Me, Now);

        Assert.False(delivery.Claim(Other, Now + Delivery.Lease));
        Assert.Equal(DeliveryState.Unsure, delivery.State);
    }

    [Fact]
    public void An_emergency_is_handed_over_again_since_it_must_arrive()
    {
        var delivery = Taken(DeliveryKind.AlertWaiting);
        delivery.Hand(Me, Now);

        Assert.True(delivery.Claim(Other, Now + Delivery.Lease));
        Assert.True(delivery.Hand(Other, Now + Delivery.Lease));
    }

    [Fact]
    public void Whoever_slept_past_the_lease_sends_nothing_and_settles_nothing()
    {
        var delivery = Taken();

        Assert.False(delivery.Hand(Me, Now + Delivery.Lease));
        delivery.Settle(Me, DeliveryOutcome.Accepted, Now + Delivery.Lease);

        Assert.Equal(DeliveryState.Claimed, delivery.State);
    }

    [Fact]
    public void What_was_not_taken_waits_a_little_longer_each_time_until_it_is_too_late()
    {
        var delivery = Taken();
        var at = Now;
        var waits = new List<TimeSpan>();
        while (delivery.State is not DeliveryState.TooLate)
        {
            delivery.Hand(Me, at);
            delivery.Settle(Me, new DeliveryOutcome(DeliveryEnd.NotNow, "451"), at);
            waits.Add(delivery.NextAt - at);
            at = delivery.NextAt;
            delivery.Claim(Me, at);
        }

        Assert.Equal([1, 2, 4, 8, 16, 20, 20], waits.Select(w => (int)w.TotalMinutes));
        Assert.Equal("451", delivery.Why);
        Assert.Null(delivery.Content);
    }

    [Theory]
    [InlineData(DeliveryKind.Reminder, DeliveryState.Unsure)]
    [InlineData(DeliveryKind.SignInCode, DeliveryState.Unsure)]
    [InlineData(DeliveryKind.AlertWaiting, DeliveryState.Waiting)]
    public void A_server_that_went_silent_may_have_it(DeliveryKind kind, DeliveryState then)
    {
        var delivery = Taken(kind);
        delivery.Hand(Me, Now);

        delivery.Settle(Me, new DeliveryOutcome(DeliveryEnd.Unknown, "silent"), Now);

        Assert.Equal(then, delivery.State);
    }

    [Fact]
    public void After_its_time_it_is_not_taken_any_more()
    {
        var delivery = Waiting();

        Assert.False(delivery.Claim(Me, Now.AddMinutes(61)));
        Assert.Equal(DeliveryState.TooLate, delivery.State);
    }

    private static Delivery Taken(DeliveryKind kind = DeliveryKind.Reminder)
    {
        var delivery = Waiting(kind);
        Assert.True(delivery.Claim(Me, Now));
        return delivery;
    }

    private static Delivery Waiting(DeliveryKind kind = DeliveryKind.Reminder) =>
        Delivery.Queue(new DeliveryOrder(Given.Clinic, "key", kind, DeliveryChannel.Mail, TimeSpan.FromMinutes(60)), [1], Now);
}
