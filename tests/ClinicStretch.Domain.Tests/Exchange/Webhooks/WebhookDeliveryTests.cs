using ClinicStretch.Domain.Exchange.Webhooks;

namespace ClinicStretch.Domain.Tests.Exchange.Webhooks;

public sealed class WebhookDeliveryTests
{
    private static readonly Guid Me = Guid.NewGuid();
    private static readonly Guid Other = Guid.NewGuid();
    private static readonly DateTimeOffset Now = Given.Now;
    private static readonly WebhookAnswer Taken = new(true, "200");
    private static readonly WebhookAnswer Not = new(false, "503");

    [Fact]
    public void What_was_taken_is_sent_and_nothing_changes_it_any_more()
    {
        var delivery = Claimed();

        delivery.Settle(Me, Taken, Now, 0);
        delivery.Settle(Me, Not, Now, 0);
        delivery.Drop(Now);

        Assert.Equal((WebhookDeliveryState.Sent, 1, "200", Now), (delivery.State, delivery.Tries, delivery.LastAnswer, delivery.FinishedAt));
    }

    [Fact]
    public void It_is_tried_ever_less_often_for_three_days_and_then_given_up()
    {
        var (delivery, now) = (Queued(), Now);
        List<TimeSpan> waits = [];
        while (delivery.FinishedAt is null)
        {
            Assert.True(delivery.Claim(Me, now));
            delivery.Settle(Me, Not, now, 0);
            waits.Add(delivery.NextAt - now);
            now = delivery.NextAt;
        }

        Assert.Equal(WebhookDeliveryState.GivenUp, delivery.State);
        Assert.Equal([5, 15, 45, 135, 405, 1215, 3645, 10_935], waits.Take(8).Select(w => w.TotalSeconds));
        Assert.All(waits.Skip(8), w => Assert.Equal(TimeSpan.FromHours(8), w));
        Assert.InRange(waits.Count, 15, 20);
        Assert.InRange(now - Now, WebhookDelivery.Patience, WebhookDelivery.Patience + TimeSpan.FromHours(8));
    }

    [Theory]
    [InlineData(-20, 4)]
    [InlineData(20, 6)]
    [InlineData(-99, 4)]
    public void What_failed_together_is_not_tried_again_together(int jitter, int seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), WebhookDelivery.WaitAfter(1, jitter));

    [Fact]
    public void The_wait_never_runs_over() => Assert.Equal(TimeSpan.FromHours(8), WebhookDelivery.WaitAfter(int.MaxValue, 0));

    [Fact]
    public void One_that_waited_for_its_turn_longer_than_three_days_is_tried_once()
    {
        var (delivery, late) = (Queued(), Now + WebhookDelivery.Patience + TimeSpan.FromHours(1));

        Assert.True(delivery.Claim(Me, late));
        delivery.Settle(Me, Not, late, 0);

        Assert.Equal((WebhookDeliveryState.GivenUp, 1), (delivery.State, delivery.Tries));
    }

    [Fact]
    public void A_process_that_died_leaves_it_for_the_next_and_what_it_says_later_changes_nothing()
    {
        var delivery = Claimed();

        Assert.True(delivery.Claim(Other, Now + WebhookDelivery.Lease));
        delivery.Settle(Me, Taken, Now + WebhookDelivery.Lease, 0);

        Assert.Equal((WebhookDeliveryState.Sending, Other), (delivery.State, delivery.ClaimedBy));
    }

    [Fact]
    public void What_was_given_up_is_sent_again_for_three_days_more()
    {
        var (delivery, late) = (Queued(), Now + WebhookDelivery.Patience + TimeSpan.FromHours(1));
        delivery.Claim(Me, late);
        delivery.Settle(Me, Not, late, 0);

        delivery.Replay(late);

        Assert.Equal((WebhookDeliveryState.Waiting, late, late + WebhookDelivery.Patience, 0, (DateTimeOffset?)null), (delivery.State, delivery.NextAt, delivery.NotAfter, delivery.Tries, delivery.FinishedAt));
        Broken.AssertBroken(WebhookRules.IsDead, () => delivery.Replay(late));
    }

    [Fact]
    public void After_a_new_secret_both_sign_for_a_day()
    {
        var webhook = Webhook.Make(Given.Clinic, WebhookId.From(Guid.NewGuid()), new WebhookOffer("A", "https://a.example/", ["plan.paused"]), [1], MemberIdOf(), Now);

        webhook.Rotate([2], Now);

        Assert.Equal([[2], [1]], webhook.SecretsAt(Now + Webhook.BothSecrets - TimeSpan.FromSeconds(1)));
        Assert.Equal([[2]], webhook.SecretsAt(Now + Webhook.BothSecrets));
        webhook.Remove(Now);
        Assert.Empty(webhook.Secret);
        Broken.AssertBroken(WebhookRules.IsThere, () => webhook.Switch(on: true));
        Broken.AssertBroken(WebhookRules.IsThere, () => webhook.Rotate([3], Now));
    }

    private static MemberId MemberIdOf() => MemberId.From(Guid.NewGuid());

    private static WebhookDelivery Queued() => WebhookDelivery.Queue(
        Given.Clinic, WebhookId.From(Guid.NewGuid()), WebhookDeliveryId.From(Guid.NewGuid()), new Happening(HappeningKind.PlanPaused, PatientId.From(Guid.NewGuid()), "CarePlan/1"), Now);

    private static WebhookDelivery Claimed()
    {
        var delivery = Queued();
        Assert.True(delivery.Claim(Me, Now));
        return delivery;
    }
}
