namespace ClinicStretch.Domain.Catalogue.Media;

/// <summary>A picture or video that a clinic shows with an exercise. Its row stays for ever; a withdrawn one is not shown any more.</summary>
public sealed class MediaAsset
{
    public required ClinicId ClinicId { get; init; }
    public required MediaId Id { get; init; }

    /// <summary>Slug of the exercise.</summary>
    public required string Exercise { get; init; }

    public MediaFile File { get; private init; } = null!;

    public Ledger Ledger { get; private init; } = null!;

    public required MemberId UploadedBy { get; init; }
    public required DateTimeOffset UploadedAt { get; init; }

    /// <summary>Null while it is shown.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public MemberId? WithdrawnBy { get; private set; }

    public string? WithdrawnReason { get; private set; }

    public static MediaAsset Add(MediaPlace place, MediaFile file, Ledger ledger, MemberId by, DateTimeOffset now)
    {
        MediaRules.Check(file.Format.Kind, ledger);
        return new MediaAsset
        {
            ClinicId = place.Clinic,
            Id = place.Id,
            Exercise = place.Exercise,
            File = file,
            Ledger = ledger,
            UploadedBy = by,
            UploadedAt = now,
        };
    }

    /// <summary>Whether the same was sent again under the same id.</summary>
    public bool IsSameAs(MediaPlace place, MediaFile file, Ledger ledger) => place.Exercise == Exercise && file == File && ledger == Ledger;

    /// <summary>Takes it out of sight. Once is enough: the first reason stays.</summary>
    public void Withdraw(string reason, MemberId by, DateTimeOffset now)
    {
        MediaRules.WithdrawingNeedsAReason.MustHold(!string.IsNullOrWhiteSpace(reason));
        if (WithdrawnAt is null)
        {
            (WithdrawnAt, WithdrawnBy, WithdrawnReason) = (now, by, reason);
        }
    }
}

/// <summary>Under which id, and with which exercise, something is shown.</summary>
/// <param name="Exercise">Slug.</param>
public sealed record MediaPlace(ClinicId Clinic, MediaId Id, string Exercise);
