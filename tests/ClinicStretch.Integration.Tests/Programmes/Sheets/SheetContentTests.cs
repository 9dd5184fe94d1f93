using ClinicStretch.Application.Programmes;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Plans.Course;

namespace ClinicStretch.Integration.Tests.Programmes.Sheets;

/// <summary>What a sheet says besides its exercises.</summary>
public sealed class SheetContentTests
{
    public static TheoryData<string> Languages => [.. Language.All.Select(l => l.Tag)];

    [Fact]
    public void The_first_sheet_replaces_nothing_and_has_no_news()
    {
        var sheet = English(WrittenSheets.Facts());

        Assert.Null(sheet.Heading.Replaces);
        Assert.Null(sheet.News);
        Assert.Null(sheet.Mark);
    }

    [Fact]
    public void A_new_sheet_names_the_day_of_the_one_it_replaces() => Assert.Equal(
        "This sheet takes the place of the one of 3 May 2026. The old one can go into the recycling.",
        English(WrittenSheets.Facts() with { Replaces = new DateOnly(2026, 5, 3) }).Heading.Replaces);

    [Fact]
    public void A_new_revision_says_what_changed_and_why()
    {
        var facts = Revised();

        var news = English(facts with { Revision = facts.Plan.Current! }).News!;

        Assert.Equal(["Left out: Knee to chest. You no longer need to do it."], news.Changes);
        Assert.Equal("Your knee was sore", news.Reason);
    }

    [Fact]
    public void An_old_revision_says_on_every_page_which_is_current() => Assert.Equal("Revision 2 is current", English(Revised()).Mark);

    /// <summary>What is ticked there would be told of exercises that are no longer asked for.</summary>
    [Fact]
    public void An_old_revision_has_no_chart_to_tick_and_the_current_one_has()
    {
        var facts = Revised();

        Assert.Null(English(facts).Log);
        Assert.NotNull(English(facts with { Revision = facts.Plan.Current! }).Log);
    }

    [Fact]
    public void A_withdrawn_ended_or_paused_plan_and_a_draft_say_so_on_every_page()
    {
        Assert.Equal("Ended", English(WrittenSheets.Facts(after: plan => plan.Complete(PersonId.New(), WrittenSheets.Later))).Mark);
        Assert.Equal("Paused", English(WrittenSheets.Facts(after: plan => plan.PutOnHold("Holiday", PersonId.New(), WrittenSheets.Later))).Mark);
        Assert.Equal("Withdrawn", English(WrittenSheets.Facts(after: plan => plan.Revoke("Wrong patient", PersonId.New(), WrittenSheets.Later))).Mark);
        Assert.Equal("Draft", English(WrittenSheets.Facts() with { IsDraft = true }).Mark);
    }

    [Fact]
    public void Pain_is_a_traffic_light_in_words_with_the_next_morning()
    {
        var pain = English(WrittenSheets.Facts()).Pain!;

        Assert.Equal(["Green: Pain 0 to 3: keep going.", "Amber: Pain 4 to 5: do the same again, no more.", "Red: Pain 6 or more: stop the exercise."], Said(pain.During));
        Assert.Equal(
            [
                "Green: No more pain than before the session: keep going.",
                "Amber: 1 point more: do the same again, no more, and look again the morning after.",
                "Red: 2 or more points more: this is a bad day. Do less, and tell your therapist.",
            ],
            Said(pain.Morning));
        Assert.Equal(3, pain.Always.Count);
    }

    [Fact]
    public void The_strict_rule_has_no_amber()
    {
        var pain = English(With(content => content with { PainPolicy = PainPolicy.Strict })).Pain!;

        Assert.All([pain.During, pain.Morning], lights => Assert.Equal([PainColour.Green, PainColour.Red], lights.Select(l => l.Colour)));
    }

    [Fact]
    public void A_bad_day_has_half_the_dose_and_says_for_how_long()
    {
        var flare = English(WrittenSheets.Facts()).Flare!;

        Assert.Equal(8, flare.Exercises.Count);
        Assert.Contains("Pelvic tilt: do it 5 times", flare.Exercises);
        Assert.Contains(flare.Rules, rule => rule.Contains("24 hours", StringComparison.Ordinal));
    }

    [Fact]
    public void A_day_with_two_sessions_has_its_minutes_too()
    {
        var time = English(WrittenSheets.Facts()).Overview[0].Lines;

        Assert.Equal(["8 exercises, about 16 minutes", "About 31 minutes a day"], time);
    }

    [Fact]
    public void The_order_of_positions_is_the_plan_s_own()
    {
        var order = English(WrittenSheets.Facts()).Overview.Single(list => list.Title == "In this order");

        Assert.Equal(
            [
                "Lying on the back: exercises 1 to 3", "On hands and knees: exercise 4", "Lying on the back: exercise 5", "Sitting: exercise 6",
                "Lying on the back: exercise 7", "On hands and knees: exercise 8",
            ],
            order.Lines);
    }

    [Fact]
    public void An_exercise_says_when_it_was_shown_but_only_in_the_version_that_was()
    {
        var facts = WrittenSheets.Facts();
        var (first, second) = (facts.Revision.Content.Items[0], facts.Revision.Content.Items[1]);

        var sheet = English(facts with { Shown = [Tick(facts, first, first.Exercise.Version), Tick(facts, second, "0.0.1")] });

        Assert.Equal("Shown to you on 21 November 2026", sheet.Exercises[0].Shown);
        Assert.Null(sheet.Exercises[1].Shown);
    }

    [Fact]
    public void The_code_on_page_1_leads_where_the_chart_s_does()
    {
        var sheet = English(WrittenSheets.Facts());

        Assert.Equal(sheet.Log!.Code!.Address, sheet.Code!.Address);
        Assert.Null(English(WrittenSheets.Facts() with { Site = null }).Code);
        Assert.Null(English(WrittenSheets.Facts() with { IsDraft = true }).Code);
    }

    [Theory, MemberData(nameof(Languages))]
    public void No_language_shares_a_sentence_of_safety_with_another(string language)
    {
        var others = Language.All.Where(l => l.Tag != language).SelectMany(Safety).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(Safety(Language.Of(language)), others.Contains);
    }

    private static IEnumerable<string> Safety(Language language)
    {
        var sheet = WrittenSheets.In(language);
        var pain = sheet.Pain!;
        return
        [
            pain.Title, pain.DuringTitle, pain.MorningTitle, .. pain.During.Concat(pain.Morning).SelectMany(light => new[] { light.Word, light.Text }), .. pain.Always,
            sheet.Flare!.Title, sheet.Flare.Lead, .. sheet.Flare.Exercises, .. sheet.Flare.Rules, sheet.Code!.Lead, .. sheet.Exercises.Select(e => e.Position!),
        ];
    }

    private static ProgrammeDocument English(SheetFacts facts) => ProgrammeWriter.Write(facts, Language.English);

    private static IEnumerable<string> Said(IEnumerable<PainLight> lights) => lights.Select(light => $"{light.Word}: {light.Text}");

    private static SheetFacts With(Func<PlanContent, PlanContent> change)
    {
        var facts = WrittenSheets.Facts(after: plan =>
        {
            plan.Write(plan.Name, change(plan.Current!.Content), 1, []);
            plan.Publish(WrittenSheets.Publication(plan), WrittenSheets.Later);
        });
        return facts with { Revision = facts.Plan.Current! };
    }

    private static SheetFacts Revised() => WrittenSheets.Facts(after: plan =>
    {
        plan.Write(plan.Name, plan.Current!.Content with { Items = [.. plan.Current.Content.Items.Skip(1)] }, 1, []);
        plan.Publish(WrittenSheets.Publication(plan) with { ReasonForChange = "Your knee was sore" }, WrittenSheets.Later);
    });

    private static ItemShown Tick(SheetFacts facts, PlanItem item, string version) => new()
    {
        ClinicId = facts.Plan.ClinicId,
        PlanId = facts.Plan.Id,
        Item = item.Key,
        Exercise = item.Exercise.Slug,
        Version = version,
        By = MemberId.New(),
        At = WrittenSheets.Later,
    };
}
