using System.Text.Json.Nodes;
using ClinicStretch.Application.Catalogue;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Catalogue.Own;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Integration.Tests.Catalogue.Search;

/// <summary>Short ways to ask the search, and to give a clinic an exercise of its own.</summary>
internal static class Finding
{
    public static IReadOnlyList<Exercise> Library { get; } = CatalogueFile.Shipped().Exercises;

    public static async Task<JsonNode> Search(this Visitor visitor, string query) =>
        (await visitor.Get($"/api/v1/exercises?{query}")).MustBe(200).Json;

    public static async Task<JsonNode> SearchText(this Visitor visitor, string text, string rest = "") =>
        await visitor.Search($"q={Uri.EscapeDataString(text)}{rest}");

    public static IReadOnlyList<string> Slugs(this JsonNode found) => [.. found["exercises"]!.AsArray().Select(e => e!["slug"]!.GetValue<string>())];

    public static JsonNode Line(this JsonNode found, string slug) =>
        found["exercises"]!.AsArray().Single(e => e!["slug"]!.GetValue<string>() == slug)!;

    public static Dictionary<string, int> Counts(this JsonNode found, string facet) =>
        found["facets"]![facet]!.AsObject().ToDictionary(c => c.Key, c => c.Value!.GetValue<int>());

    /// <summary>A copy of the bridge under another name.</summary>
    public static async Task Owns(this ClinicHost host, TestClinic clinic, string slug, string name, bool archived = false)
    {
        await using var scope = host.Enter(clinic.Id, out var db);
        await db.InTransactionAsync(
            async () =>
            {
                var member = (await db.Members.FirstAsync(TestContext.Current.CancellationToken)).Id;
                var exercise = Library.Single(e => e.Slug == "bridge") with { Slug = slug, Name = name, Aliases = [] };
                var own = OwnExercise.Write(
                    clinic.Id, null, new OwnExerciseText(exercise, new Dictionary<string, EntryTranslation>()), member, host.Clock.Now);
                if (archived)
                {
                    own.Archive(member, host.Clock.Now);
                }

                db.OwnExercises.Add(own);
                db.ExerciseSearch.AddRange(SearchRow.Of(clinic.Id, ShelvedExercise.OfClinic(own)));
                return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            },
            TestContext.Current.CancellationToken);
    }
}
