using System.Net;

namespace ClinicStretch.Web.Operation.Tour;

/// <summary>The second job: the patient sees what is due and logs it; sent again, it is kept once.</summary>
internal sealed class LoggingStory(ApiClient patient, TourCast cast, Action<string> tell)
{
    public async Task Run(CancellationToken cancellationToken)
    {
        var today = await patient.Get("see what is due today", "me/today", cancellationToken);
        var plan = today.GetProperty("plans")[0];
        var items = plan.GetProperty("content").GetProperty("items").EnumerateArray().Select(i => i.GetProperty("key").GetGuid()).ToList();
        tell($"Today asks the patient for {items.Count} exercises, about {(plan.GetProperty("seconds").GetInt32() + 59) / 60} minutes.");

        var session = $"sessions/{Guid.CreateVersion7()}";
        var body = new
        {
            planId = cast.Plan,
            startedAt = TimeProvider.System.GetUtcNow(),
            source = "live",
            items = items.Select(key => new { key, outcome = "done" }),
            painBefore = 3,
            painWorst = 3,
            painAfter = 2,
            note = "Easier than I thought.",
        };
        await patient.Send("log a session", HttpMethod.Put, session, body, cancellationToken, HttpStatusCode.Created);
        tell("Logged a session: everything done, pain 3 before and 2 after.");
        await patient.Send("log the same session again", HttpMethod.Put, session, body, cancellationToken);
        tell("Sent it a second time, as a phone does that lost its network: nothing changed.");
    }
}
