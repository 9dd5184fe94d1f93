using ClinicStretch.Application.Catalogue;
using ClinicStretch.Application.Patients;
using ClinicStretch.Application.Plans;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Web.Components;

namespace ClinicStretch.Web.Plans;

/// <summary>Brings together what lies around a plan while it is written.</summary>
internal sealed class BenchReader(ScreenSender sender, CancellationToken gone)
{
    private const int MostFound = 30;

    /// <param name="text">Words to look for among the exercises; null with no region when nothing was looked for.</param>
    /// <param name="extra">One more exercise to have at hand; empty for none.</param>
    public async Task<PlanBench> Read(PlanRecord plan, PlanForm form, string? text, string? region, string extra = "")
    {
        var lookedFor = text is not null || region is not null || form.Items.Count is 0;
        var found = lookedFor ? await Find(text, region) : null;
        var slugs = form.Items.Select(i => i.Exercise).Append(extra).Where(s => s.Length > 0);
        var named = await Get([.. slugs, .. found ?? []]);
        var alternatives = await Get([.. named.SelectMany(e => e.Cautions).Select(c => c.Alternative).OfType<string>()]);
        return new PlanBench(
            plan,
            await sender.Send(new GetPatient(plan.PatientId), gone),
            await sender.Send(new GetRelease(), gone),
            named.Concat(alternatives).DistinctBy(e => e.Slug).ToDictionary(e => e.Slug),
            found,
            await sender.Send(new CheckPlan(plan.Id), gone));
    }

    private async Task<IReadOnlyList<string>> Find(string? text, string? region)
    {
        var wanted = string.IsNullOrWhiteSpace(region) ? null : region;
        var found = await sender.Send(new FindExercises(text, wanted, null, null, null, null, [], null, MostFound), gone);
        return [.. found.Exercises.Where(e => e.Status is ExerciseStatus.Active).Select(e => e.Slug)];
    }

    private async Task<IReadOnlyList<Exercise>> Get(IReadOnlyList<string> slugs) =>
        slugs.Count is 0 ? [] : await sender.Send(new GetExercises([.. slugs.Distinct()]), gone);
}
