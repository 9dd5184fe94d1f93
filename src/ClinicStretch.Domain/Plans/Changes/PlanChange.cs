namespace ClinicStretch.Domain.Plans.Changes;

/// <summary>One thing in which a plan differs from the revision before.</summary>
public abstract record PlanChange;

public sealed record ExerciseAdded(PlanItem Item) : PlanChange;

public sealed record ExerciseRemoved(PlanItem Item) : PlanChange;

/// <summary>The same item, done in another way of the exercise.</summary>
public sealed record VariantChanged(PlanItem Before, PlanItem Now) : PlanChange;

public sealed record SideChanged(PlanItem Before, PlanItem Now) : PlanChange;

public sealed record DoseChanged(PlanItem Before, PlanItem Now) : PlanChange;

/// <summary>The therapist's note; null where there is none.</summary>
public sealed record NoteChanged(PlanItem Before, PlanItem Now) : PlanChange;

/// <summary>The catalogue has a newer text of the exercise.</summary>
public sealed record TextRenewed(PlanItem Before, PlanItem Now) : PlanChange;

/// <summary>The items that stay are done in another order.</summary>
public sealed record OrderChanged(IReadOnlyList<PlanItem> Now) : PlanChange;

public sealed record ScheduleChanged(Schedule Before, Schedule Now) : PlanChange;

/// <summary>Null where there is none.</summary>
public sealed record HabitChanged(string? Before, string? Now) : PlanChange;

public sealed record PainPolicyChanged(PainPolicy Before, PainPolicy Now) : PlanChange;

/// <summary>What is done on a flare-up.</summary>
public sealed record FlareSetChanged : PlanChange;

/// <summary>What is enough on a day with little time; empty where there is no shorter version any more.</summary>
public sealed record ShortDayChanged(IReadOnlyList<PlanItem> Now) : PlanChange;

public sealed record GoalsChanged(IReadOnlyList<string> Before, IReadOnlyList<string> Now) : PlanChange;
