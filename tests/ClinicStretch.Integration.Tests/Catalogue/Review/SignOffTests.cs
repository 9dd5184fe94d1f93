using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Catalogue.Review;

public sealed class SignOffTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private const string Exercise = "/api/v1/exercises/knee-to-chest";

    // Rests on clinical judgement alone.
    private const string Judged = "cautions.knee-problem";

    [Fact]
    public async Task A_therapist_signs_a_fact_off_and_everybody_at_the_clinic_sees_it()
    {
        var clinic = await host.NewClinic();
        var before = await Awaiting(clinic.Therapist);

        var signed = (await Sign(clinic.Therapist, Judged, note: "Our own protocol")).MustBe(201).Json;

        Assert.Equal(("Thea Brook", "Our own protocol"), (signed["by"]!.GetValue<string>(), signed["note"]!.GetValue<string>()));
        var fact = await Fact(clinic.Administrator, Judged);
        Assert.False(fact["awaits"]!.GetValue<bool>());
        Assert.Equal("Thea Brook", fact["signOff"]!["by"]!.GetValue<string>());
        Assert.Equal(before - 1, await Awaiting(clinic.SecondTherapist));
        Assert.Equal(1, await clinic.Count("audit_entries", "action = 'SignOffFact' AND subject_kind = 'sign-off'"));
    }

    [Fact]
    public async Task The_same_sign_off_sent_twice_is_one()
    {
        var clinic = await host.NewClinic();
        var id = Guid.CreateVersion7();
        var first = (await Sign(clinic.Therapist, Judged, id)).MustBe(201);

        Assert.Equal(first.Text, (await Sign(clinic.Therapist, Judged, id)).MustBe(200).Text);
        Assert.Equal(1, await clinic.Count("fact_sign_offs"));
    }

    [Fact]
    public async Task The_same_id_for_something_else_is_refused()
    {
        var clinic = await host.NewClinic();
        var id = Guid.CreateVersion7();
        (await Sign(clinic.Therapist, Judged, id)).MustBe(201);

        (await clinic.NothingChanges(() => Sign(clinic.Therapist, "breathing", id))).MustBeProblem(409, "request.id_taken");
        (await clinic.NothingChanges(() => Sign(clinic.Therapist, Judged, id, note: "Other"))).MustBeProblem(409, "request.id_taken");
        (await clinic.NothingChanges(() => Sign(clinic.SecondTherapist, Judged, id))).MustBeProblem(409, "request.id_taken");
    }

    [Fact]
    public async Task What_is_signed_already_or_was_read_otherwise_is_refused()
    {
        var clinic = await host.NewClinic();
        (await Sign(clinic.Therapist, Judged)).MustBe(201);

        (await clinic.NothingChanges(() => Sign(clinic.SecondTherapist, Judged))).MustBeProblem(409, "sign_off.already_signed");
        (await clinic.NothingChanges(() => Sign(clinic.Therapist, "breathing", hash: "older"))).MustBeProblem(409, "sign_off.fact_changed");
    }

    [Theory]
    [InlineData("no-such-fact", null, 404, "not_found")]
    [InlineData("", null, 400, "text.empty")]
    [InlineData("breathing", "a\0b", 400, "text.control_character")]
    public async Task What_cannot_be_signed_is_refused(string fact, string? note, int status, string code)
    {
        var clinic = await host.NewClinic();

        (await clinic.NothingChanges(() => Sign(clinic.Therapist, fact, note: note))).MustBeProblem(status, code);
    }

    [Fact]
    public async Task Nobody_but_a_therapist_signs_or_withdraws()
    {
        var clinic = await host.NewClinic();
        var id = Guid.CreateVersion7();
        (await Sign(clinic.Therapist, Judged, id)).MustBe(201);

        foreach (var other in new[] { clinic.Administrator, clinic.Patient })
        {
            (await clinic.NothingChanges(() => Sign(other, "breathing"))).MustBeProblem(403, "forbidden");
            (await clinic.NothingChanges(() => Withdraw(other, id))).MustBeProblem(403, "forbidden");
        }

        (await clinic.Patient.Get(Exercise)).MustBeProblem(403, "forbidden");
    }

    [Fact]
    public async Task Another_clinics_sign_off_is_neither_seen_nor_withdrawn()
    {
        var (clinic, elsewhere) = (await host.NewClinic(), await host.NewClinic());
        var id = Guid.CreateVersion7();
        (await Sign(clinic.Therapist, Judged, id)).MustBe(201);

        Assert.Null((await Fact(elsewhere.Therapist, Judged))["signOff"]);
        (await clinic.NothingChanges(() => Withdraw(elsewhere.Therapist, id))).MustBeProblem(404, "not_found");
        (await Sign(elsewhere.Therapist, Judged, id)).MustBe(201);
    }

    [Fact]
    public async Task A_sign_off_that_is_withdrawn_leaves_the_fact_open_and_stays_on_record()
    {
        var clinic = await host.NewClinic();
        var id = Guid.CreateVersion7();
        (await Sign(clinic.Therapist, Judged, id)).MustBe(201);

        var withdrawn = (await Withdraw(clinic.SecondTherapist, id)).MustBe(200);

        Assert.Equal(withdrawn.Text, (await Withdraw(clinic.Therapist, id)).MustBe(200).Text);
        var fact = await Fact(clinic.Therapist, Judged);
        Assert.True(fact["awaits"]!.GetValue<bool>());
        Assert.Null(fact["signOff"]);
        Assert.Equal(1, await clinic.Count("fact_sign_offs", "withdrawn_at IS NOT NULL"));
        (await Sign(clinic.Therapist, Judged)).MustBe(201);
        (await Withdraw(clinic.Therapist, Guid.CreateVersion7())).MustBeProblem(404, "not_found");
    }

    [Fact]
    public async Task A_fact_that_changes_is_unsigned_again_and_says_that_an_older_wording_was_signed()
    {
        var clinic = await host.NewClinic();
        await host.WriteCopy(clinic, copy => copy);
        var path = $"/api/v1/exercises/{OwnCopies.Slug}";
        (await Sign(clinic.Therapist, "breathing", path: path)).MustBe(201);
        await host.WriteCopy(clinic, copy => copy.WithBreathing("Breathe in as you round your back."));

        var fact = await Fact(clinic.Therapist, "breathing", path);

        Assert.True(fact["signOff"]!["forOlderWording"]!.GetValue<bool>());
        Assert.Equal("Breathe in as you round your back.", fact["says"]!.GetValue<string>());
        (await Sign(clinic.SecondTherapist, "breathing", hash: fact["hash"]!.GetValue<string>(), path: path)).MustBe(201);
        Assert.Equal("Tom Vale", (await Fact(clinic.Therapist, "breathing", path))["signOff"]!["by"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_translation_that_is_signed_off_counts_as_reviewed_at_this_clinic()
    {
        var clinic = await host.NewClinic();
        Assert.Equal("draft", await Translation("state"));

        (await Sign(clinic.Therapist, "translation.es")).MustBe(201);

        Assert.Equal(("reviewed", "Thea Brook"), (await Translation("state"), await Translation("reviewedBy")));

        async Task<string> Translation(string name) =>
            (await clinic.Therapist.Get($"{Exercise}?language=es")).MustBe(200).Json["translation"]![name]!.GetValue<string>();
    }

    [Fact]
    public async Task The_review_counts_what_is_open_exercise_by_exercise()
    {
        var clinic = await host.NewClinic();
        await host.WriteCopy(clinic, copy => copy);
        (await Sign(clinic.Therapist, Judged)).MustBe(201);
        (await Sign(clinic.Therapist, "translation.fr")).MustBe(201);

        var lines = (await clinic.Administrator.Get("/api/v1/catalogue/review")).MustBe(200).Json["exercises"]!.AsArray();

        Assert.Equal(21, lines.Count);
        var line = lines.Single(l => l!["slug"]!.GetValue<string>() is "knee-to-chest")!;
        Assert.Equal((await Awaiting(clinic.Therapist), 1), (line["awaiting"]!.GetValue<int>(), line["signed"]!.GetValue<int>()));
        Assert.Equal(["de", "es"], line["unreviewed"]!.AsArray().Select(l => l!.GetValue<string>()));
        Assert.True(lines.Single(l => l!["slug"]!.GetValue<string>() is OwnCopies.Slug)!["isOwn"]!.GetValue<bool>());
    }

    [Fact]
    public async Task The_pages_of_the_review_hold_every_exercise_once()
    {
        var clinic = await host.NewClinic();
        var slugs = new List<string>();
        for (var path = "/api/v1/catalogue/review?limit=8"; path is not null;)
        {
            var page = (await clinic.Therapist.Get(path)).MustBe(200).Json;
            slugs.AddRange(page["exercises"]!.AsArray().Select(e => e!["slug"]!.GetValue<string>()));
            path = page["next"] is { } next ? $"/api/v1/catalogue/review?limit=8&after={next}" : null;
        }

        Assert.Equal((20, 20), (slugs.Count, slugs.Distinct().Count()));
        (await clinic.Therapist.Get("/api/v1/catalogue/review?limit=0")).MustBeProblem(400, "page.limit");
    }

    private static Task<Answer> Sign(Visitor who, string fact, Guid? id = null, string? hash = null, string? note = null, string path = Exercise) =>
        who.Put($"{path}/sign-offs/{id ?? Guid.CreateVersion7()}", new { fact, hash, note });

    private static Task<Answer> Withdraw(Visitor who, Guid id) => who.Post($"{Exercise}/sign-offs/{id}/withdraw");

    private static async Task<JsonNode> Fact(Visitor who, string key, string path = Exercise) =>
        (await who.Get(path)).MustBe(200).Json["facts"]!.AsArray().Single(f => f!["key"]!.GetValue<string>() == key)!;

    private static async Task<int> Awaiting(Visitor who) => (await who.Get(Exercise)).MustBe(200).Json["awaiting"]!.GetValue<int>();
}
