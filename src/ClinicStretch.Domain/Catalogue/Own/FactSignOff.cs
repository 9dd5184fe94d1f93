using ClinicStretch.Domain.Catalogue.Review;

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

    /// <summary>Confirms a fact as it reads now.</summary>
    /// <param name="exercise">Slug of the exercise it is a fact of.</param>
    /// <param name="read">Hash of the fact as the clinician read it; null when the caller vouches that it reads so still.</param>
    public static FactSignOff Of(ClinicId clinic, string exercise, FactStanding standing, string? read, Signature signature)
    {
        SignOffRules.IsAsRead.MustHold(read is null || read == standing.Fact.Hash);
        SignOffRules.IsNotSigned.MustHold(standing.SignOff is null);
        return new FactSignOff
        {
            ClinicId = clinic,
            Id = signature.Id,
            Exercise = exercise,
            Fact = standing.Fact.Key,
            FactHash = standing.Fact.Hash,
            SignedBy = signature.By,
            SignedAt = signature.At,
            Note = Noted(signature.Note),
        };
    }

    /// <summary>True when it was made of just this.</summary>
    public bool Says(string exercise, string fact, string? note) => Exercise == exercise && Fact == fact && Note == Noted(note);

    public void Withdraw(MemberId by, DateTimeOffset now)
    {
        if (WithdrawnAt is null)
        {
            (WithdrawnAt, WithdrawnBy) = (now, by);
        }
    }

    private static string? Noted(string? note) => string.IsNullOrWhiteSpace(note) ? null : note.Trim();
}

/// <param name="Note">On what grounds; null or blank when nothing was written.</param>
public sealed record Signature(SignOffId Id, MemberId By, DateTimeOffset At, string? Note);

public static class SignOffRules
{
    public static readonly Rule IsAsRead =
        new("sign_off.fact_changed", "This reads differently since you opened it. Load it again and read it before you sign.");

    public static readonly Rule IsNotSigned =
        new("sign_off.already_signed", "This is signed off as it reads now. Withdraw that sign-off before you sign it again.");
}
