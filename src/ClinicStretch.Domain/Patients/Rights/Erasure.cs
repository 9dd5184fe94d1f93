using System.Security.Cryptography;
using System.Text;

namespace ClinicStretch.Domain.Patients.Rights;

public readonly record struct ErasureId(Guid Value) : IEntityId<ErasureId>
{
    public static ErasureId From(Guid value) => new(value);
}

/// <summary>
/// That a record was erased, and the proof of it. Rows are only ever added and outlive the record: they hold ids and counts, and nothing that says
/// who the patient was.
/// </summary>
public sealed class Erasure
{
    public required ClinicId ClinicId { get; init; }
    public required ErasureId Id { get; init; }

    /// <summary>Names no row any more where everything was erased.</summary>
    public required PatientId PatientId { get; init; }

    public required ErasureScope Scope { get; init; }
    public required ErasureCause Cause { get; init; }

    /// <summary>The patient's request; null where there was none.</summary>
    public required DataRequestId? RequestId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Null where the clinic lets records be erased by themselves.</summary>
    public required MemberId? By { get; init; }

    /// <summary>The certificate as JSON, byte for byte as it was written.</summary>
    public required string Certificate { get; init; }

    /// <summary>SHA-256 of the certificate in UTF-8, lower-case hex.</summary>
    public required string Hash { get; init; }

    public bool IsUnaltered => HashOf(Certificate) == Hash;

    public static string HashOf(string certificate) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(certificate)));
}

/// <summary>How much is erased.</summary>
public enum ErasureScope
{
    /// <summary>The whole record, with the patient's name.</summary>
    Everything,

    /// <summary>All but the record of the treatment, which the law makes the clinic keep until its period has ended.</summary>
    BesidesTheRecord,
}

public enum ErasureCause { PatientAsked, PeriodEnded }

/// <summary>Why a request to erase is refused (GDPR art. 17(3), art. 12(6)); the patient reads it in their language.</summary>
public enum RefusalGround
{
    /// <summary>The law makes the clinic keep the record for some years yet.</summary>
    MustKeep,

    /// <summary>The record is needed for a claim or before a court.</summary>
    LegalClaim,

    /// <summary>It is not certain that the patient asks.</summary>
    IdentityUnclear,

    /// <summary>The clinic's own words say why.</summary>
    Other,
}

public static class ErasureRules
{
    public static readonly Rule NoHold = new("erasure.legal_hold", "There is a legal hold on this record. Nothing of it may be erased until an administrator lifts it.");

    public static readonly Rule PeriodHasEnded = new(
        "erasure.must_be_kept", "The law makes the clinic keep the record of the treatment still. What is not part of it can be erased: choose that.");

    public static readonly Rule IsAskedOrEnded = new(
        "erasure.nobody_asked", "Neither has the patient asked for it nor has the period ended for which the record is kept. Nothing is erased.");

    public static readonly Rule RequestIsOpen = new("erasure.request_closed", "The patient's request was answered or taken back already. Nothing is erased.");
}
