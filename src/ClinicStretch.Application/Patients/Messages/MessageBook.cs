using ClinicStretch.Application.Progress;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients.Messages;
using ClinicStretch.Domain.Progress;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients.Messages;

/// <summary>Who has read how far, and the alert that waits while a patient does.</summary>
internal sealed class MessageBook(IClinicDb db, ICaller caller, AlertBook alerts, TimeProvider clock)
{
    public async Task<Conversation> Of(PatientId patient, CancellationToken cancellationToken)
    {
        var known = await db.Conversations.SingleOrDefaultAsync(c => c.PatientId == patient, cancellationToken);
        if (known is null)
        {
            known = new Conversation { ClinicId = caller.Clinic, PatientId = patient };
            db.Conversations.Add(known);
        }

        return known;
    }

    /// <summary>A patient waits for an answer.</summary>
    public Task Waits(PatientId patient, CancellationToken cancellationToken) =>
        alerts.Raise(new AlertTrigger(caller.Clinic, patient, null, AlertCause.Message, AlertSeverity.Routine), cancellationToken);

    /// <summary>A member has answered it or has read it: nobody waits any more.</summary>
    public async Task Settled(PatientId patient, string how, CancellationToken cancellationToken)
    {
        (await Of(patient, cancellationToken)).ReadByClinic(clock.GetUtcNow());
        var open = await db.Alerts.FirstOrDefaultAsync(
            a => a.PatientId == patient && a.Cause == AlertCause.Message && a.State != AlertState.Resolved, cancellationToken);
        open?.CloseItself(how, clock.GetUtcNow());
    }
}
