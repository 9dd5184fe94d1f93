using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients.Rights;

namespace ClinicStretch.Application.Patients.Erasing;

/// <summary>What the database itself counts and takes away. The product's role may delete nothing of a patient but by this.</summary>
public interface IEraser
{
    /// <summary>How many rows of the patient there are, by the names of <see cref="ErasurePlan"/>.</summary>
    Task<IReadOnlyDictionary<string, long>> Count(PatientId patient, CancellationToken cancellationToken);

    /// <summary>Takes the rows away. Twice is as once.</summary>
    /// <returns>The accounts that were erased; those in use elsewhere are not among them.</returns>
    Task<IReadOnlyList<PersonId>> Erase(PatientId patient, ErasureScope scope, CancellationToken cancellationToken);

    /// <summary>Which of these accounts are there.</summary>
    Task<int> CountAccounts(IReadOnlyList<PersonId> accounts, CancellationToken cancellationToken);

    /// <summary>When the patient and the clinic last had to do with one another; null where nothing says when.</summary>
    Task<DateTimeOffset?> LastContact(PatientId patient, CancellationToken cancellationToken);

    /// <summary>Patients whose last contact was before a moment, the longest ago first.</summary>
    Task<IReadOnlyList<IdlePatient>> IdleSince(DateTimeOffset before, int most, CancellationToken cancellationToken);
}

public sealed record IdlePatient(PatientId Id, DateTimeOffset LastContact);
