using ClinicStretch.Application.Catalogue.Search;
using ClinicStretch.Application.Patients;
using ClinicStretch.Application.Plans;
using ClinicStretch.Domain.Catalogue;

namespace ClinicStretch.Web.Plans;

/// <summary>What lies around a plan while it is written: the patient, and the exercises it names.</summary>
/// <param name="Exercises">By slug: those of the plan and their alternatives.</param>
/// <param name="Found">What was searched for; null when nothing was.</param>
public sealed record PlanBench(
    PlanRecord Plan,
    PatientRecord Patient,
    CatalogueRelease Release,
    IReadOnlyDictionary<string, Exercise> Exercises,
    FoundExercises? Found)
{
    public string NameOf(string slug) => Exercises.TryGetValue(slug, out var exercise) ? exercise.Name : slug;

    /// <summary>The slug to ask for a drawing of an exercise by.</summary>
    public string DrawingOf(string slug) => Exercises.TryGetValue(slug, out var exercise) ? exercise.DrawnAs() : slug;

    /// <summary>The cautions of an exercise that this patient's precautions make apply, the gravest first.</summary>
    public IReadOnlyList<Caution> CautionsOf(string slug) => Exercises.TryGetValue(slug, out var exercise)
        ? [.. exercise.Cautions.Where(c => Patient.Precautions.Any(p => p.Tag == c.Tag)).OrderByDescending(c => c.Severity)]
        : [];
}
