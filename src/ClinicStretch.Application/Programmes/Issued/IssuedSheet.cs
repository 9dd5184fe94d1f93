using ClinicStretch.Application.Programmes.Photos;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Programmes;

namespace ClinicStretch.Application.Programmes.Issued;

/// <summary>What is known of a sheet that was issued.</summary>
/// <param name="With">BCP 47 of the language beside the first; null for none.</param>
/// <param name="Weeks">Of the log chart.</param>
/// <param name="Sha256">Of the file, 64 lower-case hex digits.</param>
/// <param name="Bytes">Of the file.</param>
/// <param name="IssuedBy">A member's name.</param>
/// <param name="Day">At the patient's.</param>
/// <param name="IsCurrent">True while the plan is to be done and has no newer revision.</param>
/// <param name="Created">False when it was there already.</param>
public sealed record IssuedSheet(
    IssuedDocumentId Id,
    PlanId PlanId,
    int Revision,
    PrintMode Mode,
    Paper Paper,
    string Language,
    string? With,
    bool BlackAndWhite,
    int? Weeks,
    string Sha256,
    int Pages,
    int Bytes,
    string IssuedBy,
    DateTimeOffset IssuedAt,
    DateOnly Day,
    bool IsCurrent,
    bool Created = false)
{
    /// <summary>Photographs of the clinic that it went without, for the therapist who issues it to know; empty in a list.</summary>
    public IReadOnlyList<PhotoLeftOut> PhotosLeftOut { get; init; } = [];

    internal static IssuedSheet Of(IssuedDocument row, Plan plan, string by, bool created = false) => new(
        row.Id, plan.Id, row.Revision!.Value, row.Mode, row.Paper, row.Language, row.SecondLanguage, row.BlackAndWhite, row.Weeks, row.Sha256, row.Pages,
        row.Bytes, by, row.IssuedAt, row.Day, plan.Status is PlanStatus.Active && plan.Current!.Number == row.Revision, created);
}
