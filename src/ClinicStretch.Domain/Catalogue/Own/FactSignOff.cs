namespace ClinicStretch.Domain.Catalogue.Own;

/// <summary>A clinician of the clinic has confirmed one fact of the catalogue as it reads now. Rows are only ever added or withdrawn.</summary>
public sealed class FactSignOff
{
    public required ClinicId ClinicId { get; init; }
    public required SignOffId Id { get; init; }

    /// <summary>Slug of the exercise.</summary>
    public required string Exercise { get; init; }

    /// <summary>Which fact, such as <c>cautions.osteoporosis</c> or <c>translation.es</c>.</summary>
    public required string Fact { get; init; }

    /// <summary>Hash of the fact when it was confirmed: a fact that has changed since is unsigned again.</summary>
    public required string FactHash { get; init; }

    public required MemberId SignedBy { get; init; }
    public required DateTimeOffset SignedAt { get; init; }

    /// <summary>On what grounds; null when nothing was written.</summary>
    public required string? Note { get; init; }

    /// <summary>When it was taken back; null while it holds.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Null while it holds.</summary>
    public MemberId? WithdrawnBy { get; private set; }

    public void Withdraw(MemberId by, DateTimeOffset now)
    {
        if (WithdrawnAt is null)
        {
            (WithdrawnAt, WithdrawnBy) = (now, by);
        }
    }
}
