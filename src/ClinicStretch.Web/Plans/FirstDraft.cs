using ClinicStretch.Application.Catalogue.Routines;
using ClinicStretch.Application.Plans;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Web.Plans;

/// <summary>The draft a plan begins with.</summary>
internal static class FirstDraft
{
    /// <param name="routine">Null for an empty plan. What of it cannot be prescribed today is left out.</param>
    public static WritePlan Of(PatientId patient, PlanId plan, RoutineRecord? routine, DateOnly today, PainPolicy policy) => new(
        patient,
        plan,
        routine?.Name ?? "Home exercises",
        [.. (routine?.Items ?? []).Where(i => i.Problem is null).Select(ItemOf)],
        ScheduleOf(routine?.Frequency, today),
        policy,
        [],
        0);

    private static WrittenItem ItemOf(RoutineLine line)
    {
        var dose = line.Dosage;
        return new WrittenItem(
            ItemKey.From(Guid.CreateVersion7()), line.Exercise, line.Variant,
            new DosageInput(
                dose.Mode, dose.RepUnit, dose.Sets, dose.Reps, dose.HoldSeconds, dose.SecondsPerRep, dose.RestSeconds, dose.TotalSeconds),
            line.Side, line.PatientNote, line.RangeOverride);
    }

    private static ScheduleInput ScheduleOf(Frequency? frequency, DateOnly start) => frequency is { DaysPerWeek: < 7 }
        ? new ScheduleInput(start, null, [], frequency.DaysPerWeek, frequency.TimesPerDay, [])
        : new ScheduleInput(start, null, Enum.GetValues<DayOfWeek>(), null, frequency?.TimesPerDay ?? 1, []);
}
