using ClinicStretch.Domain;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Exchange.Care;

/// <summary>Reads a patient's care whole.</summary>
internal sealed class CareReader(IClinicDb db, TimeProvider clock)
{
    /// <exception cref="NotFoundException">There is no such patient.</exception>
    public async Task<PatientCare> Read(PatientId id, CancellationToken cancellationToken)
    {
        var patient = await db.Patients.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellationToken) ?? throw new NotFoundException("record");
        var clinic = await db.Clinics.AsNoTracking().SingleAsync(cancellationToken);
        var plans = await db.Plans.AsNoTracking().Where(p => p.PatientId == id).OrderBy(p => p.Id).ToListAsync(cancellationToken);
        return new PatientCare(clock.GetUtcNow(), clock.TodayIn(patient.Details.TimeZoneId), clinic, patient)
        {
            Members = await db.Members.AsNoTracking().OrderBy(m => m.Id).ToListAsync(cancellationToken),
            Plans = plans.FindAll(p => p.Revisions.Count > 0),
            Sessions = await db.Sessions.AsNoTracking().Where(s => s.PatientId == id).OrderBy(s => s.StartedAt).ThenBy(s => s.Id).ToListAsync(cancellationToken),
            NextDayPains = await db.NextDayPains.AsNoTracking().Where(n => n.PatientId == id).OrderBy(n => n.SaidAt).ThenBy(n => n.Number).ToListAsync(cancellationToken),
            Answers = await db.MeasureAnswers.AsNoTracking().Where(a => a.PatientId == id).OrderBy(a => a.Day).ThenBy(a => a.Id).ToListAsync(cancellationToken),
            Alerts = await db.Alerts.AsNoTracking().Where(a => a.PatientId == id).OrderBy(a => a.RaisedAt).ThenBy(a => a.Id).ToListAsync(cancellationToken),
            Documents = await db.IssuedDocuments.AsNoTracking().Where(d => d.PatientId == id).OrderBy(d => d.IssuedAt).ThenBy(d => d.Id).ToListAsync(cancellationToken),
            Messages = await db.Messages.AsNoTracking().Where(m => m.PatientId == id).OrderBy(m => m.SentAt).ThenBy(m => m.Id).ToListAsync(cancellationToken),
        };
    }
}
