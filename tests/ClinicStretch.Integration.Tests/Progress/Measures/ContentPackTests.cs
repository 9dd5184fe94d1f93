using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Progress.Measures;

public sealed class ContentPackTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task With_a_pack_the_measure_is_due_shown_word_for_word_and_scored()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe();
        Assert.DoesNotContain("rmdq-24", await MeasureTests.Due(clinic));

        (await Put(clinic.Administrator, Pack())).MustBe(201);

        Assert.Contains("rmdq-24", await MeasureTests.Due(clinic));
        var shown = (await clinic.Patient.Get("/api/v1/content-packs/rmdq-24")).MustBe(200).Json;
        Assert.Equal("Made-up  statement 7, \"as it is\".", shown["items"]![6]!["text"]!.GetValue<string>());
        var answer = new JsonObject { ["instrument"] = "rmdq-24", ["reading"] = new JsonObject { ["ticked"] = new JsonArray("1", "7") } };
        Assert.Equal(2, (await MeasureTests.Answer(clinic.Patient, clinic, answer)).MustBe(201).Json["score"]!.GetValue<decimal>());
    }

    [Fact]
    public async Task A_pack_with_an_empty_licence_statement_is_refused() =>
        (await Put((await host.NewClinic()).Administrator, Pack().With("licenceStatement", " "))).MustBeProblem(400, "content_pack.licence_missing");

    [Fact]
    public async Task What_is_not_exactly_a_pack_is_refused_and_told_where()
    {
        var admin = (await host.NewClinic()).Administrator;

        (await Put(admin, Pack().With("price", 3))).MustBeProblem(400, "content_pack.shape");
        (await Put(admin, "no json at all")).MustBeProblem(400, "content_pack.shape");
        (await Put(admin, "{\"items\":[null]}")).MustBeProblem(400, "content_pack.shape");
        (await Put(admin, Pack().With("version", null))).MustBeProblem(400, "content_pack.shape");
        (await Put(admin, Pack().With("items", new JsonArray(new JsonObject { ["code"] = "1" })))).MustBeProblem(400, "content_pack.shape");
        (await Put(admin, Pack().With("permissionEvidence", new string('x', 300_000)))).MustBeProblem(413, "request.too_large");
        (await Put(admin, Pack().With("instrumentId", "odi"))).MustBeProblem(400, "content_pack.instrument");
    }

    [Fact]
    public async Task The_same_pack_again_is_the_same_and_another_text_needs_another_version()
    {
        var clinic = await host.NewClinic();
        (await Put(clinic.Administrator, Pack())).MustBe(201);

        (await Put(clinic.Administrator, Pack())).MustBe(200);
        (await Put(clinic.Administrator, Pack().With("licenceStatement", "Another"))).MustBeProblem(409, "content_pack.version_taken");
        (await Put(clinic.Administrator, Pack().With("version", "2.0"))).MustBe(201);

        Assert.Equal(2, (await clinic.Therapist.Get("/api/v1/clinic/content-packs")).MustBe(200).Json.AsArray().Count);
    }

    [Fact]
    public async Task An_id_that_is_taken_is_told_also_when_the_text_is_that_of_another_pack()
    {
        var clinic = await host.NewClinic();
        var (first, second) = ($"/api/v1/clinic/content-packs/{Guid.CreateVersion7()}", $"/api/v1/clinic/content-packs/{Guid.CreateVersion7()}");
        (await clinic.Administrator.Put(first, Pack().ToJsonString())).MustBe(201);
        (await clinic.Administrator.Put(second, Pack().With("version", "2.0").ToJsonString())).MustBe(201);

        (await clinic.NothingChanges(() => clinic.Administrator.Put(first, Pack().With("version", "2.0").ToJsonString()))).MustBeProblem(409, "content_pack.id_taken");
        (await clinic.NothingChanges(() => clinic.Administrator.Put(first, Pack().With("version", "3.0").ToJsonString()))).MustBeProblem(409, "content_pack.id_taken");
        (await clinic.NothingChanges(() => clinic.Administrator.Put(first, Pack().With("version", "2.0").With("licenceStatement", "Another").ToJsonString())))
            .MustBeProblem(409, "content_pack.id_taken");
    }

    [Fact]
    public async Task A_pack_is_the_clinics_own()
    {
        var (clinic, other) = (await host.NewClinic(), await host.NewClinic());
        (await Put(clinic.Administrator, Pack())).MustBe(201);

        (await other.Patient.Get("/api/v1/content-packs/rmdq-24")).MustBeProblem(404, "not_found");
        Assert.Empty((await other.Administrator.Get("/api/v1/clinic/content-packs")).MustBe(200).Json.AsArray());
        (await Put(clinic.Therapist, Pack())).MustBeProblem(403, "forbidden");
    }

    internal static JsonObject Pack() => new()
    {
        ["instrumentId"] = "rmdq-24",
        ["version"] = "1.0",
        ["language"] = "en-GB",
        ["licenceStatement"] = "Used with permission, for the test",
        ["permissionEvidence"] = "https://clinic.example/letter",
        ["items"] = new JsonArray(
            [.. Enumerable.Range(1, 24).Select(n => new JsonObject { ["code"] = $"{n}", ["text"] = $"Made-up  statement {n}, \"as it is\"." })]),
    };

    private static Task<Answer> Put(Visitor who, object pack) => who.Put($"/api/v1/clinic/content-packs/{Guid.CreateVersion7()}", pack is JsonObject json ? json.ToJsonString() : pack);
}
