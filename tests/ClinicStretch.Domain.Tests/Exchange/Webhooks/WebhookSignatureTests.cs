using System.Text;
using ClinicStretch.Domain.Exchange.Webhooks;
using FsCheck;
using FsCheck.Fluent;

namespace ClinicStretch.Domain.Tests.Exchange.Webhooks;

public sealed class WebhookSignatureTests
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    // The example that the Standard Webhooks specification and its libraries are tried with.
    [Fact]
    public void The_standards_own_example_is_signed_as_it_says() => Assert.Equal(
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        WebhookSignature.Of("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, Encoding.UTF8.GetBytes("""{"test": 2432232314}"""), [Secret]));

    [Fact]
    public void Two_secrets_give_two_signatures_the_newest_first()
    {
        var other = "whsec_" + Convert.ToBase64String(new byte[32]);

        var both = WebhookSignature.Of("msg_1", 7, [1, 2], [other, Secret]).Split(' ');

        Assert.Equal([WebhookSignature.Of("msg_1", 7, [1, 2], [other]), WebhookSignature.Of("msg_1", 7, [1, 2], [Secret])], both);
    }

    [Fact]
    public void Whatever_is_changed_the_signature_is_another() => Prop.ForAll(
        (from body in ArbMap.Default.GeneratorFor<byte>().NonEmptyListOf() from at in Gen.Choose(0, int.MaxValue) from place in Gen.Choose(0, 10_000) from id in Gen.Choose(0, 9) select (body, at, place, id)).ToArbitrary(),
        x =>
        {
            var body = x.body.ToArray();
            var changed = body.ToArray();
            changed[x.place % changed.Length] ^= 1;
            var signature = WebhookSignature.Of($"msg_{x.id}", x.at, body, [Secret]);
            return signature == WebhookSignature.Of($"msg_{x.id}", x.at, body, [Secret])
                && signature != WebhookSignature.Of($"msg_{x.id}", x.at, changed, [Secret])
                && signature != WebhookSignature.Of($"msg_{x.id}", (long)x.at + 1, body, [Secret])
                && signature != WebhookSignature.Of($"msg_{x.id + 1}", x.at, body, [Secret]);
        }).QuickCheckThrowOnFailure();
}
