using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Accounts.Team;

public sealed class CoverTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task The_stand_in_sees_the_patients_in_that_time_and_counts_them_as_theirs()
    {
        var clinic = await host.NewClinic();
        await clinic.NarrowToOwnCaseload();
        var today = host.Clock.Today;

        (await clinic.Administrator.Put(NewCover(), await Terms(clinic, today.AddDays(1), today.AddDays(2)))).MustBe(201);

        Assert.Empty(await clinic.SecondTherapist.Sees());
        host.Clock.MoveOn(TimeSpan.FromDays(1));
        Assert.Equal(["Rosa Blake"], await clinic.SecondTherapist.Sees());
        Assert.Equal(["Rosa Blake"], await clinic.SecondTherapist.Sees("?mine=true"));
        host.Clock.MoveOn(TimeSpan.FromDays(2));
        Assert.Empty(await clinic.SecondTherapist.Sees());
    }

    [Fact]
    public async Task A_cover_that_is_ended_no_longer_holds()
    {
        var clinic = await host.NewClinic();
        await clinic.NarrowToOwnCaseload();
        var (path, today) = (NewCover(), host.Clock.Today);
        (await clinic.Therapist.Put(path, await Terms(clinic, today, today.AddDays(9)))).MustBe(201);

        (await clinic.Therapist.Post($"{path}/end")).MustBe(204);

        Assert.Empty(await clinic.SecondTherapist.Sees());
        Assert.Empty((await clinic.Team())["covers"]!.AsArray());
    }

    [Fact]
    public async Task The_same_again_is_the_same_cover_and_other_terms_need_another_id()
    {
        var clinic = await host.NewClinic();
        var (path, today) = (NewCover(), host.Clock.Today);
        var terms = await Terms(clinic, today, today.AddDays(9));

        (await clinic.Administrator.Put(path, terms)).MustBe(201);

        (await clinic.Administrator.Put(path, terms)).MustBe(200);
        (await clinic.Administrator.Put(path, await Terms(clinic, today, today.AddDays(8)))).MustBeProblem(409, "request.id_taken");
    }

    [Fact]
    public async Task A_therapist_arranges_only_their_own_absence()
    {
        var clinic = await host.NewClinic();
        var today = host.Clock.Today;

        (await clinic.SecondTherapist.Put(NewCover(), await Terms(clinic, today, today))).MustBe(403);
    }

    [Fact]
    public async Task Days_that_are_over_or_turned_round_and_somebody_for_themselves_are_refused()
    {
        var clinic = await host.NewClinic();
        var (thea, today) = (await clinic.MemberNamed("Thea Brook"), host.Clock.Today);

        (await clinic.Administrator.Put(NewCover(), await Terms(clinic, today.AddDays(-3), today.AddDays(-1)))).MustBeProblem(400, "cover.over");
        (await clinic.Administrator.Put(NewCover(), await Terms(clinic, today.AddDays(3), today.AddDays(2)))).MustBeProblem(400, "cover.days");
        (await clinic.Administrator.Put(NewCover(), new { Absent = thea, StandIn = thea, From = today, Until = today })).MustBeProblem(400, "cover.oneself");
        var ada = await clinic.MemberNamed("Ada Field");
        (await clinic.Administrator.Put(NewCover(), new { Absent = thea, StandIn = ada, From = today, Until = today })).MustBeProblem(400, "cover.therapists");
    }

    private static string NewCover() => $"/api/v1/team/covers/{Guid.CreateVersion7()}";

    private static async Task<object> Terms(TestClinic clinic, DateOnly from, DateOnly until) =>
        new { Absent = await clinic.MemberNamed("Thea Brook"), StandIn = await clinic.MemberNamed("Tom Vale"), From = from, Until = until };
}
