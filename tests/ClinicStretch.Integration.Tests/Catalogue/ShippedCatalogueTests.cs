using System.Text.Json;
using System.Text.Json.Nodes;
using ClinicStretch.Application.Catalogue;
using ClinicStretch.Application.Catalogue.Languages;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Catalogue.Review;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Integration.Tests.Catalogue;

/// <summary>What the product ships with (domain.md 1 to 3).</summary>
public sealed class ShippedCatalogueTests
{
    private readonly CatalogueRelease _catalogue = CatalogueFile.Shipped();

    [Fact]
    public void Nothing_of_it_is_missing()
    {
        Assert.Equal("0.1.0", _catalogue.Version);
        Assert.Equal(22, _catalogue.Sources.Count);
        Assert.Equal(20, _catalogue.Exercises.Count);
        Assert.Equal(8, _catalogue.Routines.Count);
        Assert.Equal(31, _catalogue.Exercises.Sum(e => e.DosageEvidence.Count));
        Assert.Equal(177, _catalogue.Exercises.Sum(e => e.Cautions.Count));
        Assert.Equal(4, _catalogue.Exercises.Sum(e => e.Variants.Count));
        Assert.Equal(23, _catalogue.Conflicts.Count);
        Assert.Equal(25, _catalogue.GeneralRules.Count);
        Assert.Equal(19, _catalogue.CodeLists.CautionTag.Count);
        Assert.Equal(20, _catalogue.Safety.RedFlags.Count);
        Assert.Equal(6, _catalogue.Safety.StopRules.Count);
        Assert.Equal(2, _catalogue.Safety.PainPolicies.Count);
    }

    [Fact]
    public void Every_fact_has_a_key_of_its_own_and_the_kind_of_its_first_source()
    {
        var types = _catalogue.Sources.ToDictionary(s => s.Id, s => s.Type);
        foreach (var exercise in _catalogue.Exercises)
        {
            var facts = ExerciseFacts.Of(exercise, CatalogueTranslations.Shipped.OfExercise(exercise.Slug));
            Assert.Equal(facts.Count, facts.DistinctBy(f => f.Key).Count());
            Assert.Equal(3, facts.Count(f => f.Kind is FactKind.Translation));
            Assert.All(facts.Where(f => f.Kind is not FactKind.Translation), fact =>
            {
                Assert.False(string.IsNullOrWhiteSpace(fact.Says), fact.Key);
                Assert.Equal(types[Provenance.SourceOf(fact.Provenance[0])], fact.Kind is FactKind.Source ? "seed" : JsonNamingPolicy.KebabCaseLower.ConvertName(fact.Kind.ToString()));
            });
        }
    }

    [Fact]
    public void All_but_one_exercise_can_be_prescribed()
    {
        var drafts = _catalogue.Exercises.Where(e => e.Status is not ExerciseStatus.Active);

        Assert.Equal("strap-forward-lean", Assert.Single(drafts).Slug);
    }

    [Theory]
    [InlineData("seed-000", 6)]
    [InlineData("seed-001", 7)]
    [InlineData("seed-002", 5)]
    [InlineData("seed-003", 10)]
    [InlineData("seed-004", 3)]
    public void Each_exercise_of_each_source_is_covered(string source, int items) =>
        Assert.Equal(
            Enumerable.Range(1, items),
            _catalogue.Exercises.SelectMany(e => e.DosageEvidence).Where(e => e.Seed == source).Select(e => e.ItemNo).Order());

    [Theory]
    [InlineData("gentle-six", 571, 10, 3)]
    [InlineData("lower-back-ten", 1163, 20, 6)]
    [InlineData("lower-back-ten-by-position", 1123, 19, 2)]
    [InlineData("desk-break", 301, 6, 0)]
    [InlineData("starter-three", 316, 6, 2)]
    [InlineData("floor-flow", 430, 8, 2)]
    [InlineData("home-and-office-four", 535, 9, 2)]
    [InlineData("morning-in-bed", 272, 5, 0)]
    public void A_routine_takes_its_time(string slug, int seconds, int minutes, int changes)
    {
        var routine = _catalogue.Routines.Single(r => r.Slug == slug);

        Assert.Equal((seconds, minutes, changes), (routine.EstimatedSeconds, routine.EstimatedMinutesRounded, routine.PositionChanges));
    }

    [Fact]
    public void Gentle_six_as_a_plan_takes_571_seconds()
    {
        var items = _catalogue.Routines.Single(r => r.Slug == "gentle-six").Items.Select(Prescribed);
        var plan = new PlanContent([.. items], Schedule.Daily(new DateOnly(2026, 1, 5)), PainPolicy.Strict, []);

        Assert.Equal(571, plan.Seconds());
    }

    /// <summary>A dose outside the range needs a therapist's reason; one routine asks for it, and no other may.</summary>
    [Fact]
    public void Only_the_rock_back_of_starter_three_lies_outside_the_allowed_range()
    {
        var outside = _catalogue.Routines.SelectMany(r => r.Items, (routine, item) => (routine.Slug, item))
            .Where(i => !DosageRules.IsWithin(i.item.Dosage.ToDosage(), ExerciseOf(i.item).DefaultDosage.AllowedRange))
            .Select(i => $"{i.Slug}: {i.item.Exercise} {i.item.Dosage.HoldSeconds} s");

        Assert.Equal(["starter-three: childs-pose 5 s"], outside);
    }

    [Fact]
    public void Code_lists_hold_the_codes_the_program_knows()
    {
        var lists = _catalogue.CodeLists;

        Assert.Equal(Codes<LateralityMode>(), lists.Laterality);
        Assert.Equal(Codes<DosageMode>(), lists.DosageMode);
        Assert.Equal(Codes<ExerciseStatus>(), lists.ExerciseStatus);
        Assert.Equal(Codes<RepUnit>(), lists.RepUnit.Keys);
        Assert.Equal(Codes<CautionSeverity>().Order(), lists.Severity.Keys.Order());
    }

    [Fact]
    public void The_published_pain_limits_are_those_of_the_program()
    {
        var limits = _catalogue.Safety.PainPolicies.Single(p => p.Code == "pain-monitored").Parameters;
        var policy = PainPolicy.Monitored;

        Assert.Equal(
            new PainLimits(policy.GreenMax, policy.AmberMax, policy.StopAt, policy.SettleHours, policy.NextDayTolerance, policy.FlareDelta),
            limits);
    }

    [Theory]
    [InlineData(RedFlagTier.Emergency)]
    [InlineData(RedFlagTier.Urgent)]
    [InlineData(RedFlagTier.Review)]
    public void Not_sure_counts_as_published(RedFlagTier tier)
    {
        var question = _catalogue.Safety.RedFlags.First(q => q.Tier == tier);
        var tiers = _catalogue.Safety.Tiers;
        var published = tier switch { RedFlagTier.Emergency => tiers.Emergency, RedFlagTier.Urgent => tiers.Urgent, _ => tiers.Review };

        var reached = RedFlagRules.TierOf([question], [new RedFlagAnswer(question.Code, YesNo.NotSure)]);

        Assert.Equal(published.UnsureAnswerCountsAs is YesNo.Yes ? tier : RedFlagTier.None, reached);
    }

    [Fact]
    public void Precautions_that_forbid_the_monitored_policy_are_known_tags() =>
        Assert.All(PainPolicyRules.OnlyStrictFor, tag => Assert.Contains(tag, _catalogue.CodeLists.CautionTag.Keys));

    /// <summary>What has no source of its own: wording and effects of the safety part, which a clinician signs off as a whole.</summary>
    [Fact]
    public void Every_entry_but_the_stop_rules_says_where_it_comes_from()
    {
        using var file = CatalogueFile.OpenShipped();
        var root = JsonNode.Parse(file)!;
        string[] lists = ["exercises", "templates", "generalRules", "seedConflicts"];
        var entries = lists.SelectMany(l => root[l]!.AsArray())
            .Concat(root["safety"]!["redFlags"]!.AsArray())
            .Concat(root["safety"]!["painPolicies"]!.AsArray());

        Assert.All(entries, e => Assert.True(e!["provenance"] is not null || e["instructions"] is not null));
        Assert.All(root["safety"]!["stopRules"]!.AsArray(), e => Assert.Null(e!["provenance"]));
    }

    [Fact]
    public void An_exercise_is_found_by_its_facets()
    {
        var facets = ExerciseFacets.Of(_catalogue.Exercises.Single(e => e.Slug == "lumbar-rotation"));

        Assert.Equal("supine", facets.Position);
        Assert.Equal(["lumbar-spine", "pelvis"], facets.Regions);
        Assert.Equal(["mobility", "flexibility"], facets.Goals);
        Assert.Equal(["rotation"], facets.Movements);
        Assert.Equal(["mat-or-firm-bed"], facets.Equipment);
        Assert.Equal(["spinal-surgery-recent", "vertebral-fracture"], facets.AvoidTags);
        Assert.Equal(7, facets.CautionTags.Count);
    }

    [Fact]
    public void An_entry_survives_storing_and_keeps_its_hash()
    {
        foreach (var exercise in _catalogue.Exercises)
        {
            var stored = JsonSerializer.Serialize(exercise, CatalogueJson.Stored);

            Assert.Equal(ContentHash.Of(exercise), ContentHash.Of(JsonSerializer.Deserialize<Exercise>(stored, CatalogueJson.Stored)));
        }

        Assert.Equal(20, _catalogue.Exercises.Select(ContentHash.Of).Distinct().Count());
    }

    [Fact]
    public void Nothing_is_lost_between_file_and_types()
    {
        using var file = CatalogueFile.OpenShipped();

        var written = JsonSerializer.SerializeToNode(_catalogue, CatalogueJson.Stored);

        Assert.Empty(Lost(JsonNode.Parse(file), written, "$"));
    }

    private static IEnumerable<string> Lost(JsonNode? given, JsonNode? written, string path) => given switch
    {
        JsonObject o => o.SelectMany(m => Lost(m.Value, written?[m.Key], $"{path}.{m.Key}")),
        JsonArray a => a.SelectMany((e, i) => Lost(e, written?[i], $"{path}[{i}]")),
        _ => JsonNode.DeepEquals(given, written) ? [] : [path],
    };

    private PlanItem Prescribed(RoutineItem item)
    {
        var exercise = ExerciseOf(item);
        var side = PlanContentRules.UsualSide(exercise.Laterality.Mode);
        var input = new PlanItemInput(ItemKey.New(), item.Variant, item.Dosage.ToDosage(), side, null, null);
        return PlanContentRules.Prescribe(exercise, input);
    }

    private Exercise ExerciseOf(RoutineItem item) => _catalogue.Exercises.Single(e => e.Slug == item.Exercise);

    private static IEnumerable<string> Codes<TEnum>() where TEnum : struct, Enum =>
        Enum.GetNames<TEnum>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName);
}
