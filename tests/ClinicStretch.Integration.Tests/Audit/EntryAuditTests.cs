using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Audit;

/// <summary>Who goes into a clinic is in its audit; who is refused at the door is in the log.</summary>
public sealed class EntryAuditTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private const string Entered = "action = 'EnterClinic' AND outcome = 'Done' AND subject_kind = 'account' AND subject_id = person_id AND patient_id IS NULL AND address = '127.0.0.1'";

    [Fact]
    public async Task Signing_in_leaves_one_row_in_the_clinic_that_is_entered_and_none_in_another()
    {
        var (clinic, elsewhere) = (await host.NewClinic(), await host.NewClinic());
        var theirs = $"{Entered} AND role = 'Therapist' AND person_id = (SELECT id FROM people WHERE email = '{clinic.Therapist.Email}')";
        var (before, there) = (await clinic.Count("audit_entries", theirs), await elsewhere.Count("audit_entries", Entered));

        (await SignIn(clinic.Therapist.Email!, Visitor.Password)).MustBe(200);

        Assert.Equal(before + 1, await clinic.Count("audit_entries", theirs));
        Assert.Equal(there, await elsewhere.Count("audit_entries", Entered));
    }

    [Fact]
    public async Task A_token_that_is_renewed_is_no_second_entry()
    {
        var clinic = await host.NewClinic();
        var first = (await SignIn(clinic.Therapist.Email!, Visitor.Password)).MustBe(200);
        var before = await clinic.Count("audit_entries", Entered);

        (await host.Stranger().Post("/api/v1/account/refresh", new { RefreshToken = first.Json["refreshToken"]!.GetValue<string>() })).MustBe(200);

        Assert.Equal(before, await clinic.Count("audit_entries", Entered));
    }

    [Fact]
    public async Task A_clinic_one_does_not_belong_to_is_not_entered()
    {
        var (clinic, elsewhere) = (await host.NewClinic(), await host.NewClinic());
        var (before, there) = (await clinic.Count("audit_entries", Entered), await elsewhere.Count("audit_entries"));

        (await host.Stranger().Post("/api/v1/account/token", new { clinic.Therapist.Email, Visitor.Password, Clinic = elsewhere.Id.Value })).MustBe(404);

        Assert.Equal((before, there), (await clinic.Count("audit_entries", Entered), await elsewhere.Count("audit_entries")));
    }

    [Fact]
    public async Task A_refusal_is_in_the_log_with_its_way_and_address_and_without_what_was_typed()
    {
        var clinic = await host.NewClinic();
        var rows = await clinic.Count("audit_entries");
        var typed = $"nobody-{Guid.NewGuid():N}";
        var before = Refusals();

        (await SignIn(clinic.Therapist.Email!, typed)).MustBe(401);
        (await SignIn($"{typed}@clinic.example", Visitor.Password)).MustBe(401);

        Assert.Equal(before + 2, Refusals());
        Assert.Equal(rows, await clinic.Count("audit_entries"));
        Assert.DoesNotContain(host.Log.Lines, l => l.Contains(typed, StringComparison.Ordinal));
    }

    private int Refusals() => host.Log.Lines.Count(l => l.Contains("A sign-in was refused: SignIn, account.sign_in_refused, from 127.0.0.1.", StringComparison.Ordinal));

    private Task<Answer> SignIn(string email, string password) => host.Stranger().Post("/api/v1/account/token", new { Email = email, Password = password });
}
