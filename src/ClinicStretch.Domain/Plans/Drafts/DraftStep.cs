namespace ClinicStretch.Domain.Plans.Drafts;

/// <summary>A draft as it once stood, kept so that a therapist can go back to it. Not part of the clinical record: the revisions are.</summary>
public sealed class DraftStep
{
    /// <summary>Most steps that are kept of a plan; the oldest go first.</summary>
    public const int MostSteps = 20;

    private static readonly TimeSpan InOneGo = TimeSpan.FromMinutes(1);

    public required ClinicId ClinicId { get; init; }
    public required PlanId PlanId { get; init; }

    /// <summary>Grows within a plan; gaps mean nothing.</summary>
    public required int Number { get; init; }

    /// <summary>The revision it was written on; steps of an earlier one are out of reach.</summary>
    public required int BasedOn { get; init; }

    public required MemberId By { get; init; }
    public string Name { get; private set; } = "";
    public PlanContent Content { get; private set; } = null!;

    /// <summary>The field that was being typed in; null when something else was changed.</summary>
    public string? Place { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <summary>True once a therapist went back past it: then it can be done again, until something else is written.</summary>
    public bool IsUndone { get; private set; }

    public void Keep(string name, PlanContent content, string? place, DateTimeOffset now) => (Name, Content, Place, At) = (name, content, place, now);

    /// <summary>True when what is written now only goes on with the typing that this step was kept for.</summary>
    public bool IsGoneOnWith(string? place, MemberId by, DateTimeOffset now) =>
        !IsUndone && place is not null && place == Place && by == By && now - At < InOneGo;

    public void Undo() => IsUndone = true;

    public void Redo() => IsUndone = false;
}

public static class DraftStepRules
{
    public static readonly Rule HasEarlier = new("plan.nothing_to_undo", "There is nothing to undo.");
    public static readonly Rule HasLater = new("plan.nothing_to_redo", "There is nothing to do again.");
}
