using System.Text.RegularExpressions;
using ClinicStretch.Integration.Tests.Accounts.Brand;
using ClinicStretch.Integration.Tests.Catalogue.Media;
using ClinicStretch.Integration.Tests.Progress.Measures;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Hosting.Access;

/// <summary>The address and the body with which a door is tried. An endpoint that takes a body of a new kind needs a line in <see cref="Body"/>.</summary>
internal static partial class Asks
{
    // Kept once under an id that the sender chooses; asked for again, it is the record that stands in the address before it that is somebody's.
    private static readonly string[] NamesWhatIsThere = ["patientId", "planId", "itemKey", "slug", "number", "earlierId"];

    private static readonly string[] Ending =
    [
        "pause", "resume", "complete", "revoke", "discard", "taper", "publish", "undo", "redo", "close", "withdraw", "end", "stop", "take-back", "answer", "hand-over",
        "clear", "resolve", "acknowledge", "archive", "restore", "screen", "/from/", "remove", "alert", "own-exercise", "missed", "let-in", "lift",
        "let-go", "remove-factor", "replay",
    ];

    /// <summary>The address that names what the scene holds.</summary>
    public static string Address(Door door, Scene scene) =>
        FhirDoors.IsOne(door) ? FhirDoors.Address(door, scene.ResourceOf) ?? door.Pattern : Fill(door, name => Known(door, scene, name));

    /// <summary>The same address with ids that nobody has; null when it names no record.</summary>
    public static string? OfNothing(Door door)
    {
        if (FhirDoors.IsOne(door))
        {
            return FhirDoors.Address(door, _ => $"{Guid.CreateVersion7()}");
        }

        var named = false;
        var address = Fill(door, name =>
        {
            var plain = Plain(name);
            named |= plain is null && name is not ("slug" or "Slug") || IsOwnSlug(door, name);
            return plain ?? (name is "slug" or "Slug" ? $"no-{Guid.NewGuid():N}"[..20] : $"{Guid.CreateVersion7()}");
        });
        return named ? address : null;
    }

    /// <summary>True where the last id of the address is of something new: to make it is anybody's, in their own clinic.</summary>
    public static bool MakesNew(Door door) => door.Method is "PUT" && Parameter().Match(door.Pattern.Split('/')[^1]) is { Success: true } last
        && !NamesWhatIsThere.Contains(last.Groups["name"].Value);

    /// <summary>True where one who may leaves less behind for those that come after, so that the next door needs a patient of its own.</summary>
    public static bool Spoils(Door door) => door.Method is not "GET"
        && (Ending.Any(word => (door.Form ?? door.Pattern).Contains(word, StringComparison.Ordinal)) || door.Name is "PUT /api/v1/patients/{patientId}");

    public static HttpContent Logo() => LogoTests.Png(Samples.PngOf(40, 20, new byte[20 * 41]));

    public static object? Body(Door door, Scene scene) => door.Pattern.Split('/')[^1] switch
    {
        "{patientId}" => Given.Patient(),
        "{slug}" => door.Pattern.Contains("routines", StringComparison.Ordinal) ? Given.Routine() : Given.OwnExercise(),
        "{planId}" or "{earlierId}" => Given.Plan(scene.Host.Clock.Today),
        "{messageId}" => new { Text = "Mine" },
        "report.pdf" or "discharge.pdf" => new { For = "patient" },
        "{requestId}" => new { Note = "Mine" },
        "answer" => new { Words = "Mine" },
        "retention" => new { MustKeep = true, YearsAfterLastContact = 10, YearsAfterMajority = 10, ErasesByItself = false },
        "{holdId}" or "lift" => new { Reason = "A claim" },
        "{erasureId}" => new { Scope = "everything" },
        "sheet" => new { Sessions = new[] { new { Day = scene.Host.Clock.Today, Number = 1, Done = scene.Plan.Items } } },
        "logo" => Logo(),
        "programmes.zip" => new { Plans = new[] { scene["plan"] } },
        "profile" => new { Address = "", Email = (string?)null, Web = (string?)null, Colour = (string?)null, PainPolicy = "strict", Languages = new[] { "en-GB" } },
        "second-factor" => new { IsNeeded = true },
        "access" => new { Access = "own-caseload" },
        "{coverId}" => new { Absent = scene["absent"], StandIn = scene["standIn"], From = scene.Host.Clock.Today.AddYears(2), Until = scene.Host.Clock.Today.AddYears(2) },
        "{invitationId}" => new { Name = "Mine", Email = $"mine-{Guid.NewGuid():N}@clinic.example", Role = "therapist" },
        "{webhookId}" => new { Name = "Mine", Address = "https://records.example/", Events = new[] { "plan.published" } },
        "{keyId}" => new { Name = "Mine", Scopes = new[] { "system/Patient.rs" }, LastDay = scene.Host.Clock.Today },
        "role" => new { Role = "therapist" },
        "let-go" => new { HandTo = scene["standIn"] },
        "hand-over" => new { From = scene["absent"], To = scene["standIn"], Patients = new[] { scene["patient"] } },
        "{openingId}" => new { Reason = "It says why well enough", Reference = "nobody's" },
        "{signOffId}" => new { Fact = "feel" },
        "carers" => new { Name = "Mine" },
        "{consentId}" => door.Pattern.Contains("withdrawals", StringComparison.Ordinal) ? new { Kind = "photo-and-video" } : new { Kind = "treatment", State = "given", Way = "spoken" },
        "{episodeId}" => new { Title = "Mine", BesideAnother = true },
        "close" => new { Outcome = "goal-met" },
        "{screenId}" => Given.Screen(),
        "{sessionId}" => scene.Clinic.Session(scene.Plan),
        "{mediaId}" => Uploads.Form(Samples.Read("baseline.jpg")),
        _ => OfTheRest(door, scene),
    };

    private static object? OfTheRest(Door door, Scene scene) => door.Pattern.Split('/')[^1] switch
    {
        "R4" => FhirDoors.Transaction(scene),
        "Procedure" when door.Method is "POST" => FhirDoors.Session(scene),
        "Observation" when door.Method is "POST" => FhirDoors.NextDay(scene),
        "{answerId}" => new { Instrument = "nprs-week", Reading = new { Value = 3 } },
        "{missedId}" => new { Day = scene.Host.Clock.Today.AddDays(-1), Reason = "pain" },
        "{packId}" => ContentPackTests.Pack(),
        "measure-schedule" => new { Measures = Array.Empty<object>() },
        "withdraw" => new { Reason = "Mine" },
        "reminders" => new { Times = Array.Empty<object>(), ByMail = true },
        "preview" or "patients.csv" when door.Method is "POST" => new StringContent("number,name\n", System.Text.Encoding.UTF8, "text/csv"),
        "devices" => new { Endpoint = "https://elsewhere.example/", P256dh = "", Auth = "" },
        "read" => new { Until = scene.Host.Clock.Now },
        "next-day" => new { Pain = 3 },
        "corrections" => new { Id = Guid.CreateVersion7(), Session = scene.Clinic.Session(scene.Plan) },
        "batch" => new { Sessions = new[] { new { Id = Guid.CreateVersion7(), Body = scene.Clinic.Session(scene.Plan) } } },
        "clinic" => new { Name = "Quayside Physiotherapy", Phone = "020 7946 0123", EmergencyNumber = "999", Language = "en-GB", TimeZoneId = "Europe/London" },
        "publish" => new { ReasonForChange = "Mine" },
        "pause" or "revoke" => new { Reason = "Mine" },
        "routine" => new { Slug = $"r-{Guid.NewGuid():N}"[..20], Name = "Mine" },
        "clear" or "resolve" => new { Note = "Mine" },
        "password" => new { Visitor.Password },
        "token" => new { Email = "nobody@clinic.example", Visitor.Password },
        "refresh" => new { RefreshToken = "nobody's" },
        "accept" => new { Code = "nobody's", Email = "nobody@clinic.example", Visitor.Password },
        _ => door.Method is "GET" or "DELETE" || door.IsPage || !door.IsApi ? null : new { },
    };

    private static string Known(Door door, Scene scene, string name) => name switch
    {
        _ when Plain(name) is { } plain => plain,
        _ when name == Parameter().Matches(door.Pattern)[^1].Groups["name"].Value && MakesNew(door) => $"{Guid.CreateVersion7()}",
        "planId" when door.Pattern.Contains("/from/", StringComparison.Ordinal) => $"{Guid.CreateVersion7()}",
        "earlierId" => $"{scene["plan"]}",
        "itemKey" => $"{scene["itemKey"]}",
        "Id" => $"{scene[IdOf(door.Pattern)]}",
        "slug" or "Slug" => IsOwnSlug(door, name) ? door.Method is "PUT" && door.Pattern.EndsWith('}') && MakesNew(door) is false ? $"new-{Guid.NewGuid():N}"[..20] : scene.Slug
            : door.Pattern.Contains("routines", StringComparison.Ordinal) ? "gentle-six" : "cat-cow",
        _ => $"{scene[char.ToLowerInvariant(name[0]) + name[1..^2]]}",
    };

    private static string IdOf(string pattern) => pattern.Contains("/sign-offs/", StringComparison.Ordinal) ? "signOff"
        : pattern.Contains("/media/", StringComparison.Ordinal) ? "media"
        : pattern.Contains("/erasures/", StringComparison.Ordinal) ? "erasure"
        : pattern.StartsWith("/clinic/webhooks/", StringComparison.Ordinal) ? "webhook"
        : pattern.StartsWith("/team/staff/", StringComparison.Ordinal) ? "member"
        : pattern.StartsWith("/patients/", StringComparison.Ordinal) ? "patient" : "plan";

    // Names a thing that is the same for everybody, or a code that nobody was given.
    private static string? Plain(string name) => name switch
    {
        "number" or "Revision" => "1",
        "instrument" => "rmdq-24",
        "Status" => "404",
        "Kind" => "photo-and-video",
        "colour" => "336699",
        "documentName" => "v1",
        "Token" or "token" or "code" => "nobody-was-given-this",
        "Code" => "nprs-week",
        _ => null,
    };

    private static bool IsOwnSlug(Door door, string name) => name is "slug" or "Slug"
        && new[] { "/clinic/", "/sign-off", "}/edit", "}/versions" }.Any(part => door.Pattern.Contains(part, StringComparison.Ordinal));

    private static string Fill(Door door, Func<string, string> value) => Parameter().Replace(door.Pattern, m => value(m.Groups["name"].Value));

    [GeneratedRegex("[{](?<name>[A-Za-z0-9]+)[}]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}
