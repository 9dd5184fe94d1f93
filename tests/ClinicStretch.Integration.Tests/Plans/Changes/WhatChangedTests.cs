using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Plans.Changes;

public sealed class WhatChangedTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task The_patient_reads_what_changed_and_why_until_they_have_read_it()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe(Given.Plan(host.Clock.Today, Given.Item("knee-to-chest").With("dosage", Given.Hold(20))));
        Assert.Null(await News(clinic.Patient));
        await LongerHold(clinic, plan);

        var news = (await News(clinic.Patient))!;
        Assert.Contains("30", news["changes"]!.AsArray().Select(c => c!.GetValue<string>()).Single(), StringComparison.Ordinal);
        Assert.Equal(["It has become easy"], news["reasons"]!.AsArray().Select(r => r!.GetValue<string>()));

        (await clinic.Patient.Put($"/api/v1/plans/{plan.Id}/revisions/2/seen", new { })).MustBe(200);
        (await clinic.Patient.Put($"/api/v1/plans/{plan.Id}/revisions/2/seen", new { })).MustBe(200);
        Assert.Null(await News(clinic.Patient));
    }

    [Fact]
    public async Task The_therapist_reads_it_short_and_the_patient_in_their_language()
    {
        var clinic = await host.NewClinic();
        var patient = await clinic.NewPatient(Given.Patient().With("language", "de"));
        var plan = await clinic.Prescribe(Given.Plan(host.Clock.Today, Given.Item("knee-to-chest").With("dosage", Given.Hold(20))), patient);
        await LongerHold(clinic, plan, patient);

        Assert.EndsWith("hold 20 → 30 s", await ChangeOf(clinic.Therapist, plan), StringComparison.Ordinal);
        Assert.Contains("Bisher: ", await ChangeOf(patient, plan), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_helper_and_a_patient_have_read_is_their_own_and_a_revision_that_is_not_there_cannot_be_read()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();

        (await clinic.NothingChanges(() => clinic.Patient.Put($"/api/v1/plans/{plan.Id}/revisions/7/seen", new { }))).MustBeProblem(404, "not_found");
        (await clinic.NothingChanges(() => clinic.Therapist.Put($"/api/v1/plans/{plan.Id}/revisions/1/seen", new { }))).MustBeProblem(403, "forbidden");
    }

    [Fact]
    public async Task A_habit_stands_on_today_and_in_the_revision()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe(Given.Plan(host.Clock.Today).With("habit", "after breakfast"));

        var plan = (await clinic.Patient.Get("/api/v1/me/today")).MustBe(200).Json["plans"]![0]!;
        Assert.Equal("after breakfast", plan["content"]!["habit"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_habit_too_long_is_bad_input()
    {
        var clinic = await host.NewClinic();
        var body = Given.Plan(host.Clock.Today).With("habit", new string('a', 121));

        Assert.Equal(400, (await clinic.NothingChanges(() => clinic.Therapist.Put($"{TestClinic.PathOf(clinic.Patient)}/plans/{Guid.CreateVersion7()}", body))).Status);
    }

    [Fact]
    public async Task A_flare_set_is_kept_and_a_higher_dose_than_on_other_days_is_refused()
    {
        var clinic = await host.NewClinic();
        var item = Given.Item("knee-to-chest").With("dosage", Given.Hold(20));
        var plan = await clinic.Prescribe(Given.Plan(host.Clock.Today, (JsonObject)item.DeepClone()).With("flare", Flare(item, Given.Hold(20, reps: 1))));
        var set = (await clinic.Therapist.Get($"/api/v1/plans/{plan.Id}/flare-set")).MustBe(200).Json;
        Assert.Equal(("chosen", 1), (set["source"]!.GetValue<string>(), set["items"]![0]!["dosage"]!["reps"]!.GetValue<int>()));

        var more = Given.Plan(host.Clock.Today, (JsonObject)item.DeepClone()).With("flare", Flare(item, Given.Hold(20, reps: 4)));
        (await clinic.NothingChanges(() => clinic.Therapist.Put($"{TestClinic.PathOf(clinic.Patient)}/plans/{Guid.CreateVersion7()}", more)))
            .MustBeProblem(400, "plan.flare_dose");
    }

    private static JsonArray Flare(JsonObject item, JsonObject dosage) =>
        [new JsonObject { ["item"] = item["key"]!.DeepClone(), ["dosage"] = dosage }];

    private async Task LongerHold(TestClinic clinic, Prescription plan, Visitor? patient = null)
    {
        var item = Given.Item("knee-to-chest").With("key", plan.Items[0]).With("dosage", Given.Hold(30));
        var body = Given.Plan(host.Clock.Today, item).With("basedOn", 1);
        (await clinic.Therapist.Put($"{TestClinic.PathOf(patient ?? clinic.Patient)}/plans/{plan.Id}", body)).MustBe(200);
        (await clinic.Publish(plan, new { ReasonForChange = "It has become easy" })).MustBe(200);
    }

    private static async Task<JsonNode?> News(Visitor patient) => (await patient.Get("/api/v1/me/today")).MustBe(200).Json["plans"]![0]!["news"];

    private static async Task<string> ChangeOf(Visitor who, Prescription plan) =>
        (await who.Get($"/api/v1/plans/{plan.Id}/revisions/2")).MustBe(200).Json["changes"]!.AsArray().Single()!.GetValue<string>();
}
