namespace ClinicStretch.Domain.Catalogue.Own;

/// <summary>An exercise that a clinic has written itself, or changed from one of the library. Versions are kept for ever.</summary>
public sealed class OwnExercise
{
    private readonly List<OwnExerciseVersion> _versions = [];

    public required ClinicId ClinicId { get; init; }

    /// <summary>Unlike that of any library exercise; never changes.</summary>
    public required string Slug { get; init; }

    /// <summary>Slug and version of the exercise it was copied from, such as <c>bridge@0.1.0</c>; null when written anew.</summary>
    public required string? CopiedFrom { get; init; }

    /// <summary>When it was taken out of use; null while it is offered.</summary>
    public DateTimeOffset? ArchivedAt { get; private set; }

    /// <summary>Null while it is offered.</summary>
    public MemberId? ArchivedBy { get; private set; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<OwnExerciseVersion> Versions => _versions;

    public OwnExerciseVersion Current => _versions.MaxBy(v => v.Number)!;

    public static OwnExercise Write(ClinicId clinic, string? copiedFrom, OwnExerciseText text, MemberId by, DateTimeOffset now)
    {
        var exercise = new OwnExercise { ClinicId = clinic, Slug = text.Exercise.Slug, CopiedFrom = copiedFrom };
        exercise._versions.Add(OwnExerciseVersion.Of(exercise, 1, text, by, now));
        return exercise;
    }

    /// <summary>Makes the text the next version. The text of the current version again changes nothing, and neither does the same change sent twice.</summary>
    /// <param name="basedOn">Number of the version the writer had before their eyes; 0 when they meant to write a new exercise.</param>
    /// <returns>The version that says what was written.</returns>
    /// <exception cref="RuleBrokenException">It is archived, somebody else was faster, or the short name belongs to another exercise.</exception>
    public OwnExerciseVersion Revise(int basedOn, OwnExerciseText text, MemberId by, DateTimeOffset now)
    {
        var sent = _versions.Find(v => v.Number == basedOn + 1) ?? Current;
        if (sent.IsSameAs(text))
        {
            return sent;
        }

        OwnRules.SlugIsFree.MustHold(basedOn > 0);
        OwnRules.IsNotArchived.MustHold(ArchivedAt is null);
        OwnRules.IsCurrent.MustHold(basedOn == Current.Number);
        var next = OwnExerciseVersion.Of(this, Current.Number + 1, text, by, now);
        _versions.Add(next);
        return next;
    }

    /// <summary>Null when there is no such version.</summary>
    public OwnExerciseVersion? Version(int number) => _versions.Find(v => v.Number == number);

    /// <summary>Takes it out of use; plans that have it keep their copy.</summary>
    public void Archive(MemberId by, DateTimeOffset now)
    {
        if (ArchivedAt is null)
        {
            (ArchivedAt, ArchivedBy) = (now, by);
        }
    }

    public void Restore() => (ArchivedAt, ArchivedBy) = (null, null);

    /// <summary>As the catalogue shows it today: retired while archived.</summary>
    public Exercise Read() => ArchivedAt is null
        ? Current.Exercise
        : Current.Exercise with { Status = ExerciseStatus.Retired, StatusReason = "Archived by the clinic." };
}

/// <summary>What an exercise says, with what of it was translated.</summary>
/// <param name="Translations">By BCP 47 tag; what no longer fits a changed text is not shown. May be empty.</param>
public sealed record OwnExerciseText(Exercise Exercise, IReadOnlyDictionary<string, EntryTranslation> Translations);

/// <summary>A clinic's exercise as it was at one time.</summary>
public sealed class OwnExerciseVersion
{
    public required ClinicId ClinicId { get; init; }
    public required string Slug { get; init; }

    /// <summary>From 1, no gaps.</summary>
    public required int Number { get; init; }

    /// <summary>Its version is the number as text.</summary>
    public required Exercise Exercise { get; init; }

    public required IReadOnlyDictionary<string, EntryTranslation> Translations { get; init; }
    public required string ContentHash { get; init; }
    public required MemberId WrittenBy { get; init; }
    public required DateTimeOffset WrittenAt { get; init; }

    internal static OwnExerciseVersion Of(OwnExercise owner, int number, OwnExerciseText text, MemberId by, DateTimeOffset now) => new()
    {
        ClinicId = owner.ClinicId,
        Slug = owner.Slug,
        Number = number,
        Exercise = Numbered(text.Exercise, owner.Slug, number),
        Translations = text.Translations,
        ContentHash = HashOf(text),
        WrittenBy = by,
        WrittenAt = now,
    };

    internal bool IsSameAs(OwnExerciseText text) => ContentHash == HashOf(text);

    private static string HashOf(OwnExerciseText text) =>
        Domain.ContentHash.Of(text with { Exercise = Numbered(text.Exercise, "", 0) });

    private static Exercise Numbered(Exercise exercise, string slug, int number) =>
        exercise with { Slug = slug, Version = number.ToString(System.Globalization.CultureInfo.InvariantCulture) };
}

public static class OwnRules
{
    public static readonly Rule IsCurrent = new("catalogue.stale", "Somebody has changed this since you opened it. Load it again and make your change there.");
    public static readonly Rule IsNotArchived = new("catalogue.archived", "It is archived. Restore it before you change it.");
    public static readonly Rule SlugIsFree = new("catalogue.slug_taken", "Another exercise or routine has this short name. Choose another.");
}
