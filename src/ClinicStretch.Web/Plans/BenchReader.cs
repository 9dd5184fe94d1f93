using ClinicStretch.Application.Catalogue;
using ClinicStretch.Application.Catalogue.Search;
using ClinicStretch.Application.Patients;
using ClinicStretch.Application.Plans;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Web.Components;
using ClinicStretch.Web.Plans.Forms;

namespace ClinicStretch.Web.Plans;

/// <summary>Brings together what lies around a plan while it is written.</summary>
internal sealed class BenchReader(ScreenSender sender, CancellationToken gone)
{
    /// <param name="extra">One more exercise to have at hand; empty for none.</param>
    public async Task<PlanBench> Read(PlanRecord plan, PlanForm form, BenchSearch search, string extra = "")
    {
        var patient = await sender.Send(new GetPatient(plan.PatientId), gone);
        return new PlanBench(
            plan,
            patient,
            await sender.Send(new GetRelease(), gone),
            await Exercises(form, extra),
            search.IsAsked || form.Items.Count is 0 ? await Find(search, patient) : null);
    }

    /// <summary>By slug: those of the form, their alternatives, and one more.</summary>
    public async Task<IReadOnlyDictionary<string, Exercise>> Exercises(PlanForm form, string extra = "")
    {
        var named = await Get([.. form.Items.Select(i => i.Exercise).Append(extra).Where(s => s.Length > 0)]);
        var alternatives = await Get([.. named.SelectMany(e => e.Cautions).Select(c => c.Alternative).OfType<string>()]);
        return named.Concat(alternatives).DistinctBy(e => e.Slug).ToDictionary(e => e.Slug);
    }

    private Task<FoundExercises> Find(BenchSearch search, PatientRecord patient) =>
        sender.Send(search.ToRequest(patient.Precautions.Select(p => p.Tag)), gone);

    private async Task<IReadOnlyList<Exercise>> Get(IReadOnlyList<string> slugs) =>
        slugs.Count is 0 ? [] : await sender.Send(new GetExercises([.. slugs.Distinct()]), gone);
}
