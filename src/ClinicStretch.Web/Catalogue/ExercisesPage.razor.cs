using ClinicStretch.Application.Catalogue;
using ClinicStretch.Domain.Catalogue;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace ClinicStretch.Web.Catalogue;

/// <summary>The catalogue, by text and facets.</summary>
public sealed partial class ExercisesPage
{
    private const int PageSize = 30;
    private CodeLists? lists;
    private FoundExercises? found;

    [SupplyParameterFromQuery] public string? Q { get; set; }

    [SupplyParameterFromQuery] public string? Region { get; set; }

    [SupplyParameterFromQuery] public string? Position { get; set; }

    [SupplyParameterFromQuery] public string? Goal { get; set; }

    [SupplyParameterFromQuery] public string? Movement { get; set; }

    [SupplyParameterFromQuery] public string? Equipment { get; set; }

    [SupplyParameterFromQuery(Name = "safeFor")] public string? SafeFor { get; set; }

    [SupplyParameterFromQuery] public string? After { get; set; }

    private string Count => (found!.Exercises.Count, found.HiddenAsUnsafe) switch
    {
        (var shown, 0) => $"{shown} {(shown is 1 ? "exercise" : "exercises")}",
        (var shown, var hidden) => $"{shown} {(shown is 1 ? "exercise" : "exercises")}; {hidden} left out because of the precaution",
    };

    protected override async Task OnInitializedAsync()
    {
        lists = (await Ask(new GetRelease())).CodeLists;
        string[] safeFor = string.IsNullOrEmpty(SafeFor) ? [] : [SafeFor];
        found = await Ask(new FindExercises(
            Given(Q), Given(Region), Given(Position), Given(Goal), Given(Equipment), Given(Movement), safeFor, Given(After), PageSize));
    }

    // An empty field of a form is sent as an empty text.
    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private string NextPage(string after) => QueryHelpers.AddQueryString("/exercises", new Dictionary<string, string?>
    {
        ["q"] = Given(Q),
        ["region"] = Given(Region),
        ["position"] = Given(Position),
        ["goal"] = Given(Goal),
        ["movement"] = Given(Movement),
        ["equipment"] = Given(Equipment),
        ["safeFor"] = Given(SafeFor),
        ["after"] = after,
    });
}
