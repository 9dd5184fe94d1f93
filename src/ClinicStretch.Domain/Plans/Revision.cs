namespace ClinicStretch.Domain.Plans;

/// <summary>One published version of a plan. Nothing in it ever changes.</summary>
public sealed class Revision
{
    public required ClinicId ClinicId { get; init; }
    public required PlanId PlanId { get; init; }

    /// <summary>From 1, no gaps.</summary>
    public required int Number { get; init; }

    public required PlanContent Content { get; init; }
    public required string ReasonForChange { get; init; }

    /// <summary>Cautions of level avoid that a therapist chose to override, each with the reason. Often empty.</summary>
    public required IReadOnlyList<SafetyOverride> Overrides { get; init; }

    /// <summary>The patient's precautions at the time, so that the sheet can be printed again as it was.</summary>
    public required IReadOnlyList<string> Precautions { get; init; }

    public required MemberId PublishedBy { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>SHA-256 of the content's canonical JSON, lower-case hex.</summary>
    public required string ContentHash { get; init; }

    /// <summary>When the next revision took its place; null for the newest.</summary>
    public DateTimeOffset? SupersededAt { get; private set; }

    /// <summary>The same revision at another time of its life.</summary>
    /// <param name="supersededAt">Null while it is the newest.</param>
    public Revision SupersededBy(DateTimeOffset? supersededAt) => new()
    {
        ClinicId = ClinicId,
        PlanId = PlanId,
        Number = Number,
        Content = Content,
        ReasonForChange = ReasonForChange,
        Overrides = Overrides,
        Precautions = Precautions,
        PublishedBy = PublishedBy,
        PublishedAt = PublishedAt,
        ContentHash = ContentHash,
        SupersededAt = supersededAt,
    };

    internal void Supersede(DateTimeOffset at) => SupersededAt = at;
}

/// <param name="Item">The item that would be left out.</param>
/// <param name="Tag">The precaution it goes against.</param>
/// <param name="Reason">Why it is prescribed all the same.</param>
public sealed record SafetyOverride(ItemKey Item, string Tag, string Reason);
