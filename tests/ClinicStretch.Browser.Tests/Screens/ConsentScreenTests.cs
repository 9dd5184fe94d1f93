using ClinicStretch.Browser.Tests.Support;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Browser.Tests.Screens;

public sealed class ConsentScreenTests(ClinicHost host, Chromium chromium) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task Consent_is_read_on_a_phone_without_scrolling_sideways()
    {
        var clinic = await host.NewClinic();
        foreach (var (kind, state) in ((string, string)[])[("treatment", "given"), ("contact-by-email", "withdrawn"), ("photo-and-video", "given")])
        {
            (await clinic.Therapist.Put(
                $"{TestClinic.PathOf(clinic.Patient)}/consents/{Guid.CreateVersion7()}", new { Kind = kind, State = state, Way = "signed", TextVersion = "2026-03" })).MustBe(201);
        }

        await using var browser = await chromium.Open(host.Http.BaseAddress!, Look.Phone);
        await browser.SignIn(clinic.Therapist);
        await browser.GoTo($"/patients/{clinic.Patient.PatientId}/care");

        await browser.Photograph("consent-phone");
        await browser.IsAccessible();
        var wider = await browser.Page.Locator(".card").Filter(new() { HasText = "Consent" }).First
            .EvaluateAsync<bool>("card => [card, ...card.querySelectorAll('*:not(.visually-hidden)')].some(e => e.scrollWidth > card.clientWidth)");
        Assert.False(wider);
    }

    [Fact]
    public async Task A_carers_invitation_is_read_in_german_on_a_phone()
    {
        var clinic = await host.NewClinic();
        var patient = await clinic.NewPatient(Given.Patient().With("language", "de"));
        var invited = (await patient.Post($"{TestClinic.PathOf(patient)}/carers", new { Name = "Mia Blake" })).MustBe(201).Json;
        await using var browser = await chromium.Open(host.Http.BaseAddress!, Look.Phone);

        await browser.GoTo($"/invitation/{invited["code"]!.GetValue<string>()}");
        await browser.Photograph("invitation-de");
        await browser.IsAccessible();
        await browser.Page.GetByLabel("Ihre E-Mail-Adresse").FillAsync("mia@example.org");
        await browser.Page.GetByLabel("Wählen Sie ein Passwort").FillAsync("aaaaaaaaaaaaaaaa");
        await browser.Press("Mein Konto öffnen");

        await browser.Sees("Nehmen Sie mindestens 12 Zeichen.");
        await browser.Photograph("invitation-de-wrong");
        await browser.IsAccessible();
    }
}
