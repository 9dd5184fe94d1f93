using System.Text;
using ClinicStretch.Integration.Tests.Accounts.Factors;
using ClinicStretch.Integration.Tests.Accounts.Door;
using ClinicStretch.Integration.Tests.Accounts.Team;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Exchange.Csv;

public sealed class TableExportTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private const string Path = "/api/v1/tables";

    [Fact]
    public async Task Patients_sessions_and_measures_come_out_one_row_each()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        (await clinic.Log(clinic.Session(plan).With("painBefore", 4).With("painAfter", 3).With("note", "Went well; slept"))).MustBe(201);
        (await clinic.Patient.Put($"{TestClinic.PathOf(clinic.Patient)}/measures/{Guid.CreateVersion7()}", new { Instrument = "nprs-week", Reading = new { Value = 3 } })).MustBe(201);

        var patient = Assert.Single(Table(await clinic.Therapist.Get($"{Path}/patients.csv"), ','));
        var session = Assert.Single(Table(await clinic.Therapist.Get($"{Path}/sessions.csv?style=semicolon"), ';'));
        var measure = Assert.Single(Table(await clinic.Administrator.Get($"{Path}/measures.csv"), ','));

        Assert.Equal(($"{clinic.Patient.PatientId}", "Europe/London", "Thea Brook"), (patient["patient_id"], patient["time_zone"], patient["therapist"]));
        Assert.Equal(("Gentle start", "4", "3", "", "later", "100"), (session["plan"], session["pain_before"], session["pain_after"], session["pain_next_day"], session["source"], session["completion_percent"]));
        Assert.Equal($"{host.Clock.Today:yyyy-MM-dd}", session["day"]);
        Assert.Equal("Went well; slept", session["note"]);
        Assert.Contains(": done; ", session["exercises"], StringComparison.Ordinal);
        Assert.Equal(("nprs-week", "3", "patient"), (measure["measure"], measure["score"], measure["source"]));
    }

    [Fact]
    public async Task A_name_like_a_formula_is_none_in_any_of_them()
    {
        var clinic = await host.NewClinic();
        foreach (var begin in "=+-@\uFF1D")
        {
            var patient = await clinic.NewPatient(Given.Patient($"{begin}1+1|cmd").With("reference", $"{begin}2").With("contact", new System.Text.Json.Nodes.JsonObject { ["phone"] = "+44 20 7946 0123", ["address"] = "1 Quay;=1\n@home" }));
            var plan = await clinic.Prescribe(Given.Plan(host.Clock.Today).With("name", $"{begin}3"), patient);
            (await patient.Put($"/api/v1/sessions/{Guid.CreateVersion7()}", clinic.Session(plan).With("note", $"\t{begin}4"))).MustBe(201);
            (await patient.Put($"{TestClinic.PathOf(patient)}/measures/{Guid.CreateVersion7()}", new { Instrument = "nprs-week", Reading = new { Value = 3 } })).MustBe(201);
        }

        foreach (var (table, style) in new[] { "patients", "sessions", "measures" }.SelectMany(t => new[] { (t, "comma"), (t, "semicolon") }))
        {
            var file = (await clinic.Therapist.Get($"{Path}/{table}.csv?style={style}")).MustBe(200).Text.TrimStart('\uFEFF');

            Assert.Contains("'=1+1|cmd", file, StringComparison.Ordinal);
            Assert.All(",;\t", separator => Assert.DoesNotContain(Spreadsheet.Rows(file, separator).SelectMany(r => r), Spreadsheet.Calculates));
        }
    }

    [Fact]
    public async Task A_therapist_takes_out_their_own_caseload_and_no_more()
    {
        var clinic = await host.NewClinic();
        await clinic.NewPatient();
        await clinic.NarrowToOwnCaseload();

        Assert.Equal(2, Table(await clinic.Therapist.Get($"{Path}/patients.csv"), ',').Count);
        Assert.Empty(Table(await clinic.SecondTherapist.Get($"{Path}/patients.csv"), ','));
        Assert.Equal(2, Table(await clinic.Administrator.Get($"{Path}/patients.csv"), ',').Count);
        (await clinic.Patient.Get($"{Path}/patients.csv")).MustBe(403);
    }

    [Fact]
    public async Task Each_patient_who_was_read_is_in_the_audit_once()
    {
        var clinic = await host.NewClinic();
        for (var i = 0; i < 27; i++)
        {
            (await clinic.Therapist.Put($"/api/v1/patients/{Guid.CreateVersion7()}", Given.Patient($"Rosa {i}"))).MustBe(201);
        }

        Assert.Equal(28, Table(await clinic.Therapist.Get($"{Path}/patients.csv"), ',').Count);
        (await clinic.Therapist.Get($"{Path}/sessions.csv")).MustBe(200);

        Assert.Equal(28, await clinic.Count("audit_entries", "action = 'ExportPatients' AND patient_id IS NOT NULL"));
        Assert.Equal(28, await clinic.Count("(SELECT DISTINCT clinic_id, patient_id FROM audit_entries WHERE action = 'ExportSessions') one", "true"));
    }

    [Fact]
    public async Task An_unlocked_computer_is_not_enough()
    {
        var clinic = await host.NewClinic();
        var token = (await host.Token(clinic.Administrator)).MustBe(200);
        host.Clock.MoveOn(TimeSpan.FromMinutes(11));

        foreach (var table in new[] { "patients", "sessions", "measures" })
        {
            (await host.With(token, HttpMethod.Get, $"{Path}/{table}.csv")).MustBeProblem(403, "account.proof_needed");
        }
    }

    [Fact]
    public async Task A_style_that_there_is_not_is_told() =>
        (await (await host.NewClinic()).Therapist.Get($"{Path}/patients.csv?style=pipe")).MustBeProblem(400, "csv.style");

    private static List<Dictionary<string, string>> Table(Answer answer, char separator)
    {
        answer.MustBe(200);
        Assert.Equal("text/csv", answer.MediaType);
        Assert.Equal(Encoding.UTF8.GetPreamble(), answer.Bytes[..3]);
        var rows = Spreadsheet.Rows(answer.Text.TrimStart('\uFEFF'), separator);
        return [.. rows.Skip(1).Select(r => rows[0].Zip(r).ToDictionary(c => c.First, c => c.Second))];
    }
}
