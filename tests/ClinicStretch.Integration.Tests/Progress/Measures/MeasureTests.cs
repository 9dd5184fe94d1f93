using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Progress.Measures;

public sealed class MeasureTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task A_patient_answers_what_is_due_and_the_therapist_sees_what_it_means()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe();
        Assert.Contains("nprs-week", await Due(clinic));

        (await Answer(clinic.Patient, clinic, Pain(6))).MustBe(201);
        Assert.DoesNotContain("nprs-week", await Due(clinic));
        host.Clock.MoveOn(TimeSpan.FromDays(7));
        Assert.Contains("nprs-week", await Due(clinic));
        (await Answer(clinic.Patient, clinic, Pain(4))).MustBe(201);

        var series = Assert.Single((await Measures(clinic, clinic.Therapist))["series"]!.AsArray())!;
        Assert.Equal([6, 4], series["points"]!.AsArray().Select(p => (int)p!["score"]!.GetValue<decimal>()));
        Assert.Equal("clear-improvement", series["points"]![1]!["change"]!["verdict"]!.GetValue<string>());
        Assert.Equal("patient", series["points"]![1]!["source"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_same_answer_again_is_the_same_row_and_another_under_its_id_is_refused()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe();
        var path = $"{PathOf(clinic)}/measures/{Guid.CreateVersion7()}";

        var first = (await clinic.Patient.Put(path, Pain(6))).MustBe(201).Json;
        var again = (await clinic.Patient.Put(path, Pain(6))).MustBe(200).Json;

        Assert.Equal(first["day"]!.GetValue<string>(), again["day"]!.GetValue<string>());
        (await clinic.Patient.Put(path, Pain(5))).MustBeProblem(409, "measure.same_id");
        Assert.Equal(1, await clinic.Count("measure_answers"));
    }

    [Fact]
    public async Task A_correction_counts_and_what_it_corrects_is_kept()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe();
        var first = Guid.CreateVersion7();
        (await clinic.Patient.Put($"{PathOf(clinic)}/measures/{first}", Pain(6))).MustBe(201);

        (await Answer(clinic.Therapist, clinic, Pain(3).With("corrects", first))).MustBe(201);

        var point = Assert.Single(Assert.Single((await Measures(clinic, clinic.Patient))["series"]!.AsArray())!["points"]!.AsArray())!;
        Assert.Equal((3m, "in-clinic", true), (point["score"]!.GetValue<decimal>(), point["source"]!.GetValue<string>(), point["isCorrection"]!.GetValue<bool>()));
        Assert.Equal(2, await clinic.Count("measure_answers"));
        (await Answer(clinic.Therapist, clinic, Pain(2).With("corrects", first))).MustBeProblem(409, "measure.corrects_newest");
    }

    [Fact]
    public async Task A_patient_does_not_correct_what_the_clinic_entered_and_a_colleague_does()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe();
        var first = Guid.CreateVersion7();
        (await clinic.Therapist.Put($"{PathOf(clinic)}/measures/{first}", Pain(6))).MustBe(201);

        (await clinic.NothingChanges(() => Answer(clinic.Patient, clinic, Pain(3).With("corrects", first)))).MustBeProblem(409, "measure.entered_by_clinic");
        (await Answer(clinic.SecondTherapist, clinic, Pain(3).With("corrects", first))).MustBe(201);
    }

    [Fact]
    public async Task A_total_is_entered_in_clinic_with_its_version_and_who_scored_it()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe();
        var total = new JsonObject { ["instrument"] = "odi", ["reading"] = new JsonObject { ["value"] = 34 }, ["version"] = "2.1a", ["scoredBy"] = "A. Keller" };

        (await Answer(clinic.Patient, clinic, total)).MustBeProblem(409, "measure.total_member");
        (await Answer(clinic.Therapist, clinic, total.With("scoredBy", null))).MustBeProblem(400, "measure.total_source");
        (await Answer(clinic.Therapist, clinic, total)).MustBe(201);
    }

    [Fact]
    public async Task What_does_not_fit_the_measure_is_refused()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe();

        (await Answer(clinic.Patient, clinic, Pain(11))).MustBeProblem(400, "measure.reading");
        (await Answer(clinic.Patient, clinic, Pain(1).With("instrument", "unheard-of"))).MustBeProblem(400, "measure.unknown");
        (await Answer(clinic.Patient, clinic, Pain(1).With("day", "2199-01-01"))).MustBeProblem(400, "measure.day");
        (await Answer(clinic.Patient, clinic, Pain(1).With("instrument", "rmdq-24").With("reading", new JsonObject { ["ticked"] = new JsonArray("1") })))
            .MustBeProblem(409, "measure.pack_missing");
    }

    [Fact]
    public async Task A_therapist_sets_what_a_patient_is_asked()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe();
        var schedule = new { Measures = new[] { new { Instrument = "psfs", Weeks = new[] { 0 }, EveryWeeks = (int?)null, AtDischarge = true } } };

        (await clinic.Therapist.Put($"{PathOf(clinic)}/measure-schedule", schedule)).MustBe(200);
        (await clinic.Therapist.Put($"{PathOf(clinic)}/measure-schedule", schedule)).MustBe(200);

        Assert.Equal(["psfs"], await Due(clinic));
        (await clinic.Therapist.Put($"{PathOf(clinic)}/measure-schedule", new { Measures = new[] { new { Instrument = "odi", Weeks = new[] { 0 }, AtDischarge = false, EveryWeeks = (int?)null } } }))
            .MustBeProblem(400, "measure.schedule");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Another_patients_measures_are_not_there(bool elsewhere)
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe();
        var stranger = elsewhere ? (await host.NewClinic()).Patient : await clinic.NewPatient();

        (await stranger.Get($"{PathOf(clinic)}/measures")).MustBeProblem(404, "not_found");
        (await Answer(stranger, clinic, Pain(3))).MustBeProblem(404, "not_found");
    }

    [Fact]
    public async Task Reading_and_answering_leave_a_row_in_the_audit_without_any_value()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe();

        (await Answer(clinic.Patient, clinic, Pain(9))).MustBe(201);
        await Measures(clinic, clinic.Therapist);

        Assert.Equal(1, await clinic.Count("audit_entries", "action = 'PutMeasureAnswer'"));
        Assert.Equal(1, await clinic.Count("audit_entries", "action = 'GetMeasures'"));
    }

    internal static string PathOf(TestClinic clinic) => TestClinic.PathOf(clinic.Patient);

    internal static Task<Answer> Answer(Visitor who, TestClinic clinic, JsonObject body) =>
        who.Put($"{PathOf(clinic)}/measures/{Guid.CreateVersion7()}", body);

    internal static async Task<JsonNode> Measures(TestClinic clinic, Visitor who) => (await who.Get($"{PathOf(clinic)}/measures")).MustBe(200).Json;

    internal static async Task<IReadOnlyList<string>> Due(TestClinic clinic) =>
        [.. (await Measures(clinic, clinic.Patient))["due"]!.AsArray().Select(d => d!["instrument"]!.GetValue<string>())];

    private static JsonObject Pain(int score) => new() { ["instrument"] = "nprs-week", ["reading"] = new JsonObject { ["value"] = score } };
}
