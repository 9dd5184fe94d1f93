using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Catalogue.Search;

/// <summary>What a member marks, and what a clinic has of its own.</summary>
public sealed class MarkTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task A_favourite_is_ones_own_and_comes_first_when_nothing_is_looked_for()
    {
        var clinic = await host.NewClinic();
        (await clinic.Therapist.Put("/api/v1/exercises/seated-twist/favourite", "{}")).MustBe(200);
        (await clinic.Therapist.Put("/api/v1/exercises/seated-twist/favourite", "{}")).MustBe(200);

        var mine = await clinic.Therapist.Search("");
        var kept = await clinic.Therapist.Search("favourites=true");
        var theirs = await clinic.SecondTherapist.Search("");

        Assert.Equal("seated-twist", mine.Slugs()[0]);
        Assert.True(mine.Line("seated-twist")["isFavourite"]!.GetValue<bool>());
        Assert.Equal(["seated-twist"], kept.Slugs());
        Assert.Equal(1, mine.Counts("favourites")["true"]);
        Assert.NotEqual("seated-twist", theirs.Slugs()[0]);
        Assert.False(theirs.Line("seated-twist")["isFavourite"]!.GetValue<bool>());
        Assert.Empty(theirs.Counts("favourites"));
        Assert.Empty((await clinic.SecondTherapist.Search("favourites=true")).Slugs());
    }

    [Fact]
    public async Task A_favourite_that_is_let_go_is_gone_however_often_it_is_let_go()
    {
        var clinic = await host.NewClinic();
        (await clinic.Administrator.Put("/api/v1/exercises/bridge/favourite", "{}")).MustBe(200);

        for (var again = 0; again < 2; again++)
        {
            var kept = (await clinic.Administrator.Send(HttpMethod.Delete, "/api/v1/exercises/bridge/favourite")).MustBe(200).Json;
            Assert.False(kept["isFavourite"]!.GetValue<bool>());
        }

        Assert.Empty((await clinic.Administrator.Search("favourites=true")).Slugs());
    }

    [Fact]
    public async Task What_is_not_there_is_no_favourite()
    {
        var clinic = await host.NewClinic();
        var elsewhere = await host.NewClinic();
        await host.Owns(elsewhere, "their-bridge", "Their bridge");

        (await clinic.NothingChanges(() => clinic.Therapist.Put("/api/v1/exercises/handstand/favourite", "{}"))).MustBeProblem(404, "not_found");
        (await clinic.NothingChanges(() => clinic.Therapist.Put("/api/v1/exercises/their-bridge/favourite", "{}"))).MustBeProblem(404, "not_found");
        (await clinic.Patient.Put("/api/v1/exercises/bridge/favourite", "{}")).MustBeProblem(403, "forbidden");
        (await host.Stranger().Put("/api/v1/exercises/bridge/favourite", "{}")).MustBeProblem(401, "sign_in_needed");
    }

    [Fact]
    public async Task What_a_therapist_newly_puts_into_a_plan_is_recent_for_them_alone_the_latest_first()
    {
        var clinic = await host.NewClinic();
        await clinic.Draft(Given.Plan(host.Clock.Today, Given.Item("bridge"), Given.Item("cat-cow")));
        var plan = Guid.CreateVersion7();
        var path = $"{TestClinic.PathOf(clinic.Patient)}/plans/{plan}";
        var items = Given.Plan(host.Clock.Today, Given.Item("bridge"));
        (await clinic.Therapist.Put(path, items)).MustBe(201);

        Assert.Equal(["bridge", "cat-cow"], (await clinic.Therapist.Search("recent=true")).Slugs().Order());
        Assert.Equal(2, (await clinic.Therapist.Search("")).Counts("recent")["true"]);
        Assert.Empty((await clinic.SecondTherapist.Search("recent=true")).Slugs());
    }

    [Fact]
    public async Task Writing_a_plan_again_stamps_only_what_is_new_in_it()
    {
        var clinic = await host.NewClinic();
        var body = Given.Plan(host.Clock.Today, Given.Item("bridge"));
        var plan = await clinic.Draft(body);
        var before = (await clinic.Therapist.Search("recent=true")).Line("bridge")["lastUsedAt"]!.GetValue<DateTimeOffset>();
        host.Clock.MoveOn(TimeSpan.FromMinutes(1));
        body["items"]!.AsArray().Add(Given.Item("bird-dog"));

        (await clinic.Therapist.Put($"{TestClinic.PathOf(clinic.Patient)}/plans/{plan.Id}", body.With("draftHash", await clinic.DraftHash(plan)))).MustBe(200);

        var recent = await clinic.Therapist.Search("recent=true");
        Assert.Equal(["bird-dog", "bridge"], recent.Slugs());
        Assert.Equal(before, recent.Line("bridge")["lastUsedAt"]!.GetValue<DateTimeOffset>());
    }

    [Fact]
    public async Task A_plan_that_is_refused_leaves_nothing_recent()
    {
        var clinic = await host.NewClinic();
        var body = Given.Plan(host.Clock.Today, Given.Item("bridge"), Given.Item("handstand"));

        (await clinic.Therapist.Put($"{TestClinic.PathOf(clinic.Patient)}/plans/{Guid.CreateVersion7()}", body)).MustBeProblem(404, "not_found");

        Assert.Empty((await clinic.Therapist.Search("recent=true")).Slugs());
    }

    [Fact]
    public async Task A_clinics_own_exercise_is_found_there_and_nowhere_else()
    {
        var clinic = await host.NewClinic();
        var elsewhere = await host.NewClinic();
        await host.Owns(clinic, "harbour-lunge", "Harbour lunge");

        var mine = await clinic.SecondTherapist.SearchText("harbour");
        var slip = await clinic.Therapist.SearchText("harbuor lunge");

        Assert.Equal(["harbour-lunge"], mine.Slugs());
        Assert.True(mine.Line("harbour-lunge")["isOwn"]!.GetValue<bool>());
        Assert.Equal(["harbour-lunge"], slip.Slugs());
        Assert.Equal(["harbour-lunge"], (await clinic.Therapist.Search("origin=own")).Slugs());
        Assert.Equal(1, (await clinic.Therapist.Search("")).Counts("origin")["own"]);
        foreach (var text in (string[])["harbour", "harbuor", "harbour lunge now"])
        {
            var theirs = await elsewhere.Therapist.SearchText(text);
            Assert.Empty(theirs.Slugs());
            Assert.DoesNotContain("harbour", theirs.ToJsonString(), StringComparison.OrdinalIgnoreCase);
        }

        Assert.Equal(20, (await elsewhere.Therapist.Search("")).Slugs().Count);
    }

    [Fact]
    public async Task An_archived_exercise_is_hidden_unless_asked_for()
    {
        var clinic = await host.NewClinic();
        await host.Owns(clinic, "old-lunge", "Old lunge", archived: true);

        Assert.Empty((await clinic.Therapist.SearchText("old lunge")).Slugs());
        Assert.Equal("retired", (await clinic.Therapist.SearchText("old lunge", "&archived=true")).Line("old-lunge")["status"]!.GetValue<string>());
    }

    [Fact]
    public async Task Pages_hold_every_line_once_also_when_a_favourite_is_kept_meanwhile()
    {
        var clinic = await host.NewClinic();
        await host.Owns(clinic, "harbour-lunge", "Harbour lunge");
        var first = await clinic.Therapist.Search("limit=8");
        (await clinic.Therapist.Put($"/api/v1/exercises/{first.Slugs()[2]}/favourite", "{}")).MustBe(200);

        var second = await clinic.Therapist.Search($"limit=8&after={first["next"]!.GetValue<string>()}");
        var third = await clinic.Therapist.Search($"limit=8&after={second["next"]!.GetValue<string>()}");

        Assert.Null(third["next"]);
        Assert.Equal(21, first.Slugs().Concat(second.Slugs()).Concat(third.Slugs()).Distinct().Count());
        Assert.Equal(21, first.Slugs().Count + second.Slugs().Count + third.Slugs().Count);
        Assert.Equal(21, third["total"]!.GetValue<int>());
    }
}
