using ClinicStretch.Application.Plans;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Tests;

namespace ClinicStretch.Application.Tests.Repeats;

/// <summary>A draft is known by its hash, and written over by nobody who has not read it.</summary>
public sealed class DraftHashTests
{
    [Fact]
    public void The_same_draft_has_the_same_hash_and_another_name_another()
    {
        Assert.Equal(DraftHash.Of("Back", null), DraftHash.Of("Back", null));
        Assert.NotEqual(DraftHash.Of("Back", null), DraftHash.Of("Neck", null));
    }

    [Fact]
    public void A_draft_is_written_over_by_who_names_it_as_it_is()
    {
        var plan = Given.DraftOf(Given.Content(null, Given.Item(1)));
        DraftHash.MustBeSeen(plan, DraftHash.Of(plan));
        Assert.Equal(DraftRules.SaysWhichDraft, Assert.Throws<RuleBrokenException>(() => DraftHash.MustBeSeen(plan, null)).Rule);
        Assert.Equal(RequestRules.SomebodyElseWasFaster, Assert.Throws<RuleBrokenException>(() => DraftHash.MustBeSeen(plan, DraftHash.Of("Neck", null))).Rule);
    }

    [Fact]
    public void A_change_of_a_published_plan_begins_a_draft_and_need_name_none()
    {
        var plan = Given.PlanOf(Given.Content(null, Given.Item(1)));
        DraftHash.MustBeSeen(plan, null);
        Assert.Equal(RequestRules.SomebodyElseWasFaster, Assert.Throws<RuleBrokenException>(() => DraftHash.MustBeSeen(plan, "of another")).Rule);
    }
}
