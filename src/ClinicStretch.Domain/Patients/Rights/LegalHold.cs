namespace ClinicStretch.Domain.Patients.Rights;

public readonly record struct HoldId(Guid Value) : IEntityId<HoldId>
{
    public static HoldId From(Guid value) => new(value);
}

/// <summary>A record that nobody may erase, such as while a court wants it (GDPR art. 17(3)(e)). It ends only when an administrator lifts it.</summary>
public sealed class LegalHold
{
    public required ClinicId ClinicId { get; init; }
    public required HoldId Id { get; init; }
    public required PatientId PatientId { get; init; }
    public required string Reason { get; init; }
    public required MemberId PlacedBy { get; init; }
    public required DateTimeOffset PlacedAt { get; init; }

    /// <summary>Null while it holds, as the next two.</summary>
    public DateTimeOffset? LiftedAt { get; private set; }

    public MemberId? LiftedBy { get; private set; }

    public string? LiftReason { get; private set; }

    public bool IsOn => LiftedAt is null;

    /// <summary>Lifted again for the same reason it stays as it is.</summary>
    /// <exception cref="RuleBrokenException">It was lifted for another reason.</exception>
    public void Lift(string reason, MemberId by, DateTimeOffset now)
    {
        if (LiftedAt is not null)
        {
            HoldRules.NotLifted.MustHold(LiftReason == reason);
            return;
        }

        (LiftedAt, LiftedBy, LiftReason) = (now, by, reason);
    }
}

public static class HoldRules
{
    public const int LongestReason = 1000;

    public static readonly Rule NoneIsOn = new("hold.another_on", "There is a legal hold on this record already. Lift that one first.");
    public static readonly Rule NotLifted = new("hold.lifted", "This legal hold was lifted already.");
}
