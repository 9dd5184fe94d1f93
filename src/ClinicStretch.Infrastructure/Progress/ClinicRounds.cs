using ClinicStretch.Application.Progress.Watch;
using ClinicStretch.Domain;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Infrastructure.Progress;

/// <summary>The register of clinics, which holds ids alone, and a lock a clinic that ends with the transaction (ADR 17).</summary>
internal sealed class ClinicRounds(ClinicDb db) : IClinicRounds
{
    public async Task<IReadOnlyList<ClinicId>> Clinics(CancellationToken cancellationToken) =>
        (await db.Database.SqlQuery<Guid>($"SELECT id AS \"Value\" FROM clinic_register ORDER BY id").ToListAsync(cancellationToken))
            .ConvertAll(ClinicId.From);

    public async Task<bool> TryTake(ClinicId clinic, string round, CancellationToken cancellationToken) =>
        await db.Database
            .SqlQuery<bool>($"SELECT pg_try_advisory_xact_lock(hashtext({round}), hashtext({clinic.Value.ToString()})) AS \"Value\"")
            .SingleAsync(cancellationToken);
}
