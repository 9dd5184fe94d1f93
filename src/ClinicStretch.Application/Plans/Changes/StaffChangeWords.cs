using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Plans.Changes;

namespace ClinicStretch.Application.Plans.Changes;

/// <summary>What changed from one revision to the next, as short as a therapist reads it: "Bridge: hold 20 → 30 s".</summary>
public static class StaffChangeWords
{
    public static IReadOnlyList<string> Between(PlanContent before, PlanContent now) => [.. RevisionDifference.Between(before, now).Select(Of)];

    public static string Of(PlanChange change) => change switch
    {
        ExerciseAdded c => $"{c.Item.Exercise.Name} added: {Dose(c.Item)}",
        ExerciseRemoved c => $"{c.Item.Exercise.Name} left out",
        VariantChanged c => $"{c.Now.Exercise.Name}: way {c.Before.Variant ?? "usual"} → {c.Now.Variant ?? "usual"}",
        SideChanged c => $"{c.Now.Exercise.Name}: side {Side(c.Before.Side)} → {Side(c.Now.Side)}",
        DoseChanged c => $"{c.Now.Exercise.Name}: {Figures(c.Before.Dosage, c.Now.Dosage)}",
        NoteChanged { Now.PatientNote: null } c => $"{c.Now.Exercise.Name}: note taken away",
        NoteChanged c => $"{c.Now.Exercise.Name}: note “{c.Now.PatientNote}”",
        TextRenewed c => $"{c.Now.Exercise.Name}: text of the catalogue {c.Before.Exercise.Version} → {c.Now.Exercise.Version}",
        OrderChanged c => $"Order: {string.Join(", ", c.Now.Select(i => i.Exercise.Name))}",
        ScheduleChanged c => $"When: {ScheduleWords.Of(c.Before, Language.English)} → {ScheduleWords.Of(c.Now, Language.English)}",
        HabitChanged c => $"Habit: {c.Before ?? "none"} → {c.Now ?? "none"}",
        PainPolicyChanged c => $"When it hurts: {Policy(c.Before)} → {Policy(c.Now)}",
        FlareSetChanged => "Flare set changed",
        ShortDayChanged c => $"Enough on a busy day: {(c.Now.Count is 0 ? "no shorter version" : string.Join(", ", c.Now.Select(i => i.Exercise.Name)))}",
        GoalsChanged c => $"Goals: {(c.Now.Count is 0 ? "none" : string.Join("; ", c.Now))}",
        _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };

    private static string Figures(Dosage before, Dosage now)
    {
        if (before.Mode != now.Mode)
        {
            return $"{DoseWords.Of(before, SidePlan.None, Language.English)} → {DoseWords.Of(now, SidePlan.None, Language.English)}";
        }

        (string Name, int? Before, int? Now, string Unit)[] figures =
        [
            ("hold", before.HoldSeconds, now.HoldSeconds, " s"),
            ("times", before.Reps, now.Reps, ""),
            ("rounds", before.Sets, now.Sets, ""),
            ("in all", before.TotalSeconds, now.TotalSeconds, " s"),
            ("pace", before.SecondsPerRep - (before.HoldSeconds ?? 0), now.SecondsPerRep - (now.HoldSeconds ?? 0), " s a time"),
            ("rest", before.RestSeconds, now.RestSeconds, " s"),
        ];
        var told = figures.Where(f => f.Before != f.Now).Select(f => $"{f.Name} {f.Before} → {f.Now}{f.Unit}").ToList();
        return told.Count > 0 ? string.Join(", ", told) : "counted otherwise";
    }

    private static string Dose(PlanItem item) => DoseWords.Of(item.Dosage, item.Side, Language.English);

    private static string Side(SidePlan side) => side switch
    {
        SidePlan.None => "none",
        SidePlan.Left => "left",
        SidePlan.Right => "right",
        SidePlan.Both => "both",
        _ => "changing",
    };

    private static string Policy(PainPolicy policy) => policy.Kind is PainPolicyKind.Strict
        ? "strict"
        : $"pain-monitored, green to {policy.GreenMax}, amber to {policy.AmberMax}, stop at {policy.StopAt}";
}
