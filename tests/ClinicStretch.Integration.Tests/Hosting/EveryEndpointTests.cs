using System.Text.RegularExpressions;
using ClinicStretch.Integration.Tests.Accounts.Brand;
using ClinicStretch.Integration.Tests.Accounts.Team;
using ClinicStretch.Integration.Tests.Catalogue.Media;
using ClinicStretch.Integration.Tests.Progress.Measures;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Integration.Tests.Hosting;

/// <summary>Who may ask what, for every endpoint there is: one that is added without a line here fails.</summary>
public sealed partial class EveryEndpointTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private const string Everybody = "everybody";

    // Says nothing of any patient, so that every patient of the clinic may see it.
    private const string TheClinicsOwn = "GET /api/v1/media/{mediaId}";

    // The roles that may: P patient, T therapist, A administrator.
    private static readonly Dictionary<string, string> May = new()
    {
        ["POST /api/v1/account/token"] = Everybody,
        ["POST /api/v1/account/refresh"] = Everybody,
        ["POST /api/v1/invitations/accept"] = Everybody,
        ["GET /api/v1/exercises/{slug}/figure.svg"] = Everybody,
        ["GET /api/v1/audit-events"] = "A",
        ["GET /api/v1/team"] = "TA",
        ["PUT /api/v1/team/access"] = "A",
        ["PUT /api/v1/team/covers/{coverId}"] = "TA",
        ["POST /api/v1/team/covers/{coverId}/end"] = "TA",
        ["POST /api/v1/team/hand-over"] = "TA",
        ["PUT /api/v1/record-openings/{openingId}"] = "T",
        ["GET /api/v1/clinic"] = "PTA",
        ["PUT /api/v1/clinic"] = "A",
        ["GET /api/v1/clinic/profile"] = "PTA",
        ["PUT /api/v1/clinic/profile"] = "A",
        ["GET /api/v1/clinic/logo"] = "PTA",
        ["PUT /api/v1/clinic/logo"] = "A",
        ["DELETE /api/v1/clinic/logo"] = "A",
        ["GET /api/v1/exercises"] = "TA",
        ["GET /api/v1/exercises/{slug}"] = "TA",
        ["GET /api/v1/exercises/contact-sheet.pdf"] = "TA",
        ["PUT /api/v1/exercises/{slug}/sign-offs/{signOffId}"] = "T",
        ["POST /api/v1/exercises/{slug}/sign-offs/{signOffId}/withdraw"] = "T",
        ["GET /api/v1/catalogue/review"] = "TA",
        ["GET /api/v1/red-flag-questions"] = "PTA",
        ["GET /api/v1/clinic/exercises"] = "TA",
        ["GET /api/v1/clinic/exercises/{slug}"] = "TA",
        ["PUT /api/v1/clinic/exercises/{slug}"] = "TA",
        ["POST /api/v1/clinic/exercises/{slug}/archive"] = "TA",
        ["POST /api/v1/clinic/exercises/{slug}/restore"] = "TA",
        ["PUT /api/v1/exercises/{slug}/favourite"] = "TA",
        ["DELETE /api/v1/exercises/{slug}/favourite"] = "TA",
        ["GET /api/v1/exercises/{slug}/media"] = "TA",
        ["PUT /api/v1/media/{mediaId}"] = "T",
        ["GET /api/v1/media/{mediaId}"] = "PTA",
        ["POST /api/v1/media/{mediaId}/withdraw"] = "TA",
        ["GET /api/v1/routines"] = "TA",
        ["GET /api/v1/routines/{slug}"] = "TA",
        ["PUT /api/v1/clinic/routines/{slug}"] = "T",
        ["POST /api/v1/clinic/routines/{slug}/archive"] = "T",
        ["POST /api/v1/clinic/routines/{slug}/restore"] = "T",
        ["POST /api/v1/plans/{planId}/routine"] = "T",
        ["GET /api/v1/patients"] = "TA",
        ["PUT /api/v1/patients/{patientId}"] = "T",
        ["GET /api/v1/patients/{patientId}"] = "TA",
        ["POST /api/v1/patients/{patientId}/invitations"] = "T",
        ["GET /api/v1/patients/{patientId}/carers"] = "PTA",
        ["POST /api/v1/patients/{patientId}/carers"] = "PT",
        ["POST /api/v1/patients/{patientId}/carers/{carerId}/withdraw"] = "PT",
        ["GET /api/v1/patients/{patientId}/consents"] = "TA",
        ["PUT /api/v1/patients/{patientId}/consents/{consentId}"] = "TA",
        ["GET /api/v1/patients/{patientId}/episodes"] = "TA",
        ["PUT /api/v1/patients/{patientId}/episodes/{episodeId}"] = "T",
        ["POST /api/v1/patients/{patientId}/episodes/{episodeId}/close"] = "T",
        ["GET /api/v1/patients/{patientId}/timeline"] = "TA",
        ["PUT /api/v1/patients/{patientId}/screens/{screenId}"] = "PTA",
        ["POST /api/v1/patients/{patientId}/screens/{screenId}/clear"] = "T",
        ["GET /api/v1/patients/{patientId}/messages"] = "PTA",
        ["PUT /api/v1/patients/{patientId}/messages/{messageId}"] = "PT",
        ["POST /api/v1/patients/{patientId}/messages/read"] = "PT",
        ["GET /api/v1/patients/{patientId}/sessions"] = "PTA",
        ["GET /api/v1/patients/{patientId}/progress"] = "PTA",
        ["GET /api/v1/patients/{patientId}/measures"] = "PTA",
        ["PUT /api/v1/patients/{patientId}/measures/{answerId}"] = "PTA",
        ["PUT /api/v1/patients/{patientId}/measure-schedule"] = "T",
        ["GET /api/v1/content-packs/{instrument}"] = "PTA",
        ["GET /api/v1/clinic/content-packs"] = "TA",
        ["PUT /api/v1/clinic/content-packs/{packId}"] = "A",
        ["PUT /api/v1/patients/{patientId}/plans/{planId}"] = "T",
        ["GET /api/v1/plans/{planId}"] = "T",
        ["POST /api/v1/plans/{planId}/check"] = "T",
        ["POST /api/v1/plans/{planId}/publish"] = "T",
        ["GET /api/v1/plans/{planId}/draft/trail"] = "T",
        ["POST /api/v1/plans/{planId}/draft/undo"] = "T",
        ["POST /api/v1/plans/{planId}/draft/redo"] = "T",
        ["POST /api/v1/plans/{planId}/pause"] = "PTA",
        ["POST /api/v1/plans/{planId}/resume"] = "T",
        ["POST /api/v1/plans/{planId}/complete"] = "T",
        ["POST /api/v1/plans/{planId}/revoke"] = "T",
        ["POST /api/v1/plans/{planId}/discard"] = "T",
        ["PUT /api/v1/plans/{planId}/review"] = "T",
        ["POST /api/v1/plans/{planId}/taper"] = "T",
        ["GET /api/v1/plans/{planId}/flare-set"] = "T",
        ["GET /api/v1/plans/{planId}/items/shown"] = "T",
        ["PUT /api/v1/plans/{planId}/items/{itemKey}/shown"] = "T",
        ["PUT /api/v1/plans/{planId}/revisions/{number}/seen"] = "P",
        ["PUT /api/v1/patients/{patientId}/plans/{planId}/from/{earlierId}"] = "T",
        ["GET /api/v1/plans/{planId}/revisions/{number}"] = "PTA",
        ["GET /api/v1/plans/{planId}/programme.pdf"] = "PTA",
        ["GET /api/v1/programmes.zip"] = "T",
        ["POST /api/v1/programmes.zip"] = "T",
        ["GET /api/v1/plans/{planId}/programme/pages"] = "PTA",
        ["GET /api/v1/plans/{planId}/issued"] = "PTA",
        ["PUT /api/v1/plans/{planId}/issued/{issueId}"] = "T",
        ["GET /api/v1/plans/{planId}/issued/{issueId}/programme.pdf"] = "PTA",
        ["GET /api/v1/patients/{patientId}/report.pdf"] = "PTA",
        ["POST /api/v1/patients/{patientId}/report.pdf"] = "PTA",
        ["GET /api/v1/plans/{planId}/discharge.pdf"] = "PTA",
        ["POST /api/v1/plans/{planId}/discharge.pdf"] = "PTA",
        ["GET /api/v1/plans/{planId}/revisions/{number}/sheet"] = "PTA",
        ["PUT /api/v1/plans/{planId}/revisions/{number}/sheet"] = "PTA",
        ["GET /api/v1/me/data"] = "P",
        ["GET /api/v1/me/data/document.pdf"] = "P",
        ["PUT /api/v1/me/data/withdrawals/{consentId}"] = "P",
        ["PUT /api/v1/me/data/requests/{requestId}"] = "P",
        ["POST /api/v1/me/data/requests/{requestId}/take-back"] = "P",
        ["GET /api/v1/data-requests"] = "A",
        ["POST /api/v1/data-requests/{requestId}/answer"] = "A",
        ["GET /api/v1/clinic/retention"] = "A",
        ["PUT /api/v1/clinic/retention"] = "A",
        ["GET /api/v1/clinic/retention/ended"] = "A",
        ["GET /api/v1/patients/{patientId}/holds"] = "TA",
        ["PUT /api/v1/patients/{patientId}/holds/{holdId}"] = "A",
        ["POST /api/v1/patients/{patientId}/holds/{holdId}/lift"] = "A",
        ["GET /api/v1/patients/{patientId}/erasure"] = "A",
        ["GET /api/v1/patients/{patientId}/export.zip"] = "A",
        ["PUT /api/v1/patients/{patientId}/erasures/{erasureId}"] = "A",
        ["GET /api/v1/erasures"] = "A",
        ["GET /api/v1/erasures/{erasureId}"] = "A",
        ["GET /api/v1/erasures/{erasureId}/certificate.pdf"] = "A",
        ["GET /api/v1/erasures/{erasureId}/check"] = "A",
        ["GET /api/v1/me/today"] = "P",
        ["GET /api/v1/me/bundle"] = "P",
        ["POST /api/v1/me/sign-out"] = Everybody,
        ["GET /api/v1/me/reminders"] = "P",
        ["PUT /api/v1/me/reminders"] = "P",
        ["POST /api/v1/me/reminders/devices"] = "P",
        ["GET /api/v1/patients/{patientId}/reminders"] = "TA",
        ["POST /api/v1/account/passkey-question"] = Everybody,
        ["POST /api/v1/invitations/passkey-question"] = Everybody,
        ["POST /api/v1/me/passkey-question"] = "PTA",
        ["POST /api/v1/account/proof"] = "PTA",
        ["GET /api/v1/clinic/second-factor"] = "A",
        ["PUT /api/v1/clinic/second-factor"] = "A",
        ["GET /api/v1/me/door"] = "P",
        ["PUT /api/v1/sessions/{sessionId}"] = "PTA",
        ["PUT /api/v1/sessions/{sessionId}/next-day"] = "PTA",
        ["PUT /api/v1/plans/{planId}/missed/{missedId}"] = "P",
        ["POST /api/v1/sessions/{sessionId}/corrections"] = "PTA",
        ["POST /api/v1/sessions/batch"] = "P",
        ["GET /api/v1/alerts"] = "TA",
        ["POST /api/v1/alerts/{alertId}/acknowledge"] = "TA",
        ["POST /api/v1/alerts/{alertId}/assign"] = "TA",
        ["POST /api/v1/alerts/{alertId}/clear"] = "T",
        ["GET /api/v1/workspace"] = "TA",
        ["PUT /api/v1/patients/{patientId}/read"] = "TA",
        ["PUT /api/v1/patients/{patientId}/falls/{fallId}"] = "PTA",
        ["GET /api/v1/clinic/alerting"] = "TA",
        ["PUT /api/v1/clinic/alerting"] = "A",
        ["GET /api/v1/plans/{planId}/alerting"] = "TA",
        ["PUT /api/v1/plans/{planId}/alerting"] = "T",
        ["POST /api/v1/alerts/{alertId}/resolve"] = "T",
    };

    public static TheoryData<string> Closed() => [.. May.Where(m => m.Value != Everybody).Select(m => m.Key)];

    [Fact]
    public void Every_endpoint_of_the_api_is_named_here()
    {
        var endpoints = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.StartsWith("/api", StringComparison.Ordinal))
            .SelectMany(e => e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(m => $"{m} {Plain(e.RoutePattern.RawText!)}"));

        Assert.Equal(May.Keys.Order(), endpoints.Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Closed))]
    public async Task A_stranger_and_the_wrong_role_are_turned_away_and_somebody_elses_record_is_not_there(string endpoint)
    {
        var clinic = await host.NewClinic();
        var elsewhere = await host.NewClinic();
        var record = new Record(clinic, await clinic.Prescribe(), await clinic.AnswerScreen(clinic.Patient, Questions.Review), await Logged(clinic));
        record = record with
        {
            Alert = (await clinic.Alerts())[0]!["id"]!.GetValue<Guid>(),
            Media = Guid.Parse((await clinic.Therapist.Add()).Split('/')[^1]),
            Request = await Asked(clinic),
        };

        Assert.Equal(401, (await Ask(host.Stranger(), endpoint, record)).Status);
        var neighbour = await clinic.NewPatient();
        foreach (var (role, visitor) in new[] { ('P', elsewhere.Patient), ('T', elsewhere.Therapist), ('A', elsewhere.Administrator), ('P', neighbour) })
        {
            var answer = await clinic.NothingChanges(() => Ask(visitor, endpoint, record));

            var isShownToAll = visitor == neighbour && endpoint is TheClinicsOwn;
            Assert.True(isShownToAll ? answer.Status is 200 : Allowed(endpoint, role, answer.Status), $"{endpoint} answers {answer.Status} to {visitor}: {answer.Text}");
        }
    }

    /// <summary>A colleague at a clinic where a therapist sees only their own caseload, at every endpoint that names a record.</summary>
    [Theory]
    [MemberData(nameof(OfRecords))]
    public async Task A_colleagues_patient_is_not_there_where_therapists_see_their_own_only(string endpoint)
    {
        var clinic = await host.NewClinic();
        var record = new Record(clinic, await clinic.Prescribe(), await clinic.AnswerScreen(clinic.Patient, Questions.Review), await Logged(clinic));
        record = record with { Alert = (await clinic.Alerts())[0]!["id"]!.GetValue<Guid>() };
        await clinic.NarrowToOwnCaseload();

        var answer = await clinic.NothingChanges(() => Ask(clinic.SecondTherapist, endpoint, record));

        Assert.DoesNotContain("Rosa Blake", answer.Text, StringComparison.Ordinal);
        var expected = !May[endpoint].Contains('T', StringComparison.Ordinal) ? 403 : endpoint is "PUT /api/v1/patients/{patientId}" ? 409 : 404;
        Assert.True(answer.Status == expected, $"{endpoint} answers {answer.Status} to a colleague: {answer.Text}");
    }

    public static TheoryData<string> OfRecords() =>
        [.. May.Keys.Where(e => new[] { "{patientId}", "{planId}", "{sessionId}", "{alertId}" }.Any(e.Contains))];

    private static bool Allowed(string endpoint, char role, int status)
    {
        if (!May[endpoint].Contains(role, StringComparison.Ordinal))
        {
            return status is 403;
        }

        // What names a record names one that is not theirs; a new id of their own is theirs to make.
        return !endpoint.Contains('{', StringComparison.Ordinal) || endpoint.Contains("{slug}", StringComparison.Ordinal)
            || endpoint is "PUT /api/v1/patients/{patientId}" or "PUT /api/v1/media/{mediaId}" or "PUT /api/v1/me/data/withdrawals/{consentId}" or "PUT /api/v1/me/data/requests/{requestId}" or "PUT /api/v1/clinic/content-packs/{packId}" ? status is not (401 or 403 or 500) : status is 404;
    }

    private Task<Answer> Ask(Visitor who, string endpoint, Record record)
    {
        var (method, path) = (endpoint.Split(' ')[0], endpoint.Split(' ')[1]);
        path = path.Replace("{patientId}", $"{record.Clinic.Patient.PatientId}", StringComparison.Ordinal)
            .Replace("{planId}", $"{record.Plan.Id}", StringComparison.Ordinal)
            .Replace("{earlierId}", $"{record.Plan.Id}", StringComparison.Ordinal)
            .Replace("{itemKey}", $"{record.Plan.Items[0]}", StringComparison.Ordinal)
            .Replace("{screenId}", $"{record.Screen}", StringComparison.Ordinal)
            .Replace("{sessionId}", $"{record.Session}", StringComparison.Ordinal)
            .Replace("{alertId}", $"{record.Alert}", StringComparison.Ordinal)
            .Replace("{messageId}", $"{Guid.CreateVersion7()}", StringComparison.Ordinal)
            .Replace("{coverId}", $"{Guid.CreateVersion7()}", StringComparison.Ordinal)
            .Replace("{openingId}", $"{Guid.CreateVersion7()}", StringComparison.Ordinal)
            .Replace("{fallId}", $"{Guid.CreateVersion7()}", StringComparison.Ordinal)
            .Replace("{signOffId}", $"{Guid.CreateVersion7()}", StringComparison.Ordinal)
            .Replace("{mediaId}", $"{record.Media}", StringComparison.Ordinal)
            .Replace("{issueId}", $"{Guid.CreateVersion7()}", StringComparison.Ordinal)
            .Replace("{answerId}", $"{Guid.CreateVersion7()}", StringComparison.Ordinal)
            .Replace("{missedId}", $"{Guid.CreateVersion7()}", StringComparison.Ordinal)
            .Replace("{packId}", $"{Guid.CreateVersion7()}", StringComparison.Ordinal)
            .Replace("{instrument}", "rmdq-24", StringComparison.Ordinal)
            .Replace("{number}", "1", StringComparison.Ordinal)
            .Replace("{carerId}", $"{Guid.CreateVersion7()}", StringComparison.Ordinal)
            .Replace("{consentId}", $"{Guid.CreateVersion7()}", StringComparison.Ordinal)
            .Replace("{episodeId}", $"{Guid.CreateVersion7()}", StringComparison.Ordinal)
            .Replace("{holdId}", $"{Guid.CreateVersion7()}", StringComparison.Ordinal)
            .Replace("{erasureId}", $"{Guid.CreateVersion7()}", StringComparison.Ordinal)
            .Replace("{requestId}", $"{record.Request}", StringComparison.Ordinal)
            .Replace("{slug}", path.Contains("routines", StringComparison.Ordinal) ? "gentle-six" : "cat-cow", StringComparison.Ordinal);
        return who.Send(new HttpMethod(method), path, method is "GET" ? null : Body(endpoint, record));
    }

    private object? Body(string endpoint, Record record) => endpoint.Split('/')[^1] switch
    {
        "{patientId}" => Given.Patient(),
        "{slug}" => endpoint.Contains("routines", StringComparison.Ordinal) ? Given.Routine() : Given.OwnExercise(),
        "{planId}" => Given.Plan(host.Clock.Today),
        "{messageId}" => new { Text = "Mine" },
        "report.pdf" or "discharge.pdf" => new { For = "patient" },
        "{requestId}" => new { Note = "Mine" },
        "answer" => new { Words = "Mine" },
        "retention" => new { MustKeep = true, YearsAfterLastContact = 10, YearsAfterMajority = 10, ErasesByItself = false },
        "{holdId}" or "lift" => new { Reason = "Mine" },
        "{erasureId}" => new { Scope = "everything" },
        "sheet" => new { Sessions = new[] { new { Day = host.Clock.Today, Number = 1, Done = record.Plan.Items } } },
        "logo" => LogoTests.Png(Samples.Read("picture.png")),
        "programmes.zip" => new { Plans = new[] { record.Plan.Id } },
        "profile" => new { Address = "", Email = (string?)null, Web = (string?)null, Colour = (string?)null, PainPolicy = "strict", Languages = new[] { "en-GB" } },
        "access" => new { Access = "whole-clinic" },
        "{coverId}" => new { Absent = Guid.CreateVersion7(), StandIn = Guid.CreateVersion7(), From = host.Clock.Today, Until = host.Clock.Today },
        "hand-over" => new { From = Guid.CreateVersion7(), To = Guid.CreateVersion7() },
        "{openingId}" => new { Reason = "It says why well enough", Reference = "nobody's" },
        "{signOffId}" => new { Fact = "breathing" },
        "carers" => new { Name = "Mine" },
        "{consentId}" => new { Kind = "treatment", State = "given", Way = "spoken" },
        "{episodeId}" => new { Title = "Mine" },
        "close" => new { Outcome = "goal-met" },
        "{screenId}" => Given.Screen(Questions.Review),
        "{sessionId}" => record.Clinic.Session(record.Plan),
        "{mediaId}" => Uploads.Form(Samples.Read("picture.png")),
        "{answerId}" => new { Instrument = "nprs-week", Reading = new { Value = 3 } },
        "{missedId}" => new { Day = host.Clock.Today.AddDays(-1), Reason = "pain" },
        "{packId}" => ContentPackTests.Pack(),
        "measure-schedule" => new { Measures = Array.Empty<object>() },
        "withdraw" => new { Reason = "Mine" },
        "reminders" => new { Times = Array.Empty<object>(), ByMail = true },
        "devices" => new { Endpoint = "https://elsewhere.example/", P256dh = "", Auth = "" },
        "read" => new { Until = host.Clock.Now },
        "{issueId}" or "{fallId}" or "assign" or "alerting" => new { },
        "next-day" => new { Pain = 3 },
        "corrections" => new { Id = Guid.CreateVersion7(), Session = record.Clinic.Session(record.Plan) },
        "batch" => new { Sessions = new[] { new { Id = Guid.CreateVersion7(), Body = record.Clinic.Session(record.Plan) } } },
        "clinic" => new { Name = "Mine", Phone = "", EmergencyNumber = "", Language = "en-GB", TimeZoneId = "Europe/London" },
        "review" => new { },
        "proof" => new { Visitor.Password },
        "second-factor" => new { IsNeeded = false },
        "publish" => new { ReasonForChange = "Mine" },
        "undo" or "redo" => new { },
        "pause" or "revoke" => new { Reason = "Mine" },
        "routine" => new { Slug = "mine", Name = "Mine" },
        "clear" or "resolve" => new { Note = "Mine" },
        _ => null,
    };

    private static async Task<Guid> Logged(TestClinic clinic)
    {
        var id = Guid.CreateVersion7();
        (await clinic.Patient.Put($"/api/v1/sessions/{id}", clinic.Session(await clinic.Prescribe()))).MustBe(201);
        return id;
    }

    private static async Task<Guid> Asked(TestClinic clinic)
    {
        var id = Guid.CreateVersion7();
        (await clinic.Patient.Put($"/api/v1/me/data/requests/{id}", new { Note = "Theirs" })).MustBe(201);
        return id;
    }

    private static string Plain(string pattern) => Constraint().Replace(pattern, "").TrimEnd('/');

    [GeneratedRegex(":[a-z]+(?=})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Constraint();

    private sealed record Record(TestClinic Clinic, Prescription Plan, Guid Screen, Guid Session)
    {
        public Guid Alert { get; init; }

        public Guid Media { get; init; }

        public Guid Request { get; init; }
    }
}
