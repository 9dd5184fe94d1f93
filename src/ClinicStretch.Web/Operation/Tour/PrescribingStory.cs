using System.Net;
using System.Text.Json;
using ClinicStretch.Application;
using ClinicStretch.Application.Catalogue;

namespace ClinicStretch.Web.Operation.Tour;

/// <summary>The first job: a patient with precautions gets a plan that minds them.</summary>
internal sealed class PrescribingStory(ApiClient therapist, TourCast cast, Action<string> tell)
{
    private const string Routine = "gentle-six";
    private const string TimeZone = "Europe/London";

    private static readonly string[] Precautions = ["knee-problem", "spondylolisthesis"];

    public async Task Run(CancellationToken cancellationToken)
    {
        await Register(cancellationToken);
        await AskRedFlags(cancellationToken);
        var routine = await therapist.Get($"read the routine {Routine}", $"routines/{Routine}", cancellationToken);
        var items = routine.GetProperty("items").EnumerateArray().Select(TourItem.FromRoutine).ToList();
        var written = await Write(items, null, HttpStatusCode.Created, cancellationToken);
        tell($"Wrote a draft from the routine {Routine}: {items.Count} exercises, once a day.");
        var overrides = await Heed(items, cancellationToken);
        await Write(items, written.GetProperty("draftHash").GetString(), HttpStatusCode.OK, cancellationToken);
        await Publish(overrides, cancellationToken);
    }

    private async Task Register(CancellationToken cancellationToken)
    {
        var body = new
        {
            name = TourCast.PatientName,
            timeZone = TimeZone,
            email = TourCast.PatientEmail,
            precautions = Precautions.Select(tag => new { tag, note = (string?)null }),
        };
        await therapist.Send("register a patient", HttpMethod.Put, $"patients/{cast.Patient}", body, cancellationToken, HttpStatusCode.Created);
        tell($"Registered {TourCast.PatientName}, with the precautions {string.Join(" and ", Precautions)}.");
    }

    private async Task AskRedFlags(CancellationToken cancellationToken)
    {
        var answers = CatalogueFile.Shipped().Safety.RedFlags.Select(q => new { code = q.Code, answer = "no" }).ToList();
        await therapist.Send(
            "answer the red-flag questions", HttpMethod.Put, $"patients/{cast.Patient}/screens/{Guid.CreateVersion7()}", new { answers }, cancellationToken);
        tell($"Asked the {answers.Count} red-flag questions; all of them were answered no.");
    }

    /// <param name="draftHash">Of the draft that is written over; null for the first.</param>
    private Task<JsonElement> Write(IReadOnlyList<TourItem> items, string? draftHash, HttpStatusCode expected, CancellationToken cancellationToken)
    {
        var schedule = new { start = TimeProvider.System.TodayIn(TimeZone) };
        var body = new { name = "Gentle six", items, schedule, goals = new[] { "Tie my shoes without help" }, draftHash };
        return therapist.Send("keep the draft", HttpMethod.Put, $"patients/{cast.Patient}/plans/{cast.Plan}", body, cancellationToken, expected);
    }

    // What is to be avoided is swapped for what the catalogue offers instead; where that stands in the plan already, a reason is given.
    private async Task<List<object>> Heed(List<TourItem> items, CancellationToken cancellationToken)
    {
        var check = await therapist.Send("check the draft", HttpMethod.Post, $"plans/{cast.Plan}/check", null, cancellationToken);
        var findings = check.GetProperty("findings").EnumerateArray().ToList();
        var avoid = findings.Where(f => f.GetProperty("severity").GetString() is "avoid").ToList();
        tell($"The safety check found {avoid.Count} exercises to avoid and {findings.Count - avoid.Count} cautions.");
        var overrides = new List<object>();
        foreach (var finding in avoid)
        {
            Answer(finding, items, overrides);
        }

        return overrides;
    }

    private void Answer(JsonElement finding, List<TourItem> items, List<object> overrides)
    {
        var exercise = finding.GetProperty("exercise").GetString();
        var why = $"{exercise} is to be avoided with {finding.GetProperty("tag")}: {finding.GetProperty("reason")}";
        var at = items.FindIndex(i => i.Key == finding.GetProperty("item").GetGuid());
        if (finding.GetProperty("alternative").GetString() is { } instead && items.TrueForAll(i => i.Exercise != instead))
        {
            items[at] = new TourItem(Guid.CreateVersion7(), instead, null, null);
            tell($"{why} Swapped it for {instead}.");
            return;
        }

        overrides.Add(new { item = items[at].Key, tag = finding.GetProperty("tag").GetString(), reason = "Tried in the clinic with a cushion under the knees, without pain." });
        tell($"{why} Kept it, with a reason.");
    }

    private async Task Publish(List<object> overrides, CancellationToken cancellationToken)
    {
        var published = await therapist.Send(
            "publish the plan", HttpMethod.Post, $"plans/{cast.Plan}/publish", new { reasonForChange = "First plan", overrides }, cancellationToken);
        tell($"Published revision {published.GetProperty("revision")}; from now on the patient sees it.");
    }
}
