using ClinicStretch.Application.Catalogue;

namespace ClinicStretch.Integration.Tests.Catalogue;

/// <summary>Each rule of the catalogue file, proven by breaking it.</summary>
public sealed class CatalogueFileTests
{
    [Theory]
    [InlineData("exercises/bridge/name", null, "exercise \"bridge\", field name: is missing")]
    [InlineData("exercises/bridge/nmae", "\"Bridge\"", "exercise \"bridge\", field nmae: is not a field of this entry")]
    [InlineData("exercises/bridge/name", "null", "exercise \"bridge\", field name: must not be null")]
    [InlineData("exercises/bridge/name", "7", "exercise \"bridge\", field name: 7 is not a text")]
    [InlineData("exercises/bridge/name", "[]", "exercise \"bridge\", field name: a list is not a text")]
    [InlineData("exercises/bridge/name", "\" \"", "exercise \"bridge\", field name: must not be blank")]
    [InlineData("exercises/bridge/name", "\"Bri\\u0000dge\"", "exercise \"bridge\", field name: holds a control character")]
    [InlineData("exercises/bridge/status", "\"new\"", "exercise \"bridge\", field status: \"new\" is not one of draft, active, retired")]
    [InlineData("exercises/bridge/status", "\"draft, active\"", "exercise \"bridge\", field status: \"draft, active\" is not one of draft, active, retired")]
    [InlineData("exercises/bridge/status", "\"1\"", "exercise \"bridge\", field status: \"1\" is not one of draft, active, retired")]
    [InlineData("exercises/bridge/status", "\"ACTIVE\"", "exercise \"bridge\", field status: \"ACTIVE\" is not one of draft, active, retired")]
    [InlineData("exercises/bridge/status", "1", "exercise \"bridge\", field status: 1 is not one of draft, active, retired")]
    [InlineData("exercises/bridge/needsClinicalReview", "\"no\"", "exercise \"bridge\", field needsClinicalReview: \"no\" is not true or false")]
    [InlineData("exercises/bridge/goals", "{}", "exercise \"bridge\", field goals: must be a list")]
    [InlineData("exercises/bridge/instructions", "[]", "exercise \"bridge\", field instructions: must be a group of fields")]
    [InlineData("exercises/bridge/defaultDosage/reps", "10.5", "exercise \"bridge\", field defaultDosage.reps: 10.5 is not a whole number")]
    [InlineData("exercises/bridge/defaultDosage/provenance", null, "exercise \"bridge\", field defaultDosage.provenance: is missing")]
    [InlineData("exercises/bridge/cautions/1", "null", "exercise \"bridge\", field cautions#2: must not be null")]
    [InlineData("exercises/bridge/instructions/steps/1/text", "\"\"", "exercise \"bridge\", field instructions.steps#2.text: must not be blank")]
    [InlineData("exercises/bridge/seedEvidence/0/sets", null, "exercise \"bridge\", field seedEvidence#1.sets: is missing")]
    [InlineData("exercises/0", "7", "exercise number 1: must be a group of fields")]
    [InlineData("generated", "\"20 November\"", "catalogue, field generated: \"20 November\" is not a date such as 2026-01-31")]
    [InlineData("codeLists/cautionTag/neck-pain", "null", "catalogue, field codeLists.cautionTag.neck-pain: must not be null")]
    [InlineData("templates/gentle-six/warmUp", "{}", "routine \"gentle-six\", field warmUp: a group of fields is not a text")]
    [InlineData("safety/redFlags/saddle-numbness/ask", "\"\"", "red flag \"saddle-numbness\", field ask: must not be blank")]
    [InlineData("safety/stopRules/dizzy/effect", null, "stop rule \"dizzy\", field effect: is missing")]
    [InlineData("safety/tiers/review", null, "catalogue, field safety.tiers.review: is missing")]
    public void A_wrong_shape_is_refused(string path, string? json, string expected) => Assert.Equal([expected], Planted.Errors(path, json));

    [Theory]
    [InlineData("schemaVersion", "\"one\"", "catalogue, field schemaVersion: \"one\" is not a version such as 1.2.3")]
    [InlineData("catalogueVersion", "\"1.0\"", "catalogue, field catalogueVersion: \"1.0\" is not a version such as 1.2.3")]
    [InlineData("safety/version", "\"v1\"", "catalogue, field safety.version: \"v1\" is not a version such as 1.2.3")]
    [InlineData("exercises/bridge/version", "\"0.1\"", "exercise \"bridge\", field version: \"0.1\" is not a version such as 1.2.3")]
    [InlineData(
        "exercises/bridge/id", "\"Bridge\"", "exercise \"Bridge\", field id: \"Bridge\" is not well formed: lower-case words and numbers joined by hyphens")]
    [InlineData("exercises/bridge/id", "\"cat-cow\"", "exercise \"cat-cow\", field id: is used by 2 entries")]
    [InlineData("templates/gentle-six/id", "\"desk-break\"", "routine \"desk-break\", field id: is used by 2 entries")]
    [InlineData("safety/redFlags/saddle-numbness/code", "\"fever-unwell\"", "red flag \"fever-unwell\", field code: is used by 2 entries")]
    [InlineData("seedConflicts/C01/id", "\"1\"", "conflict \"1\", field id: \"1\" is not well formed: a C and two digits")]
    [InlineData("sources/expert/id", "\"lit-gcare\"", "source \"lit-gcare\", field id: is used by 2 entries")]
    [InlineData(
        "exercises/cat-cow/variants/0/code",
        "\"Cat\"",
        "exercise \"cat-cow\", field variants#1.code: \"Cat\" is not well formed: lower-case words and numbers joined by hyphens")]
    public void A_wrong_name_or_version_is_refused(string path, string json, string expected) =>
        Assert.Contains(expected, Planted.Errors(path, json));

    [Theory]
    [InlineData("goals/0/code", "\"fun\"", "goals#1.code: \"fun\" is not one of flexibility, mobility, strengthening, stabilisation")]
    [InlineData("startPosition/code", "\"upside-down\"", "startPosition.code: \"upside-down\" is not one of supine, prone, side-lying, four-point-kneeling, half-kneeling, seated, standing")]
    [InlineData("targets/0/kind", "\"bone\"", "targets#1.kind: \"bone\" is not one of muscle, joint, region, nerve")]
    [InlineData("modifications/0/kind", "\"nicer\"", "modifications#1.kind: \"nicer\" is not one of easier, harder, partner, band, position")]
    [InlineData("movementCategories", "[]", "movementCategories: must not be empty")]
    [InlineData("cautions/+", """{"tag":"neck-pain","severity":"avoid","reason":"x","alternative":null,"origin":"clinical-judgement","provenance":["expert"]}""", "cautions: \"neck-pain\" is there more than once")]
    [InlineData("cautions/0/provenance", "[]", "cautions#1.provenance: must name at least one source")]
    [InlineData("cautions/0/provenance/0", "\"hearsay\"", "cautions#1.provenance: \"hearsay\" names no known source")]
    [InlineData("cautions/0/origin", "\"seed\"", "cautions#1.origin: \"seed\" does not fit its first source: expected literature")]
    [InlineData("instructions/feel/provenance/0", "\"seed-003#11\"", "instructions.feel.provenance: \"seed-003#11\": seed-003 has 10 items")]
    [InlineData("instructions/feel/provenance/0", "\"seed-003#0\"", "instructions.feel.provenance: \"seed-003#0\": seed-003 has 10 items")]
    [InlineData("instructions/feel/provenance/0", "\"expert#1\"", "instructions.feel.provenance: \"expert#1\": expert has 0 items")]
    [InlineData("seedEvidence/0/seed", "\"seed-009\"", "seedEvidence#1.seed: \"seed-009\" names no known source")]
    [InlineData("seedEvidence/0/itemNo", "8", "seedEvidence#1.itemNo: item 8 of seed-003 is covered twice, or one before it is not")]
    [InlineData("instructions/steps", "[]", "instructions.steps: must not be empty")]
    [InlineData("instructions/steps/1/order", "3", "instructions.steps#2.order: 3 breaks the order: expected 2")]
    [InlineData("cautions/0/alternative", "\"headstand\"", "cautions#1.alternative: \"headstand\" is not an exercise of the catalogue")]
    [InlineData("cautions/0/alternative", "\"bridge\"", "cautions#1.alternative: an exercise is no alternative to itself")]
    [InlineData("cautions/0/alternative", "\"strap-forward-lean\"", "cautions#1.alternative: \"strap-forward-lean\" cannot be prescribed: it is a draft")]
    [InlineData("status", "\"retired\"", "statusReason: must say why the exercise is retired")]
    public void A_wrong_fact_of_an_exercise_is_refused(string path, string json, string expected) =>
        Assert.Contains($"exercise \"bridge\", field {expected}", Planted.Errors($"exercises/bridge/{path}", json));

    [Theory]
    [InlineData("reps", "13", "defaultDosage.reps: 13 lies outside its allowed range 5-12")]
    [InlineData("sets", "4", "defaultDosage.sets: 4 lies outside its allowed range 1-3")]
    [InlineData("reps", "101", "defaultDosage: makes no dose: Give 1 to 100 repetitions.")]
    [InlineData("mode", "\"hold\"", "defaultDosage: makes no dose: Give a hold of 1 to 60 seconds.")]
    [InlineData("allowedRange/reps", """{"min":12,"max":5}""", "defaultDosage.allowedRange.reps: 12-5 is upside down")]
    [InlineData("allowedRange/reps", "null", "defaultDosage.allowedRange.reps: must be there exactly when the dose has the figure")]
    [InlineData("perSide", "true", "defaultDosage.perSide: true does not fit the laterality of \"bridge\"")]
    [InlineData("estimatedSeconds", "76", "defaultDosage.estimatedSeconds: 76 is not what the dose takes: 75 s")]
    [InlineData("frequency/daysPerWeek", "8", "defaultDosage.frequency.daysPerWeek: 8 is not from 1 to 7")]
    [InlineData("frequency/timesPerDay", "0", "defaultDosage.frequency.timesPerDay: 0 is not from 1 to 6")]
    public void A_wrong_dose_is_refused(string path, string json, string expected) =>
        Assert.Contains($"exercise \"bridge\", field {expected}", Planted.Errors($"exercises/bridge/defaultDosage/{path}", json));

    [Theory]
    [InlineData("basis", "\"guess\"", "basis: \"guess\" is not one of seed, seed-reordered, derived")]
    [InlineData("items", "[]", "items: must not be empty")]
    [InlineData("items/1/order", "3", "items#2.order: 3 breaks the order: expected 2")]
    [InlineData("items/1/exerciseId", "\"headstand\"", "items#2.exerciseId: \"headstand\" is not an exercise of the catalogue")]
    [InlineData("items/1/exerciseId", "\"strap-forward-lean\"", "items#2.exerciseId: \"strap-forward-lean\" cannot be prescribed: it is a draft")]
    [InlineData("items/5/variant", "\"lion\"", "items#6.variant: \"lion\" is not a variant of \"cat-cow\"")]
    [InlineData("items/0/dosage/perSide", "false", "items#1.dosage.perSide: false does not fit the laterality of \"knee-to-chest\"")]
    [InlineData("items/0/dosage/holdSeconds", "61", "items#1.dosage: makes no dose: Give a hold of 1 to 60 seconds.")]
    [InlineData("items/0/estimatedSeconds", "161", "items#1.estimatedSeconds: 161 is not what the dose takes: 160 s")]
    [InlineData("estimatedSeconds", "570", "estimatedSeconds: 570 is not what the items take: 571 s")]
    [InlineData("estimatedMinutesRounded", "9", "estimatedMinutesRounded: 9 is not 571 s rounded up: 10")]
    [InlineData("positionChanges", "2", "positionChanges: 2 is not what the items make: 3")]
    [InlineData("blockingTags/+", "\"balance-risk\"", "blockingTags: \"balance-risk\" is too much: no item has it")]
    [InlineData("blockingTags/+", "\"knee-problem\"", "blockingTags: \"knee-problem\" is there more than once")]
    [InlineData("cautionTags", "[]", "cautionTags: \"neck-pain\" is missing: an item has it")]
    [InlineData("provenance", "[]", "provenance: must name at least one source")]
    [InlineData("defaultFrequency/daysPerWeek", "0", "defaultFrequency.daysPerWeek: 0 is not from 1 to 7")]
    public void A_wrong_routine_is_refused(string path, string json, string expected) =>
        Assert.Contains($"routine \"gentle-six\", field {expected}", Planted.Errors($"templates/gentle-six/{path}", json));

    [Theory]
    [InlineData("safety/redFlags/saddle-numbness/tier", "\"none\"", "red flag \"saddle-numbness\", field tier: \"none\" is not one of review, urgent, emergency")]
    [InlineData("safety/redFlags/saddle-numbness/kind", "\"hunch\"", "red flag \"saddle-numbness\", field kind: \"hunch\" is not one of symptom, history")]
    [InlineData("safety/painPolicies/strict/default", "false", "catalogue, field safety.painPolicies: 0 policies are the default: expected 1")]
    [InlineData("safety/painPolicies/strict/provenance/0", "\"x\"", "pain policy \"strict\", field provenance: \"x\" names no known source")]
    [InlineData("seedConflicts/C01/seeds/0", "\"seed-999\"", "conflict \"C01\", field seeds: \"seed-999\" names no known source")]
    [InlineData("generalRules/daily/kind", "\"law\"", "general rule \"daily\", field kind: \"law\" is not one of rule, claim")]
    [InlineData("sources/expert/type", "\"rumour\"", "source \"expert\", field type: \"rumour\" is not one of seed, literature, clinical-judgement")]
    public void A_wrong_rule_or_source_is_refused(string path, string json, string expected) =>
        Assert.Contains(expected, Planted.Errors(path, json));

    [Fact]
    public void All_errors_are_reported_together()
    {
        var errors = Planted.Errors(file =>
        {
            Planted.Step(file["exercises"]!, "bridge")["defaultDosage"]!["estimatedSeconds"] = 1;
            Planted.Step(file["templates"]!, "gentle-six")["positionChanges"] = 9;
            file["catalogueVersion"] = "x";
        });

        Assert.Equal(3, errors.Count);
    }

    [Fact]
    public void A_field_given_twice_is_refused() =>
        Assert.Equal(["exercise \"bridge\", field name: is there more than once"], Planted.ErrorsInName("\"Bridge\", \"name\": \"Other\""));

    [Fact]
    public void Half_a_character_is_refused() =>
        Assert.Equal(["exercise \"bridge\", field name: \"\\ud800\" is not a text"], Planted.ErrorsInName("\"\\ud800\""));

    [Theory]
    [InlineData("{\n  \"a\": ,\n}", "catalogue: is not JSON: line 2, byte 8")]
    [InlineData("[]", "catalogue: must be a group of fields")]
    [InlineData("null", "catalogue: must be a group of fields")]
    public void What_is_no_catalogue_at_all_is_refused(string json, string expected) => Assert.Equal([expected], Planted.ErrorsOf(json));

    [Fact]
    public void The_exception_tells_all_errors_in_its_message()
    {
        using var empty = new MemoryStream("[]"u8.ToArray());

        var refused = Assert.Throws<CatalogueInvalidException>(() => CatalogueFile.Read(empty));

        Assert.Equal("The catalogue has 1 error(s):\ncatalogue: must be a group of fields", refused.Message);
    }
}
