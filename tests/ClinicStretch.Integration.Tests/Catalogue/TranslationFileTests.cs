using System.Text;
using System.Text.Json.Nodes;
using ClinicStretch.Application.Catalogue;
using ClinicStretch.Application.Catalogue.Languages;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue;

namespace ClinicStretch.Integration.Tests.Catalogue;

public sealed class TranslationFileTests
{
    private static readonly CatalogueRelease Release = CatalogueFile.Shipped();

    public static TheoryData<string> Languages => [.. Language.All.Where(l => l != Language.English).Select(l => l.Tag)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_text_of_every_exercise_is_there_in_the_language(string tag)
    {
        var language = Language.Of(tag);
        foreach (var exercise in Release.Exercises)
        {
            var read = ShelvedExercise.OfLibrary(exercise).In(language);

            Assert.Empty(read.Missing);
            Assert.True(read.IsUnreviewed);
            Assert.NotEqual(exercise.Instructions.Steps[0].Text, read.Exercise.Instructions.Steps[0].Text);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_text_that_is_missing_is_refused_by_name(string tag)
    {
        var file = FileOf(tag);
        TextsOf(file, "bridge").Remove("steps.2");

        var error = Assert.Single(Refused(file));

        Assert.Equal(("exercise \"bridge\"", "steps.2", "is not translated"), (error.Entry, error.Field, error.Problem));
    }

    [Fact]
    public void A_text_whose_original_has_changed_since_is_refused()
    {
        var file = FileOf("es");
        TextsOf(file, "bridge")["steps.2"]!["of"] = "Something that the catalogue used to say.";

        Assert.Equal("was translated from another text", Assert.Single(Refused(file)).Problem);
    }

    [Fact]
    public void A_placeholder_that_got_lost_is_refused()
    {
        var file = FileOf("fr");
        file["figures"]!["knee-to-chest"]!["texts"]!["title"]!["text"] = "Genou vers la poitrine";

        Assert.Equal("has not the placeholders of the original", Assert.Single(Refused(file)).Problem);
    }

    [Fact]
    public void A_text_of_nothing_is_refused()
    {
        var file = FileOf("de");
        TextsOf(file, "bridge")["steps.99"] = new JsonObject { ["of"] = "x", ["text"] = "y" };

        Assert.Equal("translates nothing of the catalogue", Assert.Single(Refused(file)).Problem);
    }

    [Fact]
    public void A_review_names_who_and_when()
    {
        var file = FileOf("de");
        file["exercises"]!["bridge"]!["state"] = "reviewed";

        Assert.Equal("state", Assert.Single(Refused(file)).Field);
    }

    [Fact]
    public void A_text_of_an_exercise_that_has_changed_falls_back_to_the_original_and_is_named()
    {
        var bridge = Release.Exercises.Single(e => e.Slug == "bridge");
        var changed = bridge with { Instructions = bridge.Instructions with { Feel = new TextFact("Your bottom works.", ["expert"]) } };

        var read = ShelvedExercise.OfLibrary(changed).In(Language.Spanish);

        Assert.Equal(["feel"], read.Missing);
        Assert.Equal("Your bottom works.", read.Exercise.Instructions.Feel.Text);
        Assert.NotEqual(bridge.Name, read.Exercise.Name);
    }

    private static JsonObject FileOf(string tag) => (JsonObject)JsonNode.Parse(
        typeof(CatalogueFile).Assembly.GetManifestResourceStream($"catalogue.{tag}.json")!)!;

    private static JsonObject TextsOf(JsonObject file, string slug) => (JsonObject)file["exercises"]![slug]!["texts"]!;

    private static IReadOnlyList<CatalogueError> Refused(JsonObject file) => Assert.Throws<CatalogueInvalidException>(
        () => TranslationFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(file.ToJsonString())), Release)).Errors;
}
