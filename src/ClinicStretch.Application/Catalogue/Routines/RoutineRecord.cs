using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Catalogue.Routines;
using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Application.Catalogue.Routines;

/// <summary>A routine of the library or of the clinic, as it is read in one language.</summary>
/// <param name="Audience">Whom it is for; may be empty.</param>
/// <param name="WarmUp">What to do first; null when nothing.</param>
/// <param name="Notes">For therapists. May be empty.</param>
/// <param name="Frequency">As a plan made from it starts with.</param>
/// <param name="Items">In the order they are done.</param>
/// <param name="Total">Of the items that can be prescribed.</param>
/// <param name="Language">BCP 47 tag it is read in; a text that is missing there is in English.</param>
/// <param name="Own">Null for a routine of the library.</param>
public sealed record RoutineRecord(
    string Slug,
    string Name,
    string Audience,
    string? WarmUp,
    IReadOnlyList<string> Notes,
    Frequency Frequency,
    IReadOnlyList<RoutineLine> Items,
    RoutineTotal Total,
    string Language,
    OwnRoutineFacts? Own)
{
    public bool IsOwn => Own is not null;

    /// <summary>The items in which the patient changes position least.</summary>
    public PositionOrder ByPosition() => PositionOrder.Of([.. Items.Select(i => i.Position)]);
}

/// <summary>One exercise of a routine.</summary>
/// <param name="Place">From 1.</param>
/// <param name="Exercise">Slug.</param>
/// <param name="DrawnAs">Slug to ask for a drawing by.</param>
/// <param name="Name">The slug again when there is no such exercise any more.</param>
/// <param name="Variant">Code of a variant; null for the usual way.</param>
/// <param name="VariantText">What the variant asks for; null for the usual way.</param>
/// <param name="Dose">In words, without the last full stop.</param>
/// <param name="Seconds">Set-up included.</param>
/// <param name="Position">Code of the start position; empty when there is no such exercise any more.</param>
/// <param name="PatientNote">Words to the patient; null when there are none.</param>
/// <param name="RangeOverride">Why the dose lies outside the exercise's allowed range; null when it does not.</param>
/// <param name="Problem">Why it cannot be prescribed today; null when it can. A plan made from the routine leaves it out.</param>
public sealed record RoutineLine(
    int Place,
    string Exercise,
    string DrawnAs,
    string Name,
    string? Variant,
    string? VariantText,
    Dosage Dosage,
    SidePlan Side,
    string Dose,
    int Seconds,
    string Position,
    string? PatientNote,
    string? RangeOverride,
    string? Problem);

/// <summary>What only a clinic's own routine has.</summary>
/// <param name="Number">To be given back as <c>basedOn</c> with a change.</param>
/// <param name="WrittenBy">Name of the member who wrote it last.</param>
/// <param name="ArchivedAt">Null while it is offered.</param>
/// <param name="Note">For other therapists; null when there is none.</param>
public sealed record OwnRoutineFacts(int Number, string WrittenBy, DateTimeOffset WrittenAt, DateTimeOffset? ArchivedAt, string? Note);
