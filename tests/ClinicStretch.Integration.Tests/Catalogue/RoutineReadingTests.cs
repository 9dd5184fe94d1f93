using System.Text.Json.Nodes;
using ClinicStretch.Application.Catalogue;
using ClinicStretch.Domain;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Catalogue;

public sealed class RoutineReadingTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    public static TheoryData<string, string> Every() => [.. from r in CatalogueFile.Shipped().Routines from l in Language.All select (r.Slug, l.Tag)];

    [Theory]
    [MemberData(nameof(Every))]
    public async Task Every_routine_of_the_library_is_found_and_opened_in_every_language(string slug, string language)
    {
        var clinic = await host.NewClinic();

        var routine = (await clinic.Therapist.Get($"/api/v1/routines/{slug}?language={language}")).MustBe(200).Json;
        var name = routine["name"]!.GetValue<string>();
        var found = (await clinic.Therapist.Get($"/api/v1/routines?language={language}&q={Uri.EscapeDataString(name.ToUpperInvariant())}")).MustBe(200).Json.AsArray();

        var shipped = CatalogueFile.Shipped().Routines.Single(r => r.Slug == slug);
        Assert.Contains(slug, found.Select(r => r!["slug"]!.GetValue<string>()));
        Assert.Equal(language is "en-GB", name == shipped.Name);
        Assert.Equal(shipped.EstimatedSeconds, routine["total"]!["seconds"]!.GetValue<int>());
        Assert.Equal(shipped.EstimatedMinutesRounded, routine["total"]!["minutes"]!.GetValue<int>());
        Assert.Equal(shipped.PositionChanges, routine["total"]!["positionChanges"]!.GetValue<int>());
        Assert.Equal(shipped.BlockingTags.Order(), Tags(routine, "blockingTags"));
        Assert.Equal(shipped.CautionTags.Order(), Tags(routine, "cautionTags"));
        Assert.Equal(shipped.Items.OrderBy(i => i.Order).Select(i => i.EstimatedSeconds), routine["items"]!.AsArray().Select(i => i!["seconds"]!.GetValue<int>()));
        Assert.All(routine["items"]!.AsArray(), i => Assert.Null(i!["problem"]));
    }

    [Theory]
    [InlineData("en-GB", "Knee to chest", "Hold")]
    [InlineData("es", "Rodilla al pecho", "Manten")]
    [InlineData("fr", "Genou", "Tenez")]
    [InlineData("de", "Knie", "Halten")]
    public async Task Names_and_doses_are_in_the_language_that_was_asked_for(string language, string name, string dose)
    {
        var clinic = await host.NewClinic();

        var first = (await clinic.Therapist.Get($"/api/v1/routines/gentle-six?language={language}")).MustBe(200).Json["items"]![0]!;

        Assert.StartsWith(name, first["name"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.StartsWith(dose, first["dose"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_routine_of_the_library_is_found_by_the_name_of_an_exercise_in_it()
    {
        var clinic = await host.NewClinic();

        var found = (await clinic.Therapist.Get("/api/v1/routines?q=bird%20dog")).MustBe(200).Json.AsArray();

        Assert.Equal(["lower-back-ten", "lower-back-ten-by-position"], found.Select(r => r!["slug"]!.GetValue<string>()).Order());
    }

    [Theory]
    [InlineData("?minutes=6", "desk-break,morning-in-bed,starter-three")]
    [InlineData("?minutes=5", "morning-in-bed")]
    [InlineData("?safeFor=knee-problem", "desk-break,home-and-office-four,morning-in-bed")]
    [InlineData("?safeFor=moon&q=GENTLE", "gentle-six")]
    public async Task Filters_leave_out_what_is_too_long_or_to_be_avoided(string query, string expected)
    {
        var clinic = await host.NewClinic();

        var slugs = (await clinic.Therapist.Get($"/api/v1/routines{query}")).MustBe(200).Json.AsArray().Select(r => r!["slug"]!.GetValue<string>()).Order();

        Assert.Equal(expected.Split(','), slugs);
    }

    [Theory]
    [InlineData("?minutes=0", 400)]
    [InlineData("?minutes=soon", 400)]
    [InlineData("?safeFor=a%00b", 400)]
    [InlineData("?language=xx", 400)]
    [InlineData("?q=a%00b", 400)]
    [InlineData("?archived=perhaps", 400)]
    [InlineData("/gentle-six?language=tlh", 400)]
    [InlineData("/none", 404)]
    [InlineData("/a%00b", 400)]
    [InlineData("?q=nothing%20of%20the%20kind", 200)]
    public async Task What_is_not_there_or_cannot_be_asked_is_refused(string path, int status)
    {
        var clinic = await host.NewClinic();

        (await clinic.Therapist.Get($"/api/v1/routines{path}")).MustBe(status);
    }

    [Fact]
    public async Task A_routine_of_the_library_can_be_copied_as_it_reads()
    {
        var clinic = await host.NewClinic();
        var routine = (await clinic.Therapist.Get("/api/v1/routines/starter-three")).MustBe(200).Json;
        var items = routine["items"]!.AsArray().Select(i => new JsonObject
        {
            ["exercise"] = i!["exercise"]!.DeepClone(),
            ["variant"] = i["variant"]?.DeepClone(),
            ["dosage"] = i["dosage"]!.DeepClone(),
            ["side"] = i["side"]!.DeepClone(),
            ["rangeOverride"] = i["rangeOverride"]?.DeepClone(),
        }).ToList();

        (await clinic.Therapist.Put("/api/v1/clinic/routines/our-three", Given.Routine(items))).MustBe(201);

        var copy = (await clinic.Therapist.Get("/api/v1/routines/our-three")).MustBe(200).Json;
        Assert.Equal(routine["total"]!.ToJsonString(), copy["total"]!.ToJsonString());
        Assert.Equal(routine["items"]!.ToJsonString(), copy["items"]!.ToJsonString());
    }

    private static IEnumerable<string> Tags(JsonNode routine, string list) => routine["total"]![list]!.AsArray().Select(t => t!.GetValue<string>()).Order();
}
