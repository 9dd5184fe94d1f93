namespace ClinicStretch.Domain.Catalogue.Own;

/// <summary>A routine that a clinic has put together. A plan made from it holds its own copy of the items.</summary>
public sealed class OwnRoutine
{
    public required ClinicId ClinicId { get; init; }

    /// <summary>Unlike that of any library routine; never changes.</summary>
    public required string Slug { get; init; }

    /// <summary>How often it was written; from 1.</summary>
    public int Number { get; private set; }

    public OwnRoutineText Text { get; private set; } = null!;
    public MemberId WrittenBy { get; private set; }
    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>When it was taken out of use; null while it is offered.</summary>
    public DateTimeOffset? ArchivedAt { get; private set; }

    public static OwnRoutine Write(ClinicId clinic, string slug, OwnRoutineText text, MemberId by, DateTimeOffset now) =>
        new() { ClinicId = clinic, Slug = slug, Number = 1, Text = text, WrittenBy = by, WrittenAt = now };

    /// <summary>Puts a new text in the place of the old one. The same text again changes nothing.</summary>
    /// <param name="basedOn">The number the writer had before their eyes.</param>
    public void Revise(int basedOn, OwnRoutineText text, MemberId by, DateTimeOffset now)
    {
        if (ContentHash.Of(Text) == ContentHash.Of(text))
        {
            return;
        }

        OwnRules.IsNotArchived.MustHold(ArchivedAt is null);
        OwnRules.IsCurrent.MustHold(basedOn == Number);
        (Number, Text, WrittenBy, WrittenAt) = (Number + 1, text, by, now);
    }

    public void Archive(DateTimeOffset now) => ArchivedAt ??= now;

    public void Restore() => ArchivedAt = null;
}

/// <param name="Items">In the order they are done; never empty.</param>
/// <param name="Note">For other therapists; null when there is none.</param>
public sealed record OwnRoutineText(string Name, string Audience, string? Note, Frequency Frequency, IReadOnlyList<OwnRoutineItem> Items);

/// <param name="Exercise">Slug, of the library or of the clinic.</param>
/// <param name="Variant">Code of a variant; null for the usual way.</param>
/// <param name="PatientNote">Words to the patient; null when there are none.</param>
public sealed record OwnRoutineItem(string Exercise, string? Variant, Plans.Dosage Dosage, Plans.SidePlan Side, string? PatientNote);
