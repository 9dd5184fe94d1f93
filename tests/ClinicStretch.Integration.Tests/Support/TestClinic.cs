using System.Text.Json.Nodes;
using ClinicStretch.Domain;

namespace ClinicStretch.Integration.Tests.Support;

/// <summary>A clinic that one test has to itself.</summary>
public sealed class TestClinic(ClinicHost host, ClinicId id)
{
    public ClinicId Id { get; } = id;

    public ClinicHost Host { get; } = host;

    public Visitor Therapist { get; } = new(host, Address("thea"));

    public Visitor SecondTherapist { get; } = new(host, Address("tom"));

    public Visitor Administrator { get; } = new(host, Address("ada"));

    /// <summary>The patient most tests are about; has an account.</summary>
    public Visitor Patient { get; internal set; } = null!;

    /// <summary>Registers a patient, who accepts an invitation.</summary>
    public async Task<Visitor> NewPatient(JsonObject? details = null)
    {
        var patient = new Visitor(Host, Address("patient")) { PatientId = Guid.CreateVersion7() };
        (await Therapist.Put(PathOf(patient), details ?? Given.Patient())).MustBe(201);
        var invitation = await Therapist.Post($"{PathOf(patient)}/invitations");
        var accepted = await Host.Stranger().Post(
            "/api/v1/invitations/accept",
            new { Code = invitation.MustBe(201).Json["code"]!.GetValue<string>(), patient.Email, Visitor.Password });
        accepted.MustBe(204);
        return patient;
    }

    /// <summary>Somebody the patient has let in, and who has accepted.</summary>
    public async Task<Visitor> NewCarer(Visitor? patient = null)
    {
        patient ??= Patient;
        var carer = new Visitor(Host, Address("carer")) { PatientId = patient.PatientId };
        var made = (await patient.Post($"{PathOf(patient)}/carers", new { Name = "Mia Blake", Relation = "daughter" })).MustBe(201).Json;
        (await Host.Stranger().Post("/api/v1/invitations/accept", new { Code = made["code"]!.GetValue<string>(), carer.Email, Visitor.Password })).MustBe(204);
        return carer;
    }

    /// <summary>Writes, screens and publishes a plan for the patient.</summary>
    /// <param name="body">Null for two exercises every day from today on.</param>
    public async Task<Prescription> Prescribe(JsonObject? body = null, Visitor? patient = null)
    {
        patient ??= Patient;
        var plan = await Draft(body, patient);
        await AnswerScreen(patient);
        (await Publish(plan)).MustBe(200);
        return plan;
    }

    public async Task<Prescription> Draft(JsonObject? body = null, Visitor? patient = null)
    {
        patient ??= Patient;
        body ??= Given.Plan(Host.Clock.Today);
        var newId = Guid.CreateVersion7();
        (await Therapist.Put($"{PathOf(patient)}/plans/{newId}", body)).MustBe(201);
        return new Prescription(newId, patient.PatientId, [.. body["items"]!.AsArray().Select(i => i!["key"]!.GetValue<Guid>())]);
    }

    /// <summary>Tells the draft as it stands from any other; a change of it has to name it.</summary>
    public async Task<string> DraftHash(Prescription plan) =>
        (await Therapist.Get($"/api/v1/plans/{plan.Id}")).MustBe(200).Json["draftHash"]!.GetValue<string>();

    public Task<Answer> Publish(Prescription plan, object? body = null) =>
        Therapist.Post($"/api/v1/plans/{plan.Id}/publish", body ?? new { ReasonForChange = "A first plan" });

    /// <summary>The patient answers the red-flag questions: no, but for the ones named.</summary>
    public async Task<Guid> AnswerScreen(Visitor patient, params IReadOnlyList<string> yes)
    {
        var newId = Guid.CreateVersion7();
        (await patient.Put($"{PathOf(patient)}/screens/{newId}", Given.Screen(yes))).MustBe(200);
        return newId;
    }

    /// <summary>A session of now, all done.</summary>
    public JsonObject Session(Prescription plan) => Given.Session(plan, Host.Clock.Now.AddMinutes(-20));

    /// <summary>Sends it as the patient, under a new id.</summary>
    public Task<Answer> Log(JsonObject session) => Patient.Put($"/api/v1/sessions/{Guid.CreateVersion7()}", session);

    public async Task<JsonArray> Alerts() => (await Therapist.Get("/api/v1/alerts")).MustBe(200).Json.AsArray();

    /// <summary>What the request answers, after a look at every row of the clinic to see that none has changed.</summary>
    public async Task<Answer> NothingChanges(Func<Task<Answer>> act)
    {
        var before = await Rows();
        var answer = await act();
        Assert.Equal(before, await Rows());
        return answer;
    }

    public static string PathOf(Visitor patient) => $"/api/v1/patients/{patient.PatientId}";

    public async Task<long> Count(string table, string where = "true")
    {
        await using var rows = await ClinicRows.Open(Host.Owner, Id);
        return await rows.Count(table, where);
    }

    /// <summary>A change of the clinic's rows past the product, such as a time that is over; $1 is the clinic.</summary>
    public async Task Change(string sql)
    {
        await using var rows = await ClinicRows.Open(Host.Owner, Id);
        await rows.Change(sql);
    }

    private async Task<IReadOnlyDictionary<string, string>> Rows()
    {
        await using var rows = await ClinicRows.Open(Host.Owner, Id);
        return await rows.Fingerprint();
    }

    private static string Address(string who) => $"{who}-{Guid.NewGuid():N}@clinic.example";
}
