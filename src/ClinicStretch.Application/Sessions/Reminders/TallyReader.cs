using ClinicStretch.Application.Patients;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Sessions.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Sessions.Reminders;

/// <summary>What a patient is asked for on days, and what of it is logged. Nothing is asked for while a red-flag answer waits for a clinician.</summary>
internal sealed class TallyReader(IClinicDb db)
{
    private const int DaysBefore = 6;

    public async Task<Func<DateOnly, DayTally>> Read(Patient patient, DayWindow days, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var screen = await db.Screens.AsNoTracking().Newest(patient.Id, cancellationToken);
        if (screen is { Locks: true })
        {
            return _ => DayTally.None;
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(patient.Details.TimeZoneId);
        var plans = await db.Plans.AsNoTracking().Where(p => p.PatientId == patient.Id && p.Status == PlanStatus.Active)
            .OrderBy(p => p.Id).Take(20).ToListAsync(cancellationToken);
        var from = days.From.AddDays(-DaysBefore);
        var sessions = await db.Sessions.AsNoTracking().Standing(db)
            .Where(s => s.PatientId == patient.Id && s.Day >= from && s.Day < days.To).ToListAsync(cancellationToken);
        var byPlan = plans.ConvertAll(p => (Timeline: PlanTimeline.Of(p, zone), Sessions: sessions.Where(s => s.PlanId == p.Id).ToList()));
        return day => byPlan.Aggregate(DayTally.None, (sum, p) => sum + DayTally.Of(p.Timeline, p.Sessions, day, now));
    }
}
