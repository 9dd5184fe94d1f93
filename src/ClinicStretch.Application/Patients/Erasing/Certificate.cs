using System.Text.Json;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Json;
using ClinicStretch.Domain.Patients.Rights;

namespace ClinicStretch.Application.Patients.Erasing;

/// <summary>What was erased, what was kept and why. It names nobody: the patient is an id that stands in the clinic's log and in no record.</summary>
/// <param name="Language">BCP 47; what the patient reads.</param>
/// <param name="KeptUntil">The first day on which the rest may be erased; null where nothing of the record is kept.</param>
/// <param name="ToldByMail">Whether a mail told the patient of it.</param>
/// <param name="Accounts">Ids of the accounts that were erased.</param>
public sealed record Certificate(
    int Version,
    ErasureId Id,
    ClinicId Clinic,
    PatientId Patient,
    ErasureScope Scope,
    ErasureCause Cause,
    DataRequestId? Request,
    DateTimeOffset At,
    MemberId? By,
    string Language,
    DateOnly? KeptUntil,
    bool ToldByMail,
    IReadOnlyList<PersonId> Accounts,
    IReadOnlyList<CertificateLine> Lines)
{
    public string ToJson() => JsonSerializer.Serialize(this, DomainJson.Options);

    public static Certificate Read(string json) => JsonSerializer.Deserialize<Certificate>(json, DomainJson.Options)!;
}

/// <param name="Table">Of <see cref="ErasurePlan"/>.</param>
/// <param name="Erased">How many rows.</param>
/// <param name="Kept">How many rows.</param>
/// <param name="Why">Why those are kept; null where none are.</param>
public sealed record CertificateLine(string Table, long Erased, long Kept, KeptFor? Why);
