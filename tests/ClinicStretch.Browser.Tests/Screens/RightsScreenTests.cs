using ClinicStretch.Browser.Tests.Support;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Browser.Tests.Screens;

/// <summary>A patient takes back a consent and asks for erasure, and an administrator answers, each on their own screen.</summary>
public sealed class RightsScreenTests(ClinicHost host, Chromium chromium) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task A_consent_is_taken_back_by_two_presses_and_the_page_says_so()
    {
        var clinic = await host.NewClinic();
        (await clinic.Therapist.Put($"{TestClinic.PathOf(clinic.Patient)}/consents/{Guid.CreateVersion7()}", new { Kind = "contact-by-email", State = "given", Way = "signed" })).MustBe(201);
        host.Clock.MoveOn(TimeSpan.FromMinutes(1));
        await using var browser = await chromium.Open(host.Http.BaseAddress!, Look.Phone);
        await browser.SignIn(clinic.Patient);
        await browser.GoTo("/me/data");

        await browser.Follow("Take it back");
        await browser.Sees("reminders by mail stop at once");
        await browser.IsAccessible();
        await browser.Press("Yes, take it back now");

        await browser.Sees("It is taken back. Your clinic can see it now.");
        await browser.Photograph("rights-taken-back");
        await browser.IsAccessible();
    }

    [Fact]
    public async Task A_request_to_erase_goes_to_the_administrator_and_its_answer_comes_back()
    {
        var clinic = await host.NewClinic();
        await using var patient = await chromium.Open(host.Http.BaseAddress!, Look.Phone);
        await patient.SignIn(clinic.Patient);
        await patient.GoTo("/me/data/erase");
        await patient.Fill("Do you want to say more?", "I am moving abroad.");
        await patient.Press("Ask for my data to be erased");
        await patient.Sees("Your request has been sent.");
        await patient.Photograph("rights-asked");
        await patient.IsAccessible();

        await using var office = await chromium.Open(host.Http.BaseAddress!, Look.Desktop);
        await office.SignIn(clinic.Administrator);
        await office.GoTo("/clinic/data-requests");
        await office.Sees("I am moving abroad.");
        await office.Press("Send the answer to Rosa Blake");
        await office.Sees("Write the answer first.");
        await office.Photograph("rights-list-wrong");
        await office.IsAccessible();
        await office.Fill("Answer to Rosa Blake", "We must keep your notes until 2036.");
        await office.Press("Send the answer to Rosa Blake");
        await office.Sees("Nobody waits for an answer");

        await patient.GoTo("/me/data");
        await patient.Sees("We must keep your notes until 2036.");
        await patient.IsAccessible();
    }

    [Fact]
    public async Task A_record_is_erased_only_under_its_own_name_and_the_certificate_says_what_was_kept()
    {
        var clinic = await host.NewClinic();
        (await clinic.Patient.Put($"/api/v1/me/data/requests/{Guid.CreateVersion7()}", new { Note = "I am moving abroad." })).MustBe(201);
        await using var office = await chromium.Open(host.Http.BaseAddress!, Look.Phone);
        await office.SignIn(clinic.Administrator);
        await office.GoTo($"/patients/{clinic.Patient.PatientId}/erasure");
        await office.Sees("What would be erased, and what must stay");
        await office.Photograph("erasure-phone");
        await office.Fill("Type the name of the patient: Rosa Blake", "Rosa Black");
        await office.Press("Erase all but the record of the treatment");
        await office.Sees("Type the name as it stands here");
        await office.IsAccessible();
        await office.Fill("Type the name of the patient: Rosa Blake", "Rosa Blake");
        await office.Press("Erase all but the record of the treatment");

        await office.Sees("Counted again just now: it holds");
        await office.Photograph("certificate-phone");
        await office.IsAccessible();
        (await clinic.Patient.Get("/api/v1/me/today")).MustBe(401);
    }
}
