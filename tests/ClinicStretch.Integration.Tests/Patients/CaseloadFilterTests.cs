using ClinicStretch.Integration.Tests.Accounts.Team;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Patients;

public sealed class CaseloadFilterTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task Silence_counts_from_the_last_session_or_from_the_start_and_ends_with_the_next_one()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        Assert.Empty(await clinic.Therapist.Sees("?silentDays=5"));

        host.Clock.MoveOn(TimeSpan.FromDays(5));

        Assert.Equal(["Rosa Blake"], await clinic.Therapist.Sees("?silentDays=5"));
        Assert.Empty(await clinic.Therapist.Sees("?silentDays=6"));
        (await clinic.Log(clinic.Session(plan))).MustBe(201);
        Assert.Empty(await clinic.Therapist.Sees("?silentDays=5"));
    }

    [Fact]
    public async Task Nobody_is_silent_while_the_plan_is_paused()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        host.Clock.MoveOn(TimeSpan.FromDays(6));
        Assert.Equal(["Rosa Blake"], await clinic.Therapist.Sees("?silentDays=5"));

        (await clinic.Therapist.Post($"/api/v1/plans/{plan.Id}/pause", new { Reason = "Holiday" })).MustBe(200);

        Assert.Empty(await clinic.Therapist.Sees("?silentDays=5"));
    }

    [Fact]
    public async Task Low_adherence_is_that_of_the_last_seven_full_days()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        Assert.Empty(await clinic.Therapist.Sees("?lowAdherence=true"));

        host.Clock.MoveOn(TimeSpan.FromDays(8));

        Assert.Equal(["Rosa Blake"], await clinic.Therapist.Sees("?lowAdherence=true"));
        for (var day = 0; day < 5; day++)
        {
            (await clinic.Log(clinic.Session(plan))).MustBe(201);
            host.Clock.MoveOn(TimeSpan.FromDays(1));
        }

        Assert.Empty(await clinic.Therapist.Sees("?lowAdherence=true"));
    }

    [Fact]
    public async Task A_plan_that_ends_within_two_weeks_is_found()
    {
        var clinic = await host.NewClinic();
        var body = Given.Plan(host.Clock.Today);
        body["schedule"]!["end"] = $"{host.Clock.Today.AddDays(20):O}";
        await clinic.Prescribe(body);

        Assert.Empty(await clinic.Therapist.Sees("?ending=true"));
        host.Clock.MoveOn(TimeSpan.FromDays(6));
        Assert.Equal(["Rosa Blake"], await clinic.Therapist.Sees("?ending=true"));
    }

    [Fact]
    public async Task Alerts_are_told_apart_by_how_grave_they_are_and_filters_hold_together()
    {
        var clinic = await host.NewClinic();
        await clinic.NewPatient(Given.Patient("Nadia Osei", "Europe/London", "knee-problem"));
        (await clinic.Log(clinic.Session(await clinic.Prescribe()).With("painAfter", 7))).MustBe(201);

        Assert.Equal(["Rosa Blake"], await clinic.Therapist.Sees("?alert=urgent"));
        Assert.Equal(["Rosa Blake"], await clinic.Therapist.Sees("?alert=routine"));
        Assert.Empty(await clinic.Therapist.Sees("?alert=emergency"));
        Assert.Equal(["Nadia Osei"], await clinic.Therapist.Sees("?precaution=knee-problem"));
        Assert.Empty(await clinic.Therapist.Sees("?precaution=knee-problem&alert=urgent"));
        Assert.Equal(2, (await clinic.Therapist.Sees($"?therapist={await clinic.MemberNamed("Thea Brook")}")).Count);
        Assert.Empty(await clinic.SecondTherapist.Sees("?mine=true"));
    }

    [Fact]
    public async Task Pages_follow_one_another_by_name_without_a_gap_or_a_double()
    {
        var clinic = await host.NewClinic();
        foreach (var name in new[] { "Ana", "Bea", "Bea", "Cy", "Di" })
        {
            (await clinic.Therapist.Put($"/api/v1/patients/{Guid.CreateVersion7()}", Given.Patient(name))).MustBe(201);
        }

        var (names, after) = (new List<string>(), "");
        do
        {
            var page = (await clinic.Therapist.Get($"/api/v1/patients?limit=2{after}")).MustBe(200).Json;
            names.AddRange(page["patients"]!.AsArray().Select(p => p!["name"]!.GetValue<string>()));
            after = page["next"] is { } next ? $"&after={next.GetValue<Guid>()}" : "";
        }
        while (after.Length > 0);

        Assert.Equal(["Ana", "Bea", "Bea", "Cy", "Di", "Rosa Blake"], names);
    }

    [Fact]
    public async Task A_filter_that_makes_no_sense_is_refused()
    {
        var clinic = await host.NewClinic();

        (await clinic.Therapist.Get("/api/v1/patients?silentDays=0")).MustBeProblem(400, "caseload.silent_days");
        (await clinic.Therapist.Get("/api/v1/patients?alert=dire")).MustBe(400);
    }
}
