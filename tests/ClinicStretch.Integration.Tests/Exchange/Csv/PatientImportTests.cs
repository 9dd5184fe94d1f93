using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Accounts.Team;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Exchange.Csv;

public sealed class PatientImportTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private const string Path = "/api/v1/tables/patients.csv";

    private const string File = "number;name;birth_date;phone;preferred_contact;minutes_a_day\r\n00123;Zoë Müller;3.4.1956;'+49 30 123;phone;20\r\n00124;Ana Ruiz;;;;\r\n";

    [Fact]
    public async Task What_the_preview_shows_is_what_is_taken_in()
    {
        var clinic = await host.NewClinic();

        var preview = (await clinic.NothingChanges(() => Preview(clinic.Therapist, File))).MustBe(200).Json;
        Assert.Equal([(2, "new", "Zoë Müller"), (3, "new", "Ana Ruiz")], Rows(preview));
        Assert.Empty(preview["faults"]!.AsArray());
        var done = (await Import(clinic.Therapist, File, Seen(preview))).MustBe(200).Json;

        Assert.Equal("""{"new":2,"changed":0,"unchanged":0}""", done.ToJsonString());
        var zoe = await Found(clinic, "00123");
        var details = zoe["details"]!;
        Assert.Equal(("Zoë Müller", "1956-04-03", "20", "en-GB", "Europe/London"), ($"{details["name"]}", $"{details["birthDate"]}", $"{details["minutesADay"]}", $"{details["language"]}", $"{details["timeZoneId"]}"));
        Assert.Equal(("+49 30 123", "phone", "Thea Brook"), ($"{zoe["contact"]!["phone"]}", $"{zoe["contact"]!["preferredContact"]}", $"{zoe["therapist"]}"));
        Assert.Equal(2, await clinic.Count("audit_entries", "action = 'ImportPatients' AND patient_id IS NOT NULL"));
    }

    [Fact]
    public async Task The_same_file_twice_changes_nothing()
    {
        var clinic = await host.NewClinic();
        var seen = await TakeIn(clinic, File);

        (await Import(clinic.Therapist, File, seen)).MustBe(200);
        var preview = (await Preview(clinic.Therapist, File)).MustBe(200).Json;

        Assert.All(Rows(preview), r => Assert.Equal("unchanged", r.Fate));
        Assert.Equal(3, await clinic.Count("patients"));
    }

    [Fact]
    public async Task What_is_taken_out_and_brought_back_changes_nothing()
    {
        var clinic = await host.NewClinic();
        await clinic.NewPatient(Given.Patient("=cmd|' /C calc'!A0", "Europe/London", "osteoporosis").With("reference", "-7")
            .With("contact", new JsonObject { ["phone"] = "+44 20 7946 0123", ["address"] = "1 Quay;=1\r\n\r\n@home" }));

        foreach (var style in new[] { "comma", "semicolon" })
        {
            var file = (await clinic.Therapist.Get($"{Path}?style={style}")).MustBe(200);
            var preview = (await Preview(clinic.Therapist, file.Bytes)).MustBe(200).Json;

            Assert.Empty(preview["faults"]!.AsArray());
            Assert.Equal(2, preview["rows"]!.AsArray().Count);
            Assert.All(Rows(preview), r => Assert.Equal("unchanged", r.Fate));
        }
    }

    [Fact]
    public async Task A_row_of_somebody_known_shows_what_would_be_otherwise_and_leaves_the_rest()
    {
        var clinic = await host.NewClinic();
        await TakeIn(clinic, File);

        const string Newer = "number,name,phone\n00123,Zoe Miller,\n00124,Ana Ruiz,\n";
        var preview = (await Preview(clinic.Therapist, Newer)).MustBe(200).Json;
        Assert.Equal(["changed", "unchanged"], Rows(preview).Select(r => r.Fate));
        Assert.Equal(
            """[{"column":"name","from":"Zoë Müller","to":"Zoe Miller"},{"column":"phone","from":"+49 30 123","to":null}]""",
            JsonNode.Parse(preview["rows"]![0]!["changes"]!.ToJsonString())!.ToJsonString(new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        (await Import(clinic.Therapist, Newer, Seen(preview))).MustBe(200);

        var zoe = await Found(clinic, "00123");
        Assert.Equal(("Zoe Miller", "1956-04-03", null, "phone"), ($"{zoe["details"]!["name"]}", $"{zoe["details"]!["birthDate"]}", zoe["contact"]!["phone"], $"{zoe["contact"]!["preferredContact"]}"));
    }

    [Fact]
    public async Task Each_fault_is_told_with_its_line_and_column_and_nothing_is_taken_in()
    {
        var clinic = await host.NewClinic();
        const string Wrong = "patient_id,number,name,birth_date,email,preferred_contact,minutes_a_day,time_zone\n"
            + ",1,Right,,,,,\n"
            + ",2,Date,03/04/1956,,,,\n"
            + ",3,Mail,,nobody,,,\n"
            + ",4,Choice,,,pigeon,,\n"
            + ",,No key,,,,,\n"
            + ",1,Twice,,,,,\n"
            + "019aa000-0000-7000-8000-000000000000,7,Unknown,,,,,\n"
            + "me,8,No id,,,,,\n"
            + ",1.23E+12,Shortened,,,,,\n"
            + ",10,,,,,,\n"
            + ",11,Minutes,,,,999,\n"
            + ",12,Zone,,,,,Mars/Base\n"
            + ",13,Fu\"ture,,,,,\n";

        var preview = (await clinic.NothingChanges(() => Preview(clinic.Therapist, Wrong))).MustBe(200).Json;
        var refused = await clinic.NothingChanges(() => Import(clinic.Therapist, Wrong, Seen(preview)));

        refused.MustBeProblem(400, "table.faulty");
        Assert.Equal(
            ["3 birth_date", "4 email", "5 preferred_contact", "6 number", "7 ", "8 patient_id", "9 patient_id", "10 number", "11 name", "12 minutes_a_day", "13 time_zone", "14 "],
            preview["faults"]!.AsArray().Select(f => $"{f!["line"]} {f["column"]}"));
        Assert.All(preview["faults"]!.AsArray(), f => Assert.False(string.IsNullOrWhiteSpace($"{f!["message"]}")));
        Assert.Equal([(2, "new", "Right")], Rows(preview));
        Assert.Empty((await Preview(clinic.Therapist, "number,name,birth_date\n2,Date,03/04/1956\n", "day-first")).MustBe(200).Json["faults"]!.AsArray());
    }

    [Fact]
    public async Task A_file_or_a_record_that_is_another_than_was_shown_is_refused()
    {
        var clinic = await host.NewClinic();
        await TakeIn(clinic, File);
        const string Newer = "number,name\n00123,Zoe Miller\n";
        var seen = Seen((await Preview(clinic.Therapist, Newer)).MustBe(200).Json);

        (await clinic.NothingChanges(() => Import(clinic.Therapist, "number,name\n00123,Zoe Mueller\n", seen))).MustBeProblem(409, "table.not_as_seen");
        await TakeIn(clinic, "number,name\n00123,Zoe M.\n");
        (await clinic.NothingChanges(() => Import(clinic.Therapist, Newer, seen))).MustBeProblem(409, "table.not_as_seen");
    }

    [Fact]
    public async Task Of_two_who_bring_the_same_file_at_once_one_registers()
    {
        var clinic = await host.NewClinic();
        var seen = Seen((await Preview(clinic.Therapist, File)).MustBe(200).Json);
        await clinic.Therapist.Token();

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Import(clinic.Therapist, File, seen)));

        Assert.Contains(answers, a => a.Status is 200);
        Assert.Equal(3, await clinic.Count("patients"));
    }

    [Fact]
    public async Task Only_a_therapist_brings_patients_in_and_only_changes_whom_they_see()
    {
        var clinic = await host.NewClinic();
        var file = $"patient_id,name\n{clinic.Patient.PatientId},Mallory\n";
        await clinic.NarrowToOwnCaseload();

        (await Preview(clinic.Administrator, file)).MustBe(403);
        (await Preview(clinic.Patient, file)).MustBe(403);
        var preview = (await Preview(clinic.SecondTherapist, file)).MustBe(200).Json;
        Assert.Equal("table.unknown_id", $"{Assert.Single(preview["faults"]!.AsArray())!["code"]}");
        Assert.DoesNotContain("Rosa", preview.ToJsonString(), StringComparison.Ordinal);
        (await clinic.NothingChanges(() => Import(clinic.SecondTherapist, file, Seen(preview)))).MustBeProblem(400, "table.faulty");
    }

    [Fact]
    public async Task A_file_that_is_none_is_refused_with_what_to_do()
    {
        var clinic = await host.NewClinic();

        (await Preview(clinic.Therapist, "PK\u0003\u0004")).MustBeProblem(400, "csv.workbook");
        (await Preview(clinic.Therapist, "")).MustBeProblem(400, "csv.no_headings");
        (await Preview(clinic.Therapist, "number,name\n" + new string('a', (1024 * 1024) - 5))).MustBe(413);
        (await Preview(clinic.Therapist, File, "year-first")).MustBeProblem(400, "csv.dates");
    }

    [Fact]
    public async Task Nothing_of_a_file_is_in_the_log()
    {
        var clinic = await host.NewClinic();
        var word = $"canary{Guid.NewGuid():N}";
        await TakeIn(clinic, $"number,name,address\n{word},{word},{word}\n");
        await Preview(clinic.Therapist, $"number,name,birth_date,{word}\n1,{word},{word},{word}\n");

        Assert.DoesNotContain(host.Log.Lines, l => l.Contains(word, StringComparison.Ordinal));
    }

    private static async Task<string> TakeIn(TestClinic clinic, string file)
    {
        var seen = Seen((await Preview(clinic.Therapist, file)).MustBe(200).Json);
        (await Import(clinic.Therapist, file, seen)).MustBe(200);
        return seen;
    }

    private static async Task<JsonNode> Found(TestClinic clinic, string number)
    {
        var line = Assert.Single((await clinic.Therapist.Get($"/api/v1/patients?q={number}")).MustBe(200).Json["patients"]!.AsArray());
        return (await clinic.Therapist.Get($"/api/v1/patients/{line!["id"]}")).MustBe(200).Json;
    }

    private static IReadOnlyList<(int Line, string Fate, string Name)> Rows(JsonNode preview) =>
        [.. preview["rows"]!.AsArray().Select(r => (r!["line"]!.GetValue<int>(), $"{r["fate"]}", $"{r["name"]}"))];

    private static string Seen(JsonNode preview) => preview["seen"]!.GetValue<string>();

    private static Task<Answer> Preview(Visitor who, string file, string dates = "not-said") => Preview(who, Encoding.UTF8.GetBytes(file), dates);

    private static Task<Answer> Preview(Visitor who, byte[] file, string dates = "not-said") => who.Post($"{Path}/preview?dates={dates}", Csv(file));

    private static Task<Answer> Import(Visitor who, string file, string seen) => who.Post($"{Path}?seen={seen}", Csv(Encoding.UTF8.GetBytes(file)));

    private static ByteArrayContent Csv(byte[] file) => new(file) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } };
}
