using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Domain.Tests.Plans;

public sealed class RevisionTests
{
    [Fact]
    public void Publishing_again_makes_the_next_revision_and_supersedes_the_one_before()
    {
        var plan = Given.PlanOf(Given.Content());
        Given.Change(plan, Given.Content(null, Given.Item(2)), Given.Now);
        Assert.Equal([1, 2], plan.Revisions.Select(r => r.Number));
        Assert.Equal(Given.Now, plan.Revisions[0].SupersededAt);
        Assert.Null(plan.Revisions[1].SupersededAt);
        Assert.Null(plan.Draft);
    }

    [Fact]
    public void Writing_a_draft_leaves_the_published_revision_as_it_was()
    {
        var plan = Given.PlanOf(Given.Content());
        var (content, hash) = (plan.Current!.Content, plan.Current.ContentHash);
        plan.Write("Another", Given.Content(null, Given.Item(7)), 1, []);
        Assert.Same(content, plan.Current.Content);
        Assert.Equal(hash, ContentHash.Of(plan.Current.Content));
    }

    [Fact]
    public void Publishing_the_next_revision_leaves_the_content_of_the_first_as_it_was()
    {
        var plan = Given.PlanOf(Given.Content());
        var first = plan.Revisions[0];
        var hash = first.ContentHash;
        Given.Change(plan, Given.Content(null, Given.Item(1, Given.Reps(20))), Given.Now);
        Assert.Equal(10, first.Content.Items[0].Dosage.Reps);
        Assert.Equal(hash, ContentHash.Of(first.Content));
    }

    [Fact]
    public void Nobody_outside_can_change_a_revision() => Assert.DoesNotContain(
        typeof(Revision).GetProperties(),
        p => p.SetMethod is { IsPublic: true } set && !set.ReturnParameter.GetRequiredCustomModifiers().Any(m => m.Name is "IsExternalInit"));

    [Fact]
    public void The_same_content_has_the_same_hash() => Assert.Equal(ContentHash.Of(Given.Content()), ContentHash.Of(Given.Content()));

    [Fact]
    public void Each_change_of_the_content_changes_the_hash()
    {
        var content = Given.Content();
        string[] hashes =
        [
            ContentHash.Of(content),
            ContentHash.Of(content with { Goals = ["Walk the dog"] }),
            ContentHash.Of(content with { PainPolicy = PainPolicy.Monitored }),
            ContentHash.Of(content with { Schedule = Schedule.Daily(Given.Monday, 2) }),
            ContentHash.Of(content with { Items = [Given.Item(1, Given.Reps(11))] }),
            ContentHash.Of(content with { Items = [Given.Item(1) with { PatientNote = "Slowly" }] }),
            ContentHash.Of(content with { Items = [Given.Item(1, Given.Reps(), SidePlan.Left)] }),
        ];
        Assert.Equal(hashes.Length, hashes.Distinct().Count());
        Assert.All(hashes, h => Assert.Matches("^[0-9a-f]{64}$", h));
    }
}
