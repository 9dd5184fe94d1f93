using ClinicStretch.Domain.Plans;

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

    /// <param name="exercises">Those the text names, as they are today, by slug.</param>
    /// <exception cref="RuleBrokenException">The text cannot be prescribed as it stands; the message says which item.</exception>
    public static OwnRoutine Write(
        ClinicId clinic, string slug, OwnRoutineText text, IReadOnlyDictionary<string, Exercise> exercises, MemberId by, DateTimeOffset now)
    {
        OwnRoutineRules.SlugIsUsable.MustHold(!OwnRoutineRules.KeptSlugs.Contains(slug));
        OwnRoutineRules.Check(text, exercises);
        return new OwnRoutine { ClinicId = clinic, Slug = slug, Number = 1, Text = text, WrittenBy = by, WrittenAt = now };
    }

    /// <summary>Puts a new text in the place of the old one. The same text again changes nothing.</summary>
    /// <param name="basedOn">The number the writer had before their eyes.</param>
    /// <param name="exercises">Those the text names, as they are today, by slug.</param>
    /// <exception cref="RuleBrokenException">It is archived or was changed meanwhile, or the text cannot be prescribed as it stands.</exception>
    public void Revise(
        int basedOn, OwnRoutineText text, IReadOnlyDictionary<string, Exercise> exercises, MemberId by, DateTimeOffset now)
    {
        if (Says(text))
        {
            return;
        }

        OwnRules.IsNotArchived.MustHold(ArchivedAt is null);
        OwnRules.IsCurrent.MustHold(basedOn == Number);
        OwnRoutineRules.Check(text, exercises);
        (Number, Text, WrittenBy, WrittenAt) = (Number + 1, text, by, now);
    }

    /// <summary>True for the very text it has.</summary>
    public bool Says(OwnRoutineText text) => ContentHash.Of(Text) == ContentHash.Of(text);

    public void Archive(DateTimeOffset now) => ArchivedAt ??= now;

    public void Restore() => ArchivedAt = null;
}

/// <param name="Audience">Whom it is for; empty when nothing was written.</param>
/// <param name="Items">In the order they are done; never empty.</param>
/// <param name="Note">For other therapists; null when there is none.</param>
public sealed record OwnRoutineText(string Name, string Audience, string? Note, Frequency Frequency, IReadOnlyList<OwnRoutineItem> Items);

/// <param name="Exercise">Slug, of the library or of the clinic.</param>
/// <param name="Variant">Code of a variant; null for the usual way.</param>
/// <param name="PatientNote">Words to the patient; null when there are none.</param>
/// <param name="RangeOverride">Why the dose lies outside the exercise's allowed range; null when it does not.</param>
public sealed record OwnRoutineItem(
    string Exercise, string? Variant, Dosage Dosage, SidePlan Side, string? PatientNote, string? RangeOverride = null);
