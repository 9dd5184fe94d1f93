using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients;

/// <summary>After a fall every running plan waits until a clinician has looked (peers.md 5.1).</summary>
internal sealed class FallBook(IClinicDb db, TimeProvider clock)
{
    public const string Reason = "fall";

    public async Task PausePlans(PatientId patient, CancellationToken cancellationToken)
    {
        await db.HoldPatientAsync(patient, cancellationToken);
        var running = await db.Plans.Where(p => p.PatientId == patient && p.Status == PlanStatus.Active).ToListAsync(cancellationToken);
        running.ForEach(p => p.PutOnHold(Reason, null, clock.GetUtcNow()));
    }
}
