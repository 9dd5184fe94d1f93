using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Patients.Record;

public sealed class TimelineTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task All_that_happened_is_there_newest_first_and_nothing_twice_from_page_to_page()
    {
        var clinic = await Lived();

        var whole = await Read(clinic, "?limit=100");
        var paged = new List<JsonNode>();
        for (string? query = "?limit=2"; query is not null;)
        {
            var page = (await clinic.Therapist.Get($"{TestClinic.PathOf(clinic.Patient)}/timeline{query}&kinds={Kinds}")).MustBe(200).Json;
            paged.AddRange(page["entries"]!.AsArray().Select(e => e!));
            query = page["next"] is { } next ? $"?limit=2&before={Uri.EscapeDataString(next.GetValue<string>())}" : null;
        }

        var times = whole.Select(e => e["at"]!.GetValue<DateTimeOffset>()).ToList();
        Assert.Equal(times.OrderDescending(), times);
        string[] expected =
        [
            "Plan begun", "Revision 1 of a plan published", "Plan paused", "Session", "Alert: pain over limit", "Red-flag questions answered",
            "Precaution began: osteoporosis", "Consent given: treatment", "Episode of care opened", "Carer invited", "Programme printed or downloaded",
            "Progress report printed or downloaded", "Looked at the record",
        ];
        Assert.Empty(expected.Except(whole.Select(e => e["title"]!.GetValue<string>())));
        Assert.Equal(
            whole.Where(e => e["kind"]!.GetValue<string>() is not "access").Select(e => e.ToJsonString()), paged.Select(e => e.ToJsonString()));
    }

    [Fact]
    public async Task Only_the_kinds_asked_for_are_read()
    {
        var clinic = await Lived();

        Assert.Equal(["plans", "sessions"], (await Read(clinic, "?kinds=plans,sessions")).Select(e => e["kind"]!.GetValue<string>()).Distinct().Order());
        (await clinic.Therapist.Get($"{TestClinic.PathOf(clinic.Patient)}/timeline?kinds=gossip")).MustBeProblem(400, "timeline.unknown_kind");
        (await clinic.Therapist.Get($"{TestClinic.PathOf(clinic.Patient)}/timeline?limit=0")).MustBeProblem(400, "page.limit");
    }

    [Fact]
    public async Task Who_looked_is_one_line_a_person_and_day_with_name_and_role()
    {
        var clinic = await host.NewClinic();
        for (var n = 0; n < 3; n++)
        {
            (await clinic.SecondTherapist.Get(TestClinic.PathOf(clinic.Patient))).MustBe(200);
        }

        var toms = (await Read(clinic, "?kinds=access")).Where(e => e["who"]?.GetValue<string>() is "Tom Vale").ToList();

        Assert.Equal("Therapist, 3 times that day", Assert.Single(toms)["detail"]!.GetValue<string>());
    }

    [Fact]
    public async Task Another_clinics_patient_has_no_timeline()
    {
        var (clinic, elsewhere) = (await host.NewClinic(), await host.NewClinic());

        (await elsewhere.Therapist.Get($"{TestClinic.PathOf(clinic.Patient)}/timeline")).MustBeProblem(404, "not_found");
    }

    private const string Kinds = "plans,sessions,alerts,screens,precautions,consents,episodes,carers,documents";

    private async Task<TestClinic> Lived()
    {
        var clinic = await host.NewClinic();
        var path = TestClinic.PathOf(clinic.Patient);
        (await clinic.Therapist.Put(path, Given.Patient(precautions: ["osteoporosis"]))).MustBe(200);
        (await clinic.Therapist.Put($"{path}/episodes/{Guid.CreateVersion7()}", new { Title = "Back" })).MustBe(201);
        (await clinic.Therapist.Put($"{path}/consents/{Guid.CreateVersion7()}", new { Kind = "treatment", State = "given", Way = "signed" })).MustBe(201);
        (await clinic.SecondTherapist.Get(path)).MustBe(200);
        (await clinic.Patient.Post($"{path}/carers", new { Name = "Mia" })).MustBe(201);
        var plan = await clinic.Prescribe();
        (await clinic.Patient.Get($"/api/v1/plans/{plan.Id}/programme.pdf")).MustBe(200);
        host.Clock.MoveOn(TimeSpan.FromHours(1));
        (await clinic.Log(clinic.Session(plan).With("painAfter", 8))).MustBe(201);
        (await clinic.Therapist.Get($"{path}/report.pdf?for=record")).MustBe(200);
        host.Clock.MoveOn(TimeSpan.FromHours(1));
        (await clinic.Therapist.Post($"/api/v1/plans/{plan.Id}/pause", new { Reason = "Holiday" })).MustBe(200);
        return clinic;
    }

    private static async Task<List<JsonNode>> Read(TestClinic clinic, string query) =>
        [.. (await clinic.Therapist.Get($"{TestClinic.PathOf(clinic.Patient)}/timeline{query}")).MustBe(200).Json["entries"]!.AsArray().Select(e => e!)];
}
