using ClinicStretch.Application.Patients.Erasing;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients.Rights;
using ClinicStretch.Integration.Tests.Accounts.Staff;
using ClinicStretch.Integration.Tests.Accounts.Team;
using ClinicStretch.Integration.Tests.Catalogue.Media;
using ClinicStretch.Integration.Tests.Exchange.Keys;
using ClinicStretch.Integration.Tests.Exchange.Webhooks;
using ClinicStretch.Integration.Tests.Patients.Rights;
using ClinicStretch.Integration.Tests.Progress.Measures;
using ClinicStretch.Integration.Tests.Support;
using Npgsql;

namespace ClinicStretch.Integration.Tests.Hosting.Access;

/// <summary>A patient of whom the clinic keeps something of every kind, and the ids of it, for somebody else to ask for.</summary>
internal sealed class Scene
{
    private const string SharedReceiver = "https://shared.example/";

    private static readonly string[] OfThePatient = ["patient", "plan", "session", "alert", "episode", "request", "carer", "issue", "screen", "itemKey", "hold"];

    private readonly Dictionary<string, Guid> _ids = [];
    private Dictionary<string, string> _resources = [];

    private Scene(ClinicHost host, TestClinic clinic, Visitor patient) => (Host, Clinic, Patient) = (host, clinic, patient);

    public ClinicHost Host { get; }

    public TestClinic Clinic { get; }

    public Visitor Patient { get; }

    public Visitor Carer { get; private set; } = null!;

    /// <summary>A word that stands nowhere else: in the patient's name, and the slug of an exercise and of a routine of the clinic's own.</summary>
    public string Slug { get; } = $"own-{Guid.NewGuid():N}"[..20];

    public Guid this[string what] => _ids[what];

    /// <summary>The id of a FHIR resource of the patient's; of the patient where there is none of a kind.</summary>
    public string ResourceOf(string kind) => _resources.GetValueOrDefault(kind, $"{Patient.PatientId}");

    public Prescription Plan => new(this["plan"], this["patient"], [this["itemKey"]]);

    /// <param name="door">What will be asked for; some of it needs more than the rest can bear.</param>
    public static async Task<Scene> Set(ClinicHost host, TestClinic clinic, Door? door = null)
    {
        var scene = new Scene(host, clinic, await FullLife.Live(host, clinic));
        scene.Carer = await clinic.NewCarer(scene.Patient);
        (await clinic.Therapist.Put(TestClinic.PathOf(scene.Patient), Given.Patient($"Rosa {scene.Slug}").With("reference", scene.Slug))).MustBe(200);
        await scene.KeepOfTheClinic();
        await scene.KeepOfErasing();
        await scene.KeepOfWebhooks(door is null ? SharedReceiver : "https://records.example/");
        if (door?.Pattern is { } asked && (asked.Contains("clear", StringComparison.Ordinal) || asked.Contains("/screen", StringComparison.Ordinal)))
        {
            scene._ids["screen"] = await clinic.AnswerScreen(scene.Patient, Questions.Review);
        }

        await scene.Name();
        return scene;
    }

    /// <summary>What stands in an answer only where something does that is not theirs to see, and what that is of.</summary>
    public IReadOnlyDictionary<string, string> MarksFor(Standing stands, Door door)
    {
        var marks = new Dictionary<string, string>();
        if (stands is not Standing.OfThePatient)
        {
            marks.Add($"Rosa {Slug}", "the patient's name");
        }

        // Of several plans, the ZIP says by their ids which of those that were sent it has not printed.
        var kinds = stands is Standing.OfThePatient || door.Pattern.EndsWith(".zip", StringComparison.Ordinal) ? [] : _ids.Where(i => stands is not Standing.OfTheClinic || OfThePatient.Contains(i.Key));
        foreach (var (kind, id) in kinds)
        {
            marks.TryAdd($"{id}", kind);
        }

        if (stands is Standing.Elsewhere or Standing.Nobody)
        {
            marks.Add(Slug, "what the clinic has made itself");
            marks.Add($"{Clinic.Id.Value}", "the clinic");
        }

        return marks;
    }

    /// <summary>By table: how many rows name the patient or the plan, and a hash of them. That somebody was turned away is no change.</summary>
    public async Task<IReadOnlyDictionary<string, string>> RowsOfThePatient()
    {
        await using var rows = await ClinicRows.Open(Host.Owner, Clinic.Id);
        return await rows.Fingerprint($"(t::text LIKE '%{Patient.PatientId}%' OR t::text LIKE '%{this["plan"]}%')");
    }

    private async Task KeepOfTheClinic()
    {
        var therapist = Clinic.Therapist;
        (await therapist.Put($"/api/v1/clinic/exercises/{Slug}", Given.OwnExercise())).MustBe(201);
        (await therapist.Put($"/api/v1/clinic/routines/{Slug}", Given.Routine())).MustBe(201);
        (_ids["absent"], _ids["standIn"]) = (await Clinic.MemberNamed("Thea Brook"), await Clinic.MemberNamed("Tom Vale"));
        _ids["media"] = Guid.Parse((await therapist.Add()).Split('/')[^1]);
        (await Clinic.MakeKey(Own("key"), "Mine", 1, ["system/Patient.rs"])).MustBe(201);
        (await therapist.Put($"/api/v1/exercises/{Slug}/sign-offs/{Own("signOff")}", new { Fact = "breathing" })).MustBe(201);
        (await Clinic.Administrator.Put("/api/v1/clinic/logo", Asks.Logo())).MustBe(200);
        await Clinic.Administrator.Put($"/api/v1/clinic/content-packs/{Guid.CreateVersion7()}", ContentPackTests.Pack());

        // Somebody who works here for nothing but to be let go.
        await Clinic.Employ(Host, name: $"Lee {Slug}");
        _ids["member"] = await Clinic.MemberNamed($"Lee {Slug}");
        (await Clinic.Invite(StaffHands.Somebody(Host), id: Own("invitation"))).MustBe(201);

        // Far enough ahead that nobody stands in for anybody yet.
        var day = Host.Clock.Today.AddYears(1);
        (await therapist.Put(
            $"/api/v1/team/covers/{Own("cover")}", new { Absent = this["absent"], StandIn = this["standIn"], From = day, Until = day })).MustBe(201);
    }

    // A record on hold is erased by none of the doors that are tried; whose certificate it is does not matter.
    private async Task KeepOfErasing()
    {
        (await Clinic.Administrator.Put($"{TestClinic.PathOf(Patient)}/holds/{Own("hold")}", new { Reason = "A claim" })).MustBe(201);
        var certificate = new Certificate(
            1, new ErasureId(Own("erasure")), Clinic.Id, new PatientId(Guid.CreateVersion7()), ErasureScope.Everything, ErasureCause.PeriodEnded, null,
            Host.Clock.Now, null, "en-GB", null, false, [], []).ToJson();
        await Clinic.Change(
            "INSERT INTO erasures (clinic_id, id, patient_id, scope, cause, at, certificate, hash) "
            + $"VALUES ($1, '{this["erasure"]}', gen_random_uuid(), 'Everything', 'PeriodEnded', now(), '{certificate}', '{Erasure.HashOf(certificate)}')");
    }

    // Leads nowhere, and something was given up. Those of scenes that were for one door make room.
    private async Task KeepOfWebhooks(string receiver)
    {
        await Clinic.Change($"UPDATE webhooks SET removed_at = now(), is_on = false WHERE clinic_id = $1 AND removed_at IS NULL AND address <> '{SharedReceiver}'");
        (await Clinic.MakeWebhook(Own("webhook"), receiver, "plan.published")).MustBe(201);
        await Clinic.Change(
            "INSERT INTO webhook_deliveries (clinic_id, id, webhook_id, kind, happened_at, state, next_at, not_after, tries, finished_at) "
            + $"VALUES ($1, '{Own("delivery")}', '{this["webhook"]}', 'Ping', now(), 'GivenUp', now(), now(), 1, now())");
    }

    private Guid Own(string what) => _ids[what] = Guid.CreateVersion7();

    private async Task Name()
    {
        _ids["patient"] = Patient.PatientId;
        _ids["plan"] = await Id("plans");
        _ids["session"] = await Id("sessions");
        _ids["alert"] = await Id("alerts");
        _ids["episode"] = await Id("episodes");
        _ids["request"] = await Id("data_requests");
        _ids["carer"] = await Id("carers");
        _ids["issue"] = await Id("issued_documents");
        _ids.TryAdd("screen", await Id("red_flag_screens"));
        _ids["itemKey"] = Guid.Parse((await Clinic.Therapist.Get($"/api/v1/plans/{this["plan"]}/revisions/1")).MustBe(200).Json["content"]!["items"]![0]!["key"]!.GetValue<string>());
        _resources = (await Clinic.Therapist.Get($"/fhir/R4/Patient/{Patient.PatientId}/$everything")).MustBe(200).Json["entry"]!.AsArray()
            .Select(e => e!["resource"]!).GroupBy(r => $"{r["resourceType"]}").ToDictionary(r => r.Key, r => $"{r.First()["id"]}");
    }

    private async Task<Guid> Id(string table)
    {
        await using var connection = await Host.Owner.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(
            $"SELECT set_config('app.clinic_id', '{Clinic.Id.Value}', true); SELECT id FROM {table} WHERE patient_id = '{Patient.PatientId}' ORDER BY id DESC LIMIT 1",
            connection,
            transaction);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        await reader.NextResultAsync(TestContext.Current.CancellationToken);
        Assert.True(await reader.ReadAsync(TestContext.Current.CancellationToken), $"There is nothing in {table}.");
        return reader.GetGuid(0);
    }
}
