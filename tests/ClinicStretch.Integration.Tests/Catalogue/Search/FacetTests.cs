using ClinicStretch.Application.Catalogue.Search;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Catalogue.Search;

public sealed class FacetTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private static readonly Facet[] Counted =
        [Facet.Region, Facet.Goal, Facet.Position, Facet.Movement, Facet.Equipment, Facet.Side, Facet.Time, Facet.Origin];

    // Every choice of every exercise, worked out once more without the database.
    private static readonly IReadOnlyList<Shelved> Library = [.. Finding.Library.Select(e => new Shelved(e.Slug, Of(e), ExerciseFacets.Of(e).AvoidTags))];

    [Fact]
    public async Task A_facets_own_choice_does_not_reduce_its_own_counts()
    {
        var clinic = await host.NewClinic();

        var all = await clinic.Therapist.Search("");
        var hip = await clinic.Therapist.Search("region=hip");

        Assert.Equal(all.Counts("region"), hip.Counts("region"));
        Assert.True(hip.Counts("position").Values.Sum() < all.Counts("position").Values.Sum());
        Assert.Equal(hip["total"]!.GetValue<int>(), hip.Counts("region")["hip"]);
    }

    [Fact]
    public async Task Several_choices_of_a_facet_are_any_of_them_and_several_facets_are_all_of_them()
    {
        var clinic = await host.NewClinic();

        var either = (await clinic.Therapist.Search("region=hip&region=buttock")).Slugs();
        var both = (await clinic.Therapist.Search("region=hip,buttock&position=supine")).Slugs();

        Assert.Equal(Library.Where(e => e.Fits(Facet.Region, "hip", "buttock")).Select(e => e.Slug).Order(), either.Order());
        Assert.Equal(
            Library.Where(e => e.Fits(Facet.Region, "hip", "buttock") && e.Fits(Facet.Position, "supine")).Select(e => e.Slug).Order(), both.Order());
        Assert.True(both.Count < either.Count);
    }

    [Fact]
    public async Task Whatever_is_chosen_the_counts_are_those_of_a_plain_count()
    {
        var clinic = await host.NewClinic();
        var random = new Random(20260302);
        for (var round = 0; round < 120; round++)
        {
            var chosen = Chosen(random);
            var safeFor = random.Next(3) is 0 ? Some(random, [.. Library.SelectMany(e => e.AvoidTags).Distinct().Order()]) : [];
            var query = string.Join('&', chosen.Select(c => $"{FacetCodes.NameOf(c.Key)}={string.Join(',', c.Value)}").Append($"safeFor={string.Join(',', safeFor)}"));

            var found = await clinic.Therapist.Search($"{query}&limit=100");

            var safe = Library.Where(e => !e.AvoidTags.Intersect(safeFor).Any()).ToList();
            Assert.Equal(safe.Where(e => e.FitsAll(chosen)).Select(e => e.Slug).Order(), found.Slugs().Order());
            Assert.Equal(found.Slugs().Count, found["total"]!.GetValue<int>());
            Assert.Equal(Library.Count(e => e.FitsAll(chosen)) - found.Slugs().Count, found["hiddenAsUnsafe"]!.GetValue<int>());
            foreach (var facet in Counted)
            {
                var expected = safe.Where(e => e.FitsAll(chosen.Where(c => c.Key != facet)))
                    .SelectMany(e => e.Choices[facet]).GroupBy(c => c).ToDictionary(g => g.Key, g => g.Count());
                Assert.Equivalent(expected, found.Counts(FacetCodes.NameOf(facet)), strict: true);
            }
        }
    }

    [Fact]
    public async Task What_a_precaution_hides_is_counted_by_reason_and_can_be_shown_marked()
    {
        var clinic = await host.NewClinic();
        string[] tags = ["knee-problem", "osteoporosis"];
        var avoided = Finding.Library.Where(e => ExerciseFacets.Of(e).AvoidTags.Intersect(tags).Any()).ToList();

        var hidden = await clinic.Therapist.Search($"safeFor={string.Join(',', tags)}");
        var shown = await clinic.Therapist.Search($"safeFor={string.Join(',', tags)}&avoided=true");

        Assert.Equal(avoided.Count, hidden["hiddenAsUnsafe"]!.GetValue<int>());
        Assert.All(tags, tag => Assert.Equal(
            avoided.Count(e => ExerciseFacets.Of(e).AvoidTags.Contains(tag)), hidden["hiddenBecause"]![tag]?.GetValue<int>() ?? 0));
        Assert.Empty(hidden.Slugs().Intersect(avoided.Select(e => e.Slug)));
        Assert.Equal(20, shown.Slugs().Count);
        Assert.Equal(0, shown["hiddenAsUnsafe"]!.GetValue<int>());
        Assert.All(avoided, e => Assert.NotEmpty(shown.Line(e.Slug)["avoidFor"]!.AsArray()));
        var careful = Finding.Library.First(e => ExerciseFacets.Of(e).CautionTags.Contains("osteoporosis") && !avoided.Contains(e));
        Assert.Contains("osteoporosis", hidden.Line(careful.Slug)["cautionFor"]!.AsArray().Select(t => t!.GetValue<string>()));
    }

    [Fact]
    public async Task A_draft_is_there_and_says_so()
    {
        var clinic = await host.NewClinic();

        Assert.Equal("draft", (await clinic.Therapist.SearchText("strap forward lean")).Line("strap-forward-lean")["status"]!.GetValue<string>());
    }

    private static Dictionary<Facet, IReadOnlyList<string>> Chosen(Random random) => Counted
        .Where(_ => random.Next(3) is 0)
        .ToDictionary(f => f, IReadOnlyList<string> (f) => Some(random, [.. Library.SelectMany(e => e.Choices[f]).Distinct().Order()]));

    private static string[] Some(Random random, string[] choices) => random.GetItems(choices, random.Next(1, 4));

    private static Dictionary<Facet, IReadOnlyList<string>> Of(Exercise e) => new()
    {
        [Facet.Region] = [.. e.BodyRegions.Select(r => r.Code)],
        [Facet.Goal] = [.. e.Goals.Select(g => g.Code)],
        [Facet.Position] = [e.StartPosition.Code],
        [Facet.Movement] = [.. e.MovementCategories.Select(m => m.Code)],
        [Facet.Equipment] = e.Equipment.Any(q => q.Required) ? [.. e.Equipment.Where(q => q.Required).Select(q => q.Code)] : ["none"],
        [Facet.Side] = [e.Laterality.Mode switch { LateralityMode.None => "none", LateralityMode.PerSide => "per-side", _ => "alternating" }],
        [Facet.Time] = [e.DefaultDosage.EstimatedSeconds < 60 ? "under-1" : e.DefaultDosage.EstimatedSeconds > 120 ? "over-2" : "1-to-2"],
        [Facet.Origin] = ["library"],
    };

    private sealed record Shelved(string Slug, IReadOnlyDictionary<Facet, IReadOnlyList<string>> Choices, IReadOnlyList<string> AvoidTags)
    {
        public bool Fits(Facet facet, params IReadOnlyList<string> choices) => Choices[facet].Intersect(choices).Any();

        public bool FitsAll(IEnumerable<KeyValuePair<Facet, IReadOnlyList<string>>> chosen) => chosen.All(c => Fits(c.Key, c.Value));
    }
}
