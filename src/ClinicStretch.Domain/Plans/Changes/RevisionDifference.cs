namespace ClinicStretch.Domain.Plans.Changes;

/// <summary>What a reader needs to be told of one revision against another, a fact a thing that was changed.</summary>
public static class RevisionDifference
{
    /// <summary>Empty when the two say the same.</summary>
    public static IReadOnlyList<PlanChange> Between(PlanContent before, PlanContent now) =>
    [
        .. now.Items.Where(i => Match(i, before) is null).Select(i => new ExerciseAdded(i)),
        .. before.Items.Where(i => Match(i, now) is null).Select(i => new ExerciseRemoved(i)),
        .. now.Items.SelectMany(i => Match(i, before) is { } was ? OfItem(was, i) : []),
        .. Order(before, now),
        .. When(!Same(before.Schedule, now.Schedule), new ScheduleChanged(before.Schedule, now.Schedule)),
        .. When(before.Habit != now.Habit, new HabitChanged(before.Habit, now.Habit)),
        .. When(before.PainPolicy != now.PainPolicy, new PainPolicyChanged(before.PainPolicy, now.PainPolicy)),
        .. When(!SameFlare(before, now), new FlareSetChanged()),
        .. When(!SameShortDay(before, now), new ShortDayChanged(now.EnoughOnAShortDay())),
        .. When(!before.Goals.SequenceEqual(now.Goals), new GoalsChanged(before.Goals, now.Goals)),
    ];

    // The key alone does not make it the same item: an exercise put in the place of another is one gone and one new.
    private static PlanItem? Match(PlanItem item, PlanContent other) =>
        other.Items.FirstOrDefault(i => i.Key == item.Key && i.Exercise.Slug == item.Exercise.Slug);

    private static IEnumerable<PlanChange> OfItem(PlanItem before, PlanItem now) =>
    [
        .. When(before.Variant != now.Variant, new VariantChanged(before, now)),
        .. When(before.Side != now.Side, new SideChanged(before, now)),
        .. When(before.Dosage != now.Dosage, new DoseChanged(before, now)),
        .. When(before.PatientNote != now.PatientNote, new NoteChanged(before, now)),
        .. When(before.Exercise.Version != now.Exercise.Version, new TextRenewed(before, now)),
    ];

    private static IEnumerable<PlanChange> Order(PlanContent before, PlanContent now)
    {
        List<PlanItem> kept = [.. now.Items.Where(i => Match(i, before) is not null)];
        var old = before.Items.Where(i => Match(i, now) is not null).Select(i => i.Key);
        return When(!kept.Select(i => i.Key).SequenceEqual(old), new OrderChanged(kept));
    }

    private static bool Same(Schedule one, Schedule other) =>
        one.Start == other.Start && one.End == other.End && one.TimesPerWeek == other.TimesPerWeek && one.TimesPerDay == other.TimesPerDay
        && one.Days.Order().SequenceEqual(other.Days.Order()) && one.At.SequenceEqual(other.At);

    private static bool SameFlare(PlanContent before, PlanContent now) => (before.Flare, now.Flare) switch
    {
        (null, null) => true,
        ({ } one, { } other) => one.SequenceEqual(other),
        _ => false,
    };

    // In whatever order it was ticked.
    private static bool SameShortDay(PlanContent before, PlanContent now) => (before.ShortDay ?? []).ToHashSet().SetEquals(now.ShortDay ?? []);

    private static IEnumerable<PlanChange> When(bool differs, PlanChange change) => differs ? [change] : [];
}
