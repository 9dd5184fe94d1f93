using System.Security.Cryptography;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Programmes;

namespace ClinicStretch.Application.Programmes.Issued;

/// <summary>What was given out on paper or as a file.</summary>
public enum DocumentKind { Programme }

/// <summary>
/// A document as it was given to a patient: which, how, by whom, and all it takes to print it again, the same to the byte. Rows are only ever
/// added.
/// </summary>
public sealed class IssuedDocument
{
    public required ClinicId ClinicId { get; init; }
    public required IssuedDocumentId Id { get; init; }
    public required PatientId PatientId { get; init; }

    /// <summary>Null for a document that is about the patient and not one plan of theirs.</summary>
    public required PlanId? PlanId { get; init; }

    public required DocumentKind Kind { get; init; }

    /// <summary>Of the plan; null for a report, which tells of days and not of a revision.</summary>
    public required int? Revision { get; init; }

    public required PrintMode Mode { get; init; }
    public required Paper Paper { get; init; }

    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }

    /// <summary>BCP 47 of the language beside it; null for none.</summary>
    public required string? SecondLanguage { get; init; }

    public required bool BlackAndWhite { get; init; }

    /// <summary>Of the log chart, from <see cref="Day"/> on or the plan's start; null where there is none.</summary>
    public required int? Weeks { get; init; }

    /// <summary>SHA-256 of the file, 64 lower-case hex digits.</summary>
    public required string Sha256 { get; init; }

    public required int Pages { get; init; }

    /// <summary>Bytes of the file.</summary>
    public required int Bytes { get; init; }

    public required MemberId IssuedBy { get; init; }
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>The day of <see cref="IssuedAt"/> at the patient's, which the sheet that replaces this one names.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>What stands on it, as it was written that day: JSON of the document, without the logo's bytes.</summary>
    public required string Content { get; init; }

    /// <summary>Of the clinic's logo that is on it; null for none.</summary>
    public required string? LogoHash { get; init; }

    public static string FingerprintOf(byte[] file) => Convert.ToHexStringLower(SHA256.HashData(file));
}
