using ClinicStretch.Application.Plans;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Web.Plans;

/// <summary>The draft a plan begins with.</summary>
internal static class FirstDraft
{
    /// <param name="routine">Null for an empty plan.</param>
    /// <param name="exercises">Those of the routine, by slug.</param>
    public static WritePlan Of(
        PatientId patient, PlanId plan, Routine? routine, IReadOnlyDictionary<string, Exercise> exercises, DateOnly today) => new(
        patient,
        plan,
        routine?.Name ?? "Home exercises",
        routine is null ? [] : [.. routine.Items.OrderBy(i => i.Order).Select(i => ItemOf(i, routine, exercises[i.Exercise]))],
        ScheduleOf(routine?.DefaultFrequency, today),
        PainPolicy.Strict,
        [],
        0);

    private static WrittenItem ItemOf(RoutineItem item, Routine routine, Exercise exercise)
    {
        var dose = item.Dosage.ToDosage();
        return new WrittenItem(
            ItemKey.From(Guid.CreateVersion7()), item.Exercise, item.Variant,
            new DosageInput(dose.Mode, dose.RepUnit, dose.Sets, dose.Reps, dose.HoldSeconds, dose.SecondsPerRep, dose.RestSeconds),
            Side: null,
            PatientNote: null,
            DosageRules.IsWithin(dose, exercise.DefaultDosage.AllowedRange) ? null : $"As in the routine {routine.Name}");
    }

    private static ScheduleInput ScheduleOf(Frequency? frequency, DateOnly start) => frequency is { DaysPerWeek: < 7 }
        ? new ScheduleInput(start, null, [], frequency.DaysPerWeek, frequency.TimesPerDay, [])
        : new ScheduleInput(start, null, Enum.GetValues<DayOfWeek>(), null, frequency?.TimesPerDay ?? 1, []);
}
