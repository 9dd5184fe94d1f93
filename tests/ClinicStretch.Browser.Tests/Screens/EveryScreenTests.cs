using ClinicStretch.Browser.Tests.Support;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Browser.Tests.Screens;

/// <summary>Every screen, on a phone and a desk, by day and by night: no accessibility violation and nothing cut off.</summary>
public sealed class EveryScreenTests(ClinicHost host, Chromium chromium) : IClassFixture<ClinicHost>
{
    public static TheoryData<string> Looks => [.. Look.All.Select(l => l.Name)];

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task The_therapists_screens(string look)
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        var draft = await clinic.Draft();
        var ended = await clinic.Prescribe();
        (await clinic.Therapist.Post($"/api/v1/plans/{ended.Id}/complete")).MustBe(200);
        (await clinic.Log(clinic.Session(plan).With("painAfter", 8))).MustBe(201);
        var patient = $"/patients/{clinic.Patient.PatientId}";
        await Visit(clinic.Therapist, look,
        [
            "/workspace", "/workspace?whole=true", "/alerts?resolved=true", $"{patient}/fall", "/patients", "/patients?a=3", "/tables", "/tables/patients", "/team", "/team/hand-over", "/team/open-record", $"{patient}/messages", "/patients/new", patient, $"{patient}/edit", $"{patient}/screen", $"{patient}/prescribe",
            $"{patient}/progress", $"{patient}/progress?range=plan", $"{patient}/report?range=plan", $"{patient}/report?from=2026-03-03&to=2026-03-02", $"/plans/{ended.Id}/discharge", $"/plans/{plan.Id}/discharge", $"{patient}/measures", $"{patient}/measures/psfs", $"{patient}/measures/start-back",
            $"{patient}/timeline", $"{patient}/timeline?kind=carers", $"{patient}/care", $"/plans/{plan.Id}", $"/plans/{plan.Id}/sheet/1", $"/plans/{plan.Id}/print", $"/plans/{draft.Id}/print", $"/plans/{plan.Id}/programme?with=es", $"/plans/{draft.Id}/edit", $"/plans/{draft.Id}/publish", "/alerts", "/exercises",
            "/exercises/knee-to-chest", "/exercises/strap-forward-lean", "/exercises/childs-pose?language=es&variant=neutral-rock-back&still=true", "/exercises/childs-pose/sign-off",
            "/catalogue/review", "/programmes", "/nothing-here", "/me/today",
        ]);
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task The_patients_screens(string look)
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        var session = Guid.CreateVersion7();
        (await clinic.Patient.Put($"/api/v1/sessions/{session}", clinic.Session(plan))).MustBe(201);
        await Visit(clinic.Patient, look,
        [
            "/me/today", $"/me/log/{plan.Id}", $"/me/logged/{session}", $"/me/correct/{session}", "/me/history", "/me/check", "/me/help", "/me/carers", "/me/fall", "/me/next-day", $"/me/missed/{plan.Id}", "/me/messages",
            "/me/measures", "/me/measures/psfs", "/me/measures/nprs-week", "/me/reminders", "/me/devices", "/account/factor", "/account/factor/app", "/account/password",
            "/me/report", "/me/data", "/me/data/all", "/me/data/erase", "/me/data/agreed/treatment", $"/me/sheet/{plan.Id}/1", $"/me/print/{plan.Id}", $"/me/programme/{plan.Id}?mode=large-print", "/s/none",
            "/patients",
        ]);
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task The_administrators_and_the_strangers_screens(string look)
    {
        var clinic = await host.NewClinic();
        var erased = await Erased(clinic);
        (await clinic.Administrator.Put($"/api/v1/team/invitations/{Guid.CreateVersion7()}", new { Name = "Lee Marsh", Email = "lee@clinic.example", Role = "therapist" })).MustBe(201);
        (await clinic.Administrator.Put($"/api/v1/clinic/keys/{Guid.CreateVersion7()}", new { Name = "Quayside Records", Scopes = new[] { "system/*.rs" }, LastDay = host.Clock.Today.AddDays(9) })).MustBe(201);
        var webhook = await Webhook(clinic);
        var (thea, tom, ada) = (await Member(clinic, "Thea Brook"), await Member(clinic, "Tom Vale"), await Member(clinic, "Ada Field"));
        await Visit(clinic.Administrator, look, ["/team/staff", "/team/staff/invite", $"/team/staff/{thea}", $"/team/staff/{thea}/let-go", $"/team/staff/{tom}/let-go", $"/team/staff/{ada}", $"/team/staff/{ada}/let-go", "/account/sign-ins"]);
        await Visit(clinic.Administrator, look, [$"/patients/{clinic.Patient.PatientId}/erasure", $"/clinic/erasures/{erased}", "/workspace", "/patients?a=1&s=7", "/team", "/team/hand-over", "/tables", "/clinic", "/clinic/profile", "/clinic/logo", "/clinic/data-requests", "/clinic/retention", "/clinic/erasures", "/clinic/keys", "/clinic/keys/new", "/clinic/webhooks", "/clinic/webhooks/new", $"/clinic/webhooks/{webhook}", "/clinic/second-factor", "/account/factor", "/account/factor/app", "/account/password", "/clinic/alerts", "/clinic/content-packs", "/exercises"]);
        await using var browser = await chromium.Open(host.Http.BaseAddress!, Named(look));
        foreach (var path in (string[])["/sign-in", "/sign-in/provider", "/invitation/none"])
        {
            await browser.GoTo(path);
            await browser.IsAccessible();
        }
    }

    private static async Task<Guid> Member(TestClinic clinic, string name) => (await clinic.Administrator.Get("/api/v1/team")).MustBe(200).Json["members"]!.AsArray()
        .Single(m => m!["name"]!.GetValue<string>() == name)!["id"]!.GetValue<Guid>();

    // One whose certificate there is, and another who asks.
    // With a message that was taken by nobody.
    private static async Task<Guid> Webhook(TestClinic clinic)
    {
        var id = Guid.CreateVersion7();
        (await clinic.Administrator.Put($"/api/v1/clinic/webhooks/{id}", new { Name = "Quayside Records", Address = "https://records.example/", Events = new[] { "plan.published" } })).MustBe(201);
        await clinic.Change(
            "INSERT INTO webhook_deliveries (clinic_id, id, webhook_id, kind, happened_at, state, next_at, not_after, tries, last_answer, finished_at) "
            + $"VALUES ($1, gen_random_uuid(), '{id}', 'Ping', now(), 'GivenUp', now(), now(), 17, 'timeout', now())");
        return id;
    }

    private static async Task<Guid> Erased(TestClinic clinic)
    {
        var (gone, asked, id) = (await clinic.NewPatient(), Guid.CreateVersion7(), Guid.CreateVersion7());
        (await gone.Put($"/api/v1/me/data/requests/{asked}", new { })).MustBe(201);
        (await clinic.Administrator.Put($"{TestClinic.PathOf(gone)}/erasures/{id}", new { Scope = "besides-the-record", RequestId = asked })).MustBe(201);
        (await clinic.Patient.Put($"/api/v1/me/data/requests/{Guid.CreateVersion7()}", new { Note = "I am moving." })).MustBe(201);
        return id;
    }

    private async Task Visit(Visitor person, string look, IReadOnlyList<string> paths)
    {
        await using var browser = await chromium.Open(host.Http.BaseAddress!, Named(look));
        await browser.SignIn(person);
        foreach (var path in paths)
        {
            await browser.GoTo(path);
            await browser.Photograph($"{look}{string.Concat(path.Split('?')[0].Where(c => char.IsLetter(c) || c is '/')).Replace('/', '-')}");
            await browser.IsAccessible();
        }
    }

    private static Look Named(string name) => Look.All.Single(l => l.Name == name);
}
