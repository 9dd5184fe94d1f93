using ClinicStretch.Domain;

namespace ClinicStretch.Application.Progress.Watch;

/// <summary>What the patrol needs of the database and no request does (ADR 17).</summary>
public interface IClinicRounds
{
    /// <summary>Every clinic's id, and nothing else of it.</summary>
    Task<IReadOnlyList<ClinicId>> Clinics(CancellationToken cancellationToken);

    /// <summary>Takes a clinic for one kind of round, for as long as the transaction lasts.</summary>
    /// <returns>False when another process has it.</returns>
    Task<bool> TryTake(ClinicId clinic, string round, CancellationToken cancellationToken);
}
