using ClinicStretch.Application.Catalogue;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Plans.Flares;

namespace ClinicStretch.Application.Plans;

/// <summary>Turns what a therapist wrote into the content of a plan, with today's catalogue.</summary>
internal sealed class PlanDrafting(ExerciseShelf shelf)
{
    public async Task<PlanContent> ContentOf(WritePlan written, CancellationToken cancellationToken)
    {
        var slugs = written.Items.Select(i => i.Exercise).Distinct().ToList();
        var exercises = await shelf.Find(slugs, cancellationToken);
        return new PlanContent(
            [.. written.Items.Select(item => ItemOf(item, exercises))],
            Schedule.Of(written.Schedule),
            written.PainPolicy,
            [.. written.Goals],
            string.IsNullOrWhiteSpace(written.Habit) ? null : written.Habit.Trim(),
            FlareOf(written),
            ShortDayOf(written));
    }

    private static List<FlareChoice>? FlareOf(WritePlan written)
    {
        var chosen = (written.Flare ?? []).Where(f => written.Items.Any(i => i.Key == f.Item))
            .Select(f => new FlareChoice(f.Item, Dosage.Of(f.Dosage))).ToList();
        return chosen.Count > 0 ? chosen : null;
    }

    private static List<ItemKey>? ShortDayOf(WritePlan written)
    {
        var chosen = (written.ShortDay ?? []).Where(k => written.Items.Any(i => i.Key == k)).Distinct().ToList();
        return chosen.Count > 0 ? chosen : null;
    }

    private static PlanItem ItemOf(WrittenItem item, IReadOnlyDictionary<string, ShelvedExercise> exercises)
    {
        var (exercise, translations, _) = exercises.GetValueOrDefault(item.Exercise) ?? throw new NotFoundException("exercise");
        return PlanContentRules.Prescribe(exercise, new PlanItemInput(
            item.Key,
            item.Variant,
            item.Dosage is null ? exercise.DefaultDosage.ToDosage() : Dosage.Of(item.Dosage),
            item.Side ?? PlanContentRules.UsualSide(exercise.Laterality.Mode),
            item.PatientNote,
            item.RangeOverride,
            translations));
    }
}
