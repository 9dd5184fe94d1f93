using ClinicStretch.Application.Sessions;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients.Marks;

/// <summary>Works out anew the marks that something has come in for, and those of yesterday. Adherence stays worked out in one place.</summary>
internal sealed class MarkBook(IClinicDb db, TimeProvider clock)
{
    /// <summary>So many at a time; the rest waits for the next time.</summary>
    public const int Most = 500;

    /// <param name="today">In the clinic's time zone.</param>
    /// <returns>How many are still waiting.</returns>
    public async Task<int> Refresh(DateOnly today, CancellationToken cancellationToken)
    {
        var marks = await Waiting(today).OrderBy(m => m.PatientId).Take(Most).ToListAsync(cancellationToken);
        if (marks.Count is 0)
        {
            return 0;
        }

        var ids = marks.ConvertAll(m => m.PatientId);
        var zones = await db.Patients.Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Details.TimeZoneId })
            .ToDictionaryAsync(p => p.Id, p => TimeZoneInfo.FindSystemTimeZoneById(p.TimeZoneId), cancellationToken);
        var plans = (await db.Plans.AsNoTracking().Where(p => ids.Contains(p.PatientId)
            && (p.Status == PlanStatus.Active || p.Status == PlanStatus.OnHold)).ToListAsync(cancellationToken)).ToLookup(p => p.PatientId);
        var since = today.AddDays(-16);
        var sessions = (await db.Sessions.AsNoTracking().Standing(db).Where(s => ids.Contains(s.PatientId) && s.Day >= since)
            .ToListAsync(cancellationToken)).ToLookup(s => s.PatientId);
        var last = await db.Sessions.Where(s => ids.Contains(s.PatientId)).GroupBy(s => s.PatientId)
            .Select(g => new { g.Key, Day = g.Max(s => s.Day) }).ToDictionaryAsync(g => g.Key, g => g.Day, cancellationToken);
        foreach (var mark in marks)
        {
            var day = last.TryGetValue(mark.PatientId, out var found) ? (DateOnly?)found : null;
            WorkOut(mark, zones[mark.PatientId], [.. plans[mark.PatientId]], [.. sessions[mark.PatientId]], day, today);
        }

        var isKept = await Keep(cancellationToken);
        return isKept && marks.Count < Most ? 0 : await Waiting(today).CountAsync(cancellationToken);
    }

    // Somebody else worked them out at the same time, or something new came in: they stay as they are there.
    private async Task<bool> Keep(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    // Once a day of the clinic's, for what changes as days pass; a patient far to the west may be a day behind until their next session.
    private IQueryable<CaseloadMark> Waiting(DateOnly today) =>
        db.CaseloadMarks.Where(m => m.IsStale || (m.SilentSince != null && m.WorkedOutOn < today));

    private void WorkOut(CaseloadMark mark, TimeZoneInfo zone, IReadOnlyList<Plan> plans, IReadOnlyList<Session> sessions, DateOnly? lastDay, DateOnly day)
    {
        var now = clock.GetUtcNow();
        var plan = plans.OrderBy(p => p.Status is PlanStatus.Active ? 0 : 1).ThenByDescending(p => p.Id.Value).FirstOrDefault(p => p.Current is not null);
        if (plan?.Current is not { } current)
        {
            mark.Become(null, null, null, day);
            return;
        }

        var own = sessions.Where(s => s.PlanId == plan.Id).ToList();
        var adherence = Adherence.Of(PlanTimeline.Of(plan, zone), own, DayWindow.LastSevenDays(now.DayIn(zone)), now).SessionAdherence;
        var began = plan.Revisions.Min(r => r.PublishedAt).DayIn(zone);
        var silentSince = lastDay > began ? lastDay : began;
        mark.Become(plan.Status is PlanStatus.Active ? silentSince : null, adherence, current.Content.Schedule.End, day);
    }
}
