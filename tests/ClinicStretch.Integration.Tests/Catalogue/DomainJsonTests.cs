using System.Text.Json;
using ClinicStretch.Application.Catalogue;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Json;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Plans.Flares;
using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Integration.Tests.Catalogue;

/// <summary>What is stored as JSON comes back as it was, and valid.</summary>
public sealed class DomainJsonTests
{
    private static readonly ItemKey Key = ItemKey.From(Guid.Parse("01890000-0000-7000-8000-000000000001"));

    [Fact]
    public void A_dose_is_written_as_its_figures() =>
        Assert.Equal(
            """{"mode":"reps-with-hold","repUnit":"cycle-both-sides","sets":1,"reps":8,"holdSeconds":2,"secondsPerRep":12,"restSeconds":0,"totalSeconds":null}""",
            Write(Dosage.Of(new DosageInput(DosageMode.RepsWithHold, RepUnit.CycleBothSides, 1, 8, 2, 12, 0, null))));

    [Theory]
    [InlineData(DosageMode.Hold)]
    [InlineData(DosageMode.Reps)]
    [InlineData(DosageMode.RepsWithHold)]
    [InlineData(DosageMode.Timed)]
    public void A_dose_of_any_mode_comes_back(DosageMode mode)
    {
        var dose = Dosage.Of(new DosageInput(mode, RepUnit.Each, 2, 10, 5, 7, 30, 90));

        Assert.Equal(dose, Read<Dosage>(Write(dose)));
    }

    [Fact]
    public void A_stored_dose_out_of_range_is_refused()
    {
        var broken = Assert.Throws<RuleBrokenException>(() => Read<Dosage>(
            """{"mode":"hold","repUnit":"each","sets":1,"reps":3,"holdSeconds":61,"secondsPerRep":null,"restSeconds":0,"totalSeconds":null}"""));

        Assert.Equal(DosageRules.HoldInRange, broken.Rule);
    }

    [Fact]
    public void An_id_is_a_plain_string() => Assert.Equal("\"01890000-0000-7000-8000-000000000001\"", Write(Key));

    [Theory]
    [InlineData("7")]
    [InlineData("\"not-an-id\"")]
    [InlineData("null")]
    public void What_is_no_id_is_refused(string json) => Assert.Throws<JsonException>(() => Read<ItemKey>(json));

    [Fact]
    public void An_id_that_is_not_there_is_null() => Assert.Null(Read<SessionId?>("null"));

    [Fact]
    public void Pain_is_a_number()
    {
        Assert.Equal("10", Write(PainScore.From(10)));
        Assert.Equal(PainScore.From(0), Read<PainScore>("0"));
        Assert.Null(Read<PainScore?>("null"));
    }

    [Theory]
    [InlineData("3.5")]
    [InlineData("\"7 \"")]
    [InlineData("null")]
    public void What_is_no_pain_score_is_refused(string json) => Assert.Throws<JsonException>(() => Read<PainScore>(json));

    [Theory]
    [InlineData("11")]
    [InlineData("-1")]
    public void Pain_out_of_range_breaks_its_rule(string json) =>
        Assert.Equal(PainScore.InRange, Assert.Throws<RuleBrokenException>(() => Read<PainScore>(json)).Rule);

    [Fact]
    public void A_session_item_comes_back_without_what_is_computed()
    {
        var item = new SessionItem(Key, Outcome.Partly, new DoneDose(null, 5, null, 1, null), SkipReason.PainOverLimit);

        Assert.Equal(
            """{"key":"01890000-0000-7000-8000-000000000001","outcome":"partly","done":{"sets":null,"reps":5,"holdSeconds":null,"sides":1,"seconds":null},"reason":"pain-over-limit"}""",
            Write(item));
        Assert.Equal(item, Read<SessionItem>(Write(item)));
    }

    [Fact]
    public void A_plan_comes_back_and_keeps_its_hash()
    {
        var content = Content();

        var back = Read<PlanContent>(Write(content));

        Assert.Equal(Write(content), Write(back));
        Assert.Equal(content.Items[0].Dosage, back!.Items[0].Dosage);
        Assert.Equal(content.Schedule.Start, back.Schedule.Start);
        Assert.Equal(content.PainPolicy, back.PainPolicy);
        Assert.Equal(ContentHash.Of(content), ContentHash.Of(back));
        Assert.NotEqual(ContentHash.Of(content), ContentHash.Of(content with { Goals = ["Tie my shoes"] }));
    }

    [Fact]
    public void What_was_stored_before_there_were_habits_and_flare_sets_reads_and_keeps_its_hash()
    {
        var content = Content();
        Assert.DoesNotContain("habit", Write(content), StringComparison.Ordinal);
        Assert.DoesNotContain("\"flare\"", Write(content), StringComparison.Ordinal);

        var with = content with { Habit = "after breakfast", Flare = [new FlareChoice(Key, content.Items[0].Dosage)] };
        var back = Read<PlanContent>(Write(with))!;

        Assert.Equal(("after breakfast", content.Items[0].Dosage), (back.Habit, Assert.Single(back.Flare!).Dosage));
        Assert.NotEqual(ContentHash.Of(content), ContentHash.Of(back));
    }

    [Fact]
    public void Weekdays_and_times_come_back()
    {
        var schedule = Schedule.Of(new ScheduleInput(
            new DateOnly(2026, 1, 5), new DateOnly(2026, 3, 1), [DayOfWeek.Monday, DayOfWeek.Friday], null, 2, [new(8, 0), new(20, 30)]));

        Assert.Equal(
            """{"start":"2026-01-05","end":"2026-03-01","days":["monday","friday"],"timesPerWeek":null,"timesPerDay":2,"at":["08:00:00","20:30:00"]}""",
            Write(schedule));
        Assert.Equal(Write(schedule), Write(Read<Schedule>(Write(schedule))));
    }

    [Fact]
    public void What_a_newer_version_stored_besides_is_passed_over() =>
        Assert.Equal(
            new DoneDose(1, null, null, null, null),
            Read<DoneDose>("""{"sets":1,"reps":null,"holdSeconds":null,"sides":null,"seconds":null,"weight":2}"""));

    [Theory]
    [InlineData("""{"outcome":"done","done":null}""")]
    [InlineData("""{"key":"01890000-0000-7000-8000-000000000001","outcome":0,"done":null,"reason":null}""")]
    [InlineData("""{"key":"01890000-0000-7000-8000-000000000001","outcome":"partly, too-hard","done":null,"reason":null}""")]
    [InlineData("""{"key":"01890000-0000-7000-8000-000000000001","outcome":"finished","done":null,"reason":null}""")]
    public void What_is_missing_or_unknown_is_refused(string json) => Assert.Throws<JsonException>(() => Read<SessionItem>(json));

    private static PlanContent Content()
    {
        var exercise = CatalogueFile.Shipped().Exercises.Single(e => e.Slug == "knee-to-chest");
        var dose = exercise.DefaultDosage.ToDosage();
        var item = PlanContentRules.Prescribe(exercise, new PlanItemInput(Key, null, dose, SidePlan.Both, "Slowly.", null));
        return new PlanContent([item], Schedule.Daily(new DateOnly(2026, 1, 5)), PainPolicy.Monitored, ["Lift my grandchild"]);
    }

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, DomainJson.Options);

    private static T? Read<T>(string json) => JsonSerializer.Deserialize<T>(json, DomainJson.Options);
}
