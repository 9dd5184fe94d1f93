using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Patients.Rights;

/// <summary>A patient of whom something stands in every table that can name one.</summary>
internal static class FullLife
{
    /// <summary>The patient has moved on by a day when it is done.</summary>
    public static async Task<Visitor> Live(ClinicHost host, TestClinic clinic, string language = "en-GB")
    {
        var patient = await clinic.NewPatient(Given.Patient(precautions: "osteoporosis").With("language", language).With("reference", "HS-7"));
        var path = TestClinic.PathOf(patient);
        (await clinic.Therapist.Put($"{path}/episodes/{Guid.CreateVersion7()}", new { Title = "Stiff back", ReferralReason = "Sent by the doctor" })).MustBe(201);
        var plan = await clinic.Prescribe(patient: patient);
        (await patient.Put($"/api/v1/plans/{plan.Id}/revisions/1/seen", new { })).MustBeDone();
        (await clinic.Therapist.Put($"/api/v1/plans/{plan.Id}/items/{plan.Items[0]}/shown", new { })).MustBeDone();
        (await patient.Get($"/api/v1/plans/{plan.Id}/programme.pdf")).MustBe(200);
        (await clinic.Therapist.Put($"/api/v1/plans/{plan.Id}/issued/{Guid.CreateVersion7()}", new { })).MustBe(201);
        var session = Guid.CreateVersion7();
        (await patient.Put($"/api/v1/sessions/{session}", clinic.Session(plan).With("note", "Better than last week"))).MustBe(201);
        await Say(clinic, patient, path);
        await Behind(host, clinic, patient);
        host.Clock.MoveOn(TimeSpan.FromDays(1));
        (await patient.Put($"/api/v1/sessions/{session}/next-day", new { Pain = 2 })).MustBe(201);
        (await patient.Put($"{path}/falls/{Guid.CreateVersion7()}", new { Note = "On the stairs" })).MustBe(201);
        return patient;
    }

    private static async Task Say(TestClinic clinic, Visitor patient, string path)
    {
        await clinic.NewCarer(patient);
        (await patient.Put($"{path}/measures/{Guid.CreateVersion7()}", new { Instrument = "nprs-week", Reading = new { Value = 3 } })).MustBe(201);
        (await clinic.Therapist.Put($"{path}/measure-schedule", new { Measures = new[] { new { Instrument = "nprs-week", Weeks = new[] { 0, 4 }, EveryWeeks = (int?)4, AtDischarge = false } } })).MustBeDone();
        (await patient.Put($"{path}/messages/{Guid.CreateVersion7()}", new { Text = "May I walk more?" })).MustBe(201);
        (await clinic.Therapist.Put($"{path}/messages/{Guid.CreateVersion7()}", new { Text = "Yes, do." })).MustBe(201);
        (await patient.Post($"{path}/messages/read")).MustBeDone();
        (await clinic.Therapist.Put($"{path}/consents/{Guid.CreateVersion7()}", new { Kind = "photo-and-video", State = "given", Way = "signed" })).MustBe(201);
        (await patient.Put("/api/v1/me/reminders", new { Times = new[] { new { At = "08:00", Days = new[] { "monday" } } }, ByMail = true, ByPush = false })).MustBe(200);
        (await patient.Put($"/api/v1/me/data/requests/{Guid.CreateVersion7()}", new { Note = "I may move away." })).MustBe(201);
    }

    // What other machines bring about.
    private static async Task Behind(ClinicHost host, TestClinic clinic, Visitor patient)
    {
        var now = $"'{host.Clock.Now:O}'::timestamptz";
        var id = $"'{patient.PatientId}'";
        var webhook = $"'{Guid.CreateVersion7()}'";
        await Add($"INSERT INTO record_openings SELECT $1, gen_random_uuid(), {id}, m.id, 'Called at night', {now}, {now} + interval '1 day' FROM members m WHERE m.clinic_id = $1 LIMIT 1");
        await Add(
            "INSERT INTO push_devices (clinic_id, id, patient_id, person_id, address_hash, name, added_at, subscription) "
            + $"VALUES ($1, gen_random_uuid(), {id}, gen_random_uuid(), 'canary-secret', 'Chrome on Android', {now}, 'canary-secret'::bytea)");
        await Add(
            "INSERT INTO deliveries (clinic_id, id, key, kind, channel, patient_id, created_at, not_after, state, next_at, tries, finished_at) "
            + $"VALUES ($1, gen_random_uuid(), 'k-{patient.PatientId}', 'Reminder', 'Mail', {id}, {now}, {now}, 'Sent', {now}, 1, {now})");
        await Add(
            "INSERT INTO missed_answers (clinic_id, id, patient_id, plan_id, day, reason, said_at, received_at, said_by) "
            + $"SELECT $1, gen_random_uuid(), patient_id, id, {now}::date, 'Forgot', {now}, {now}, gen_random_uuid() FROM plans WHERE clinic_id = $1 AND patient_id = {id}");
        await Add(
            "INSERT INTO webhooks (clinic_id, id, name, address, events, made_by, made_at, secret, is_on, removed_at) "
            + $"SELECT $1, {webhook}, 'Records', 'https://records.example/', '[]', m.id, {now}, '', false, {now} FROM members m WHERE m.clinic_id = $1 LIMIT 1");
        await Add(
            "INSERT INTO webhook_deliveries (clinic_id, id, webhook_id, kind, patient_id, resource, happened_at, state, next_at, not_after, tries, finished_at) "
            + $"VALUES ($1, gen_random_uuid(), {webhook}, 'PatientChanged', {id}, 'Patient/{patient.PatientId}', {now}, 'Sent', {now}, {now}, 1, {now})");
        await Add($"INSERT INTO patient_looks (clinic_id, member_id, patient_id, until) SELECT $1, m.id, {id}, {now} FROM members m WHERE m.clinic_id = $1 LIMIT 1");

        async Task Add(string sql)
        {
            await using var rows = await ClinicRows.Open(host.Owner, clinic.Id);
            await rows.Change(sql);
        }
    }

    private static void MustBeDone(this Answer answer) => Assert.True(answer.Status is 200 or 201 or 204, answer.Text);
}
