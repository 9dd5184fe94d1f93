using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Domain.Progress;

/// <summary>How far a person's sessions match the plan, over a window of days (domain.md 4.4).</summary>
/// <param name="Slots">Every slot that belongs to the window, in order, countable or not.</param>
/// <param name="Extra">Sessions of the window beyond its slots; they raise no rate.</param>
/// <param name="Sources">How the window's sessions came to be known, extra ones too. A source that does not occur is left out.</param>
public sealed record AdherenceReport(
    DayWindow Window,
    IReadOnlyList<SlotOutcome> Slots,
    IReadOnlyList<SessionId> Extra,
    IReadOnlyDictionary<Source, int> Sources)
{
    /// <summary>No rate is shown under this many countable slots.</summary>
    public const int FewestSlots = 3;

    private const decimal GoodFrom = 0.8m;
    private const decimal PartFrom = 0.5m;

    public int Full => Count(SlotClass.Full);
    public int Partial => Count(SlotClass.Partial);
    public int Missed => Count(SlotClass.Missed);
    public int Countable => Full + Partial + Missed;

    /// <summary>Of the missed ones, those about which nobody reported anything. They lower a rate as domain.md 4.4 asks; nobody knows whether they were done.</summary>
    public int Unknown => Slots.Count(s => s.IsUnknown);

    /// <summary>Of the missed ones, those reported as not done.</summary>
    public int NotDone => Missed - Unknown;

    /// <summary>Full sessions of countable slots, a ratio from 0 to 1, not rounded; null under <see cref="FewestSlots"/>.</summary>
    public decimal? SessionAdherence => Rate(Full);

    /// <summary>The part of the dose that was done, a ratio from 0 to 1, not rounded; null under <see cref="FewestSlots"/>.</summary>
    public decimal? DoseAdherence => Rate(Slots.Where(s => s.IsCountable).Sum(s => s.Completion ?? 0));

    /// <summary>From <see cref="SessionAdherence"/>; null with it.</summary>
    public AdherenceBand? Band => SessionAdherence switch
    {
        null => null,
        >= GoodFrom => AdherenceBand.Good,
        >= PartFrom => AdherenceBand.Part,
        _ => AdherenceBand.Low,
    };

    /// <summary>Sessions that rest on what the patient or a carer reported, not on what a member of the clinic saw.</summary>
    public int Reported => Sources.Where(s => s.Key is not Source.InClinic).Sum(s => s.Value);

    private int Count(SlotClass wanted) => Slots.Count(s => s.Class == wanted);

    private decimal? Rate(decimal part) => Countable < FewestSlots ? null : part / Countable;
}

/// <summary>80 % and more is good, 50 % and more is part, less is low.</summary>
public enum AdherenceBand { Good, Part, Low }

/// <summary>What became of one slot.</summary>
/// <param name="Slot">Names the revision its session was done under; while unfilled, the one that asks for it.</param>
/// <param name="Day">The day it counts for: of its session, or its last while unfilled.</param>
/// <param name="Session">The session that fills it; null while unfilled.</param>
/// <param name="Completion">The part of the dose that was done, from 0 to 1; null where the slot is not countable.</param>
public sealed record SlotOutcome(Slot Slot, DateOnly Day, SessionId? Session, decimal? Completion, SlotClass Class)
{
    public bool IsCountable => Class is SlotClass.Full or SlotClass.Partial or SlotClass.Missed;

    /// <summary>True when it was due and nobody reported anything, which is not the same as not done.</summary>
    public bool IsUnknown => Class is SlotClass.Missed && Session is null;
}

public enum SlotClass
{
    /// <summary>At least 80 % of the dose.</summary>
    Full,
    Partial,

    /// <summary>Reported as not done, or not reported at all: see <see cref="SlotOutcome.IsUnknown"/>.</summary>
    Missed,

    /// <summary>Safety or the therapist took every item out.</summary>
    Excused,

    /// <summary>The plan was paused.</summary>
    OnHold,

    /// <summary>Still to come.</summary>
    Future,
}
