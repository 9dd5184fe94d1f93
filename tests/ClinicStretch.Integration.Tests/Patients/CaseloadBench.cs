using System.Diagnostics;
using System.Globalization;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Patients;

/// <summary>
/// The caseload of a clinic with 20,000 patients, each with a plan and most with sessions, over HTTP with sign-in, walls and audit. One real patient is made
/// by the use cases; the others are copies of their rows. Every question is asked in turn with the plain list, and stands beside it. Run by
/// <c>./clinic bench caseload</c> alone.
/// </summary>
public sealed class CaseloadBench(ClinicHost host) : IClassFixture<ClinicHost>
{
    private const int Patients = 20_000;
    private const int Rounds = 40;

    [Fact(Explicit = true)]
    public async Task Twenty_thousand_patients()
    {
        var writer = Console.Out;
        var clinic = await host.NewClinic();
        await Live(clinic);
        await Multiply(clinic);
        await WorkOut(clinic, writer);
        var middle = (await clinic.Therapist.Get("/api/v1/patients?limit=1&q=Patient%20010000")).MustBe(200).Json["patients"]![0]!["id"]!.GetValue<Guid>();
        await writer.WriteLineAsync("caseload, 20,000 patients    |  found |  best   | median  |  p95    | of the plain first page");
        foreach (var (what, query) in Questions(middle))
        {
            await writer.WriteLineAsync(await Measure(clinic.Therapist, what, query));
        }

        (await clinic.Administrator.Put("/api/v1/team/access", new { Access = "own-caseload" })).MustBe(200);
        await writer.WriteLineAsync(await Measure(clinic.Therapist, "own caseload of 400", "limit=25"));
        await writer.WriteLineAsync(await Measure(clinic.SecondTherapist, "own caseload of 19,600", "limit=25"));
        Assert.Equal(Patients + 1L, await clinic.Count("patients"));
    }

    private static IReadOnlyList<(string What, string Query)> Questions(Guid middle) =>
    [
        ("first page", "limit=25"),
        ("page in the middle", $"limit=25&after={middle}"),
        ("part of a name", "limit=25&q=ient%20019"),
        ("a name nobody has", "limit=25&q=zzz"),
        ("mine", "limit=25&mine=true"),
        ("open alert, urgent", "limit=25&alert=urgent"),
        ("emergency (none has)", "limit=25&alert=emergency"),
        ("low adherence", "limit=25&lowAdherence=true"),
        ("silent for 7 days", "limit=25&silentDays=7"),
        ("silent for a year (none)", "limit=25&silentDays=365"),
        ("ending in 14 days (none)", "limit=25&ending=true"),
        ("precaution", "limit=25&precaution=knee-problem"),
        ("precaution (none has)", "limit=25&precaution=osteoporosis"),
    ];

    private async Task Live(TestClinic clinic)
    {
        (await clinic.Therapist.Put(TestClinic.PathOf(clinic.Patient), Given.Patient("Patient 000000", "Europe/London", "knee-problem"))).MustBe(200);
        var plan = await clinic.Prescribe();
        for (var day = 0; day < 8; day++)
        {
            host.Clock.MoveOn(TimeSpan.FromDays(1));
            (await clinic.Log(clinic.Session(plan).With("painAfter", day is 7 ? 7 : 2))).MustBe(201);
        }
    }

    // Every third has no session, every tenth the alert and the precaution; every fiftieth is Thea's, the others are Tom's.
    private async Task Multiply(TestClinic clinic)
    {
        await using var command = host.Owner.CreateCommand(
            $"""
            CREATE TEMP TABLE copies AS SELECT n, md5('patient' || n)::uuid AS patient, md5('plan' || n)::uuid AS plan FROM generate_series(1, {Patients}) n;
            INSERT INTO patients SELECT (jsonb_populate_record(x, jsonb_build_object(
              'id', patient, 'person_id', NULL, 'name', 'Patient ' || lpad(n::text, 6, '0'), 'therapist_id',
                CASE WHEN n % 50 = 0 THEN x.therapist_id ELSE (SELECT m.id FROM members m WHERE m.clinic_id = x.clinic_id AND m.name = 'Tom Vale') END))).*
              FROM patients x, copies WHERE x.clinic_id = '{clinic.Id.Value}' AND x.id = '{clinic.Patient.PatientId}';
            INSERT INTO precautions SELECT (jsonb_populate_record(x, jsonb_build_object('patient_id', patient))).* FROM precautions x, copies
              WHERE x.patient_id = '{clinic.Patient.PatientId}' AND n % 10 = 0;
            INSERT INTO plans SELECT (jsonb_populate_record(x, jsonb_build_object('id', plan, 'patient_id', patient))).* FROM plans x, copies
              WHERE x.patient_id = '{clinic.Patient.PatientId}';
            INSERT INTO plan_revisions SELECT (jsonb_populate_record(x, jsonb_build_object('plan_id', plan))).* FROM plan_revisions x, copies
              WHERE x.clinic_id = '{clinic.Id.Value}' AND x.plan_id IN (SELECT id FROM plans WHERE patient_id = '{clinic.Patient.PatientId}');
            INSERT INTO plan_status_changes OVERRIDING SYSTEM VALUE SELECT (jsonb_populate_record(x, jsonb_build_object('plan_id', plan, 'number', x.number + n * 10))).*
              FROM plan_status_changes x, copies
              WHERE x.clinic_id = '{clinic.Id.Value}' AND x.plan_id IN (SELECT id FROM plans WHERE patient_id = '{clinic.Patient.PatientId}');
            INSERT INTO sessions SELECT (jsonb_populate_record(x, jsonb_build_object(
              'id', md5(x.id::text || n)::uuid, 'plan_id', plan, 'patient_id', patient))).*
              FROM sessions x, copies WHERE x.patient_id = '{clinic.Patient.PatientId}' AND n % 3 > 0;
            INSERT INTO alerts SELECT (jsonb_populate_record(x, jsonb_build_object(
              'id', md5(x.id::text || n)::uuid, 'plan_id', plan, 'patient_id', patient))).*
              FROM alerts x, copies WHERE x.patient_id = '{clinic.Patient.PatientId}' AND n % 10 = 0;
            ANALYZE;
            """);
        command.CommandTimeout = 600;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private static async Task WorkOut(TestClinic clinic, TextWriter writer)
    {
        var watch = Stopwatch.StartNew();
        while ((await clinic.Therapist.Get("/api/v1/patients?limit=1&lowAdherence=true")).MustBe(200).Json["waiting"]!.GetValue<int>() > 0)
        {
        }

        await writer.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"all marks worked out anew: {watch.Elapsed.TotalSeconds:0.0} s"));
    }

    private static async Task<string> Measure(Visitor who, string what, string query)
    {
        var (ours, plain, found) = (new List<double>(), new List<double>(), 0);
        for (var round = -5; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            var answer = (await who.Get($"/api/v1/patients?{query}")).MustBe(200);
            var time = watch.Elapsed.TotalMilliseconds;
            watch.Restart();
            await who.Get("/api/v1/patients?limit=25");
            if (round >= 0)
            {
                ours.Add(time);
                plain.Add(watch.Elapsed.TotalMilliseconds);
                found = answer.Json["patients"]!.AsArray().Count;
            }
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"{what,-28} | {found,6} | {At(ours, 0),4:0.0} ms | {At(ours, 0.5),4:0.0} ms | {At(ours, 0.95),4:0.0} ms | {At(ours, 0.5) / At(plain, 0.5):0.00}");
    }

    private static double At(List<double> times, double share) => times.Order().ElementAt((int)(share * (times.Count - 1)));
}
