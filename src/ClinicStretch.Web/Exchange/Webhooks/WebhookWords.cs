using System.Globalization;
using ClinicStretch.Domain.Exchange.Webhooks;
using ClinicStretch.Web.Components.Forms;

namespace ClinicStretch.Web.Exchange.Webhooks;

/// <summary>What happens and what came of telling it, as an administrator reads it.</summary>
internal static class WebhookWords
{
    private static readonly Dictionary<string, string> Words = new()
    {
        ["ping"] = "A try",
        ["patient.registered"] = "A patient was registered",
        ["patient.changed"] = "A patient's details or precautions changed",
        ["plan.published"] = "A plan was published, or a new revision of it",
        ["plan.paused"] = "A plan was paused",
        ["plan.resumed"] = "A plan goes on after a pause",
        ["plan.ended"] = "A plan ended",
        ["session.logged"] = "A session was logged",
        ["session.corrected"] = "A session was corrected",
        ["alert.raised"] = "An alert was raised",
        ["alert.closed"] = "An alert was closed",
        ["programme.issued"] = "A programme was issued",
    };

    private static readonly Dictionary<string, string> Answers = new()
    {
        ["address"] = "the address leads to a private network, which is not called",
        ["name"] = "the name of the server is not known",
        ["tls"] = "its certificate is not in order",
        ["connection"] = "nobody answers there",
        ["timeout"] = "it did not answer in time",
        ["broken-off"] = "it broke off",
    };

    public static IReadOnlyList<Choice> Choices { get; } = [.. Happenings.Offered.Select(e => new Choice(e, Of(e), e))];

    public static string Of(string what) => Words.GetValueOrDefault(what, what);

    /// <summary>What the receiver answered, in plain words.</summary>
    public static string OfAnswer(string answer) =>
        Answers.TryGetValue(answer, out var words) ? words
        : int.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= 300 and < 400 ? $"it sent us elsewhere ({answer}), where we do not go"
        : $"it answered {answer}";

    public static string Of(WebhookDeliveryState state) => state switch
    {
        WebhookDeliveryState.Waiting => "Waits",
        WebhookDeliveryState.Sending => "Being sent",
        WebhookDeliveryState.Sent => "Taken",
        WebhookDeliveryState.GivenUp => "Given up",
        WebhookDeliveryState.Dropped => "Dropped",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
