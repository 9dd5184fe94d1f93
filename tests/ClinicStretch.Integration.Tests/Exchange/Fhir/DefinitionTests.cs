using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Patients.Rights;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Exchange.Fhir;

/// <summary>Another system looks up what our own codes and extensions mean.</summary>
public sealed class DefinitionTests(ClinicHost host, FhirEyes eyes) : IClassFixture<ClinicHost>, IClassFixture<FhirEyes>
{
    private const string Ours = "https://clinicstretch.example/fhir/";
    private const string Part = "StructureDefinition/";

    [Fact]
    public async Task Each_is_as_R4_has_it_in_the_eyes_of_others_and_found_at_its_own_address()
    {
        foreach (var kind in new[] { "CodeSystem", "StructureDefinition", "ValueSet" })
        {
            var bundle = await Get(kind);
            var all = Resources(bundle);

            Assert.Equal(all.Count, (int)bundle["total"]!);
            Assert.Empty(await eyes.FaultsOf([bundle, .. all]));
            foreach (var one in all)
            {
                Assert.True(JsonNode.DeepEquals(one, await Get($"{kind}/{one["id"]}")));
                Assert.True(JsonNode.DeepEquals(one, Assert.Single(Resources(await Get($"{kind}?url={one["url"]}")))));
            }
        }
    }

    [Fact]
    public async Task Every_code_of_ours_in_a_record_is_in_its_list()
    {
        var lists = Resources(await Get("CodeSystem")).ToDictionary(r => $"{r["url"]}");

        var codings = (await Record()).Where(o => $"{o["system"]}".StartsWith($"{Ours}CodeSystem/", StringComparison.Ordinal) && o["code"] is not null).ToList();

        Assert.InRange(codings.Select(c => $"{c["system"]}").Distinct().Count(), 5, lists.Count);
        Assert.Empty(codings.Where(c => !lists.TryGetValue($"{c["system"]}", out var list) || ($"{list["content"]}" is "complete" && !Codes(list).Contains($"{c["code"]}"))).Select(c => c.ToJsonString()).Distinct());
    }

    [Fact]
    public async Task Every_extension_of_ours_in_a_record_is_as_it_is_published()
    {
        var shapes = Resources(await Get("StructureDefinition")).ToDictionary(r => $"{r["url"]}");

        var extensions = (await Record()).Where(o => $"{o["url"]}".StartsWith($"{Ours}{Part}", StringComparison.Ordinal)).ToList();

        Assert.True(extensions.Count > 5);
        Assert.All(extensions, e => Assert.Contains($"{e["url"]}", shapes.Keys));
        Assert.Empty(extensions.SelectMany(e => WrongIn(e, Elements(shapes[$"{e["url"]}"]))).Distinct());
    }

    [Fact]
    public async Task A_choice_has_all_codes_of_its_list_and_an_extension_chooses_from_one_that_there_is()
    {
        var (lists, choices) = (Resources(await Get("CodeSystem")), Resources(await Get("ValueSet")));

        Assert.Equal(lists.Select(l => $"{l["valueSet"]}"), choices.Select(c => $"{c["url"]}"));
        Assert.Equal(lists.Select(l => $"{l["url"]}"), choices.Select(c => $"{c["compose"]!["include"]![0]!["system"]}"));
        var chosen = Resources(await Get("StructureDefinition")).SelectMany(Elements).Select(e => e["binding"]?["valueSet"]).OfType<JsonNode>().Select(v => $"{v}").ToList();
        Assert.NotEmpty(chosen);
        Assert.All(chosen, url => Assert.Contains(url, choices.Select(c => $"{c["url"]}")));
    }

    [Theory]
    [InlineData("CodeSystem?name=ClinicStretchPain", 1)]
    [InlineData("CodeSystem?name=clinicstretch", 20)]
    [InlineData("CodeSystem?_id=session,role", 2)]
    [InlineData("CodeSystem?_id=session&status=retired", 0)]
    [InlineData("StructureDefinition?url=http://hl7.org/fhir/StructureDefinition/Patient", 0)]
    [InlineData("ValueSet?_format=json&_id=role", 1)]
    public async Task They_are_searched_by_what_names_them(string asked, int expected) => Assert.Equal(expected, Resources(await Get(asked)).Count);

    [Theory]
    [InlineData("CodeSystem/none", 404)]
    [InlineData("ValueSet/exercise-dosage", 404)]
    [InlineData("CodeSystem?colour=red", 400)]
    [InlineData("CodeSystem?_format=xml", 400)]
    public async Task What_there_is_not_is_told(string asked, int status)
    {
        var answer = (await host.Stranger().Get($"/fhir/R4/{asked}")).MustBe(status);

        Assert.Equal("OperationOutcome", $"{answer.Json["resourceType"]}");
    }

    private async Task<JsonNode> Get(string asked) => (await host.Stranger().Get($"/fhir/R4/{asked}")).MustBe(200).Json;

    private async Task<IReadOnlyList<JsonObject>> Record()
    {
        var clinic = await host.NewClinic();
        var patient = await FullLife.Live(host, clinic);
        return [.. Objects((await clinic.Therapist.Get($"/fhir/R4/Patient/{patient.PatientId}/$everything")).MustBe(200).Json)];
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject one => one.SelectMany(p => Objects(p.Value)).Prepend(one),
        JsonArray many => many.SelectMany(Objects),
        _ => [],
    };

    private static List<JsonNode> Resources(JsonNode bundle) => [.. (bundle["entry"]?.AsArray() ?? []).Select(e => e!["resource"]!)];

    private static IEnumerable<string> Codes(JsonNode list) => list["concept"]!.AsArray().Select(c => $"{c!["code"]}");

    private static IReadOnlyList<JsonNode> Elements(JsonNode shape) => [.. shape["differential"]!["element"]!.AsArray().Select(e => e!)];

    // Its value is of the type that is told, or each of its parts is, and none that must be there is missing.
    private static IEnumerable<string> WrongIn(JsonNode extension, IReadOnlyList<JsonNode> elements)
    {
        var parts = elements.Where(e => e["sliceName"] is not null).ToDictionary(e => $"{e["sliceName"]}");
        if (parts.Count is 0)
        {
            return Fits(extension, "Extension.value[x]", elements) ? [] : [extension.ToJsonString()];
        }

        var inner = extension["extension"]!.AsArray().Select(e => e!).ToList();
        return
        [
            .. inner.Where(e => !parts.ContainsKey($"{e["url"]}") || !Fits(e, $"Extension.extension:{e["url"]}.value[x]", elements)).Select(e => e.ToJsonString()),
            .. parts.Where(p => (int)p.Value["min"]! is 1 && inner.TrueForAll(e => $"{e["url"]}" != p.Key)).Select(p => $"{extension["url"]} without {p.Key}"),
        ];
    }

    private static bool Fits(JsonNode extension, string id, IReadOnlyList<JsonNode> elements)
    {
        var type = $"{elements.Single(e => $"{e["id"]}" == id)["type"]![0]!["code"]}";
        return extension[$"value{char.ToUpperInvariant(type[0])}{type[1..]}"] is not null;
    }
}
