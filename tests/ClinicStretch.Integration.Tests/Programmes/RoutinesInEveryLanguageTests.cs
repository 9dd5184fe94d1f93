using System.Text.Json.Nodes;
using ClinicStretch.Application.Catalogue;
using ClinicStretch.Application.Catalogue.Languages;
using ClinicStretch.Domain;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Programmes;

/// <summary>Each routine of the library on its whole way, from being found to lying on the kitchen table, in each language.</summary>
public sealed class RoutinesInEveryLanguageTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    public static MatrixTheoryData<string, string> RoutinesAndLanguages { get; } =
        new(CatalogueFile.Shipped().Routines.Select(r => r.Slug), Language.All.Select(l => l.Tag));

    [Theory, MemberData(nameof(RoutinesAndLanguages))]
    public async Task A_routine_is_found_opened_prescribed_shown_and_printed(string slug, string language)
    {
        var clinic = await host.NewClinic();
        var patient = await clinic.NewPatient(Given.Patient().With("language", language));

        var name = NameOf(slug, Language.Of(language));
        var found = (await clinic.Therapist.Get($"/api/v1/routines?language={language}&q={Uri.EscapeDataString(name)}")).MustBe(200).Json;
        Assert.Contains(found.AsArray(), r => r!["slug"]!.GetValue<string>() == slug);

        var routine = (await clinic.Therapist.Get($"/api/v1/routines/{slug}?language={language}")).MustBe(200).Json;
        Assert.Equal(name, routine["name"]!.GetValue<string>());
        var items = routine["items"]!.AsArray();
        var names = items.Select(i => i!["name"]!.GetValue<string>()).ToList();

        var plan = await clinic.Prescribe(Given.Plan(host.Clock.Today, [.. items.Select(i => ItemOf(i!))]), patient);

        var today = (await patient.Get("/api/v1/me/today")).MustBe(200).Json["plans"]![0]!["content"]!["items"]!.AsArray();
        Assert.Equal(names, today.Select(i => i!["exercise"]!["name"]!.GetValue<string>()));
        Assert.All(today, i => Assert.Equal(language, i!["exercise"]!["language"]!.GetValue<string>()));

        using var sheet = new PrintedFile((await patient.Get($"/api/v1/plans/{plan.Id}/programme.pdf")).MustBe(200).Bytes);
        var text = string.Concat(sheet.Pages);
        Assert.All(names, n => Assert.Contains(PrintedFile.Squeezed(n), text, StringComparison.Ordinal));
        Assert.Contains(PrintedFile.Squeezed(today[0]!["exercise"]!["steps"]![0]!.GetValue<string>()), text, StringComparison.Ordinal);
        Assert.Equal("", sheet.Complaints);
    }

    private static string NameOf(string slug, Language language)
    {
        var english = CatalogueFile.Shipped().Routines.Single(r => r.Slug == slug).Name;
        return CatalogueTranslations.Shipped.OfRoutine(slug, language)?.Find("name", english) ?? english;
    }

    private static JsonObject ItemOf(JsonNode line) => new()
    {
        ["key"] = Guid.CreateVersion7(),
        ["exercise"] = line["exercise"]!.GetValue<string>(),
        ["variant"] = line["variant"]?.GetValue<string>(),
        ["dosage"] = line["dosage"]!.DeepClone(),
        ["side"] = line["side"]!.GetValue<string>(),
        ["rangeOverride"] = line["rangeOverride"]?.GetValue<string>(),
    };
}
