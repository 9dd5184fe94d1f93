using ClinicStretch.Browser.Tests.Support;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Browser.Tests.Screens;

/// <summary>An administrator makes a webhook, copies its secret, sends what was given up again, and removes it.</summary>
public sealed class WebhookScreenTests(ClinicHost host, Chromium chromium) : IClassFixture<ClinicHost>
{
    [Theory]
    [InlineData("phone")]
    [InlineData("desktop-dark")]
    public async Task A_webhook_is_made_tried_given_a_new_secret_and_removed(string look)
    {
        var clinic = await host.NewClinic();
        await using var browser = await chromium.Open(host.Http.BaseAddress!, Look.All.Single(l => l.Name == look));
        await browser.SignIn(clinic.Administrator);
        await browser.GoTo("/clinic/webhooks");
        await See(browser, "No other system is told anything.", $"{look}-webhooks-none");
        await browser.Follow("Make a webhook");
        await browser.Fill("Name of the other system", "Quayside Records");
        await browser.Fill("Address to which messages go", "http://records.example/");
        await browser.Page.GetByLabel("A session was logged").CheckAsync();
        await browser.Press("Make the webhook");
        await See(browser, "Give a whole address that begins with https://", $"{look}-webhooks-wrong");
        await browser.Fill("Address to which messages go", "https://records.example/hooks");
        await browser.Press("Make the webhook");
        await See(browser, "Copy the secret into the other system now", $"{look}-webhooks-made");

        await browser.Follow("Go on to the webhook, and try whether a message arrives");
        await browser.Press("Send a try");
        await See(browser, "A try is on its way", $"{look}-webhook-tried");
        await clinic.Change("UPDATE webhook_deliveries SET state = 'GivenUp', tries = 17, last_answer = 'timeout', finished_at = now() WHERE clinic_id = $1");
        await browser.GoTo(new Uri(browser.Page.Url).AbsolutePath);
        await See(browser, "it did not answer in time", $"{look}-webhook-given-up");
        await browser.Press("Send it again");
        await See(browser, "Being sent again", $"{look}-webhook-replayed");
        await browser.Press("Make a new secret");
        await See(browser, "messages are signed with the earlier secret, too", $"{look}-webhook-rotated");
        await browser.Press("Remove this webhook");
        await See(browser, "Removed: nothing is sent there any more", $"{look}-webhooks-removed");
    }

    private static async Task See(Support.Browser browser, string says, string name)
    {
        await browser.Sees(says);
        await browser.IsAccessible();
        await browser.Photograph(name);
    }
}
