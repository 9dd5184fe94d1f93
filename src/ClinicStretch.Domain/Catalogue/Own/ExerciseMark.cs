namespace ClinicStretch.Domain.Catalogue.Own;

/// <summary>What one member does with one exercise: keeps it as a favourite, puts it into plans.</summary>
public sealed class ExerciseMark
{
    public required ClinicId ClinicId { get; init; }
    public required MemberId MemberId { get; init; }

    /// <summary>Slug of the exercise.</summary>
    public required string Exercise { get; init; }

    public bool IsFavourite { get; private set; }

    /// <summary>When the member last put it into a plan; null when they never have.</summary>
    public DateTimeOffset? LastUsedAt { get; private set; }

    public void Keep(bool asFavourite) => IsFavourite = asFavourite;

    public void Use(DateTimeOffset now) => LastUsedAt = now;
}
