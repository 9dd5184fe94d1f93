using ClinicStretch.Domain;
using ClinicStretch.Domain.Progress;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Progress;

/// <summary>Keeps one open alert a patient, plan and cause: a cause seen again updates it.</summary>
internal sealed class AlertBook(IClinicDb db, TimeProvider clock)
{
    public async Task Raise(AlertTrigger trigger, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var open = await db.Alerts.FirstOrDefaultAsync(
            a => a.PatientId == trigger.PatientId && a.PlanId == trigger.PlanId && a.Cause == trigger.Cause && a.State != AlertState.Resolved,
            cancellationToken);
        if (open is null)
        {
            db.Alerts.Add(Alert.Raise(trigger, AlertId.From(Guid.CreateVersion7(now)), now));
        }
        else
        {
            open.SeenAgain(now, trigger.Severity);
        }
    }
}
