using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Programmes;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Progress.Reports;

/// <summary>A week with a plan: done, nothing said, told as not done, done twice, and pain that falls.</summary>
internal sealed record ReportLife(TestClinic Clinic, Visitor Patient, Prescription Plan, Guid Noted, DateOnly First, DateOnly Last)
{
    public string Path => $"{TestClinic.PathOf(Patient)}/report.pdf";

    public static async Task<ReportLife> Live(ClinicHost host, string language = "en-GB")
    {
        var clinic = await host.NewClinic();
        var patient = await clinic.NewPatient(Given.Patient().With("language", language));
        var plan = await clinic.Prescribe(patient: patient);
        var first = host.Clock.Today;
        await Answer(patient, 6);
        var noted = await Day(host, patient, clinic.Session(plan).With("painBefore", 6).With("painAfter", 5).With("note", "The stairs were easier"));
        await Day(host, patient, null);
        await Day(host, patient, clinic.Session(plan).With("items", new JsonArray(Given.Skipped(plan.Items[0], "no-time"), Given.Skipped(plan.Items[1], "no-time"))).With("painBefore", null).With("painAfter", null));
        await Answer(patient, 2);
        await Day(host, patient, clinic.Session(plan).With("painBefore", 3).With("painAfter", 2).With("note", "Not for anybody else"));
        return new ReportLife(clinic, patient, plan, noted, first, host.Clock.Today.AddDays(-1));
    }

    /// <summary>As a member gets it, of the week.</summary>
    public async Task<PrintedFile> Print(string query) => new((await Clinic.Therapist.Get($"{Path}?from={First:O}&to={Last:O}&{query}")).MustBe(200).Bytes);

    /// <summary>The plan ends.</summary>
    public async Task End(object how) => (await Clinic.Therapist.Post($"/api/v1/plans/{Plan.Id}/complete", how)).MustBe(200);

    private static async Task<Guid> Day(ClinicHost host, Visitor patient, JsonObject? session)
    {
        var newId = Guid.CreateVersion7();
        if (session is not null)
        {
            (await patient.Put($"/api/v1/sessions/{newId}", session)).MustBe(201);
        }

        host.Clock.MoveOn(TimeSpan.FromDays(1));
        return newId;
    }

    private static async Task Answer(Visitor patient, int pain) => (await patient.Put(
        $"{TestClinic.PathOf(patient)}/measures/{Guid.CreateVersion7()}", new { Instrument = "nprs-week", Reading = new { Value = pain } })).MustBe(201);
}
