using ClinicStretch.Application.Catalogue;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Plans;
using Microsoft.AspNetCore.Components;

namespace ClinicStretch.Web.Catalogue;

/// <summary>One exercise, for a therapist between two patients: how it is done, its dose, its cautions, and what all of it rests on.</summary>
public sealed partial class ExercisePage
{
    private ExerciseView? view;

    [Parameter] public required string Slug { get; set; }

    [SupplyParameterFromQuery(Name = "language")] public string? LanguageAsked { get; set; }

    [SupplyParameterFromQuery] public string? Side { get; set; }

    [SupplyParameterFromQuery] public string? Variant { get; set; }

    [SupplyParameterFromQuery] public bool Still { get; set; }

    /// <summary>How many facts were signed off a moment ago.</summary>
    [SupplyParameterFromQuery] public int Signed { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var language = ExerciseLook.LanguageOf(LanguageAsked, Http.Request);
        var record = await Ask(new GetExercise(Slug, language.Tag));
        var release = await Ask(new GetRelease());
        view = new ExerciseView(record, release.Sources, LookAt(record.Exercise, language), IsTherapist);
    }

    private ExerciseLook LookAt(Exercise exercise, Domain.Language language) => new(
        exercise.Slug,
        language,
        exercise.Laterality.Mode is LateralityMode.None ? SidePlan.None : Side is "left" ? SidePlan.Left : SidePlan.Right,
        exercise.Variants.FirstOrDefault(v => v.Code == Variant)?.Code,
        Still);
}
