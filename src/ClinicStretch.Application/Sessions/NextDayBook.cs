using ClinicStretch.Application.Progress;
using ClinicStretch.Application.Progress.Watch;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Sessions;

/// <summary>Writes pain of the next day, and raises what follows from it.</summary>
internal sealed class NextDayBook(IClinicDb db, AlertBook alerts, CourseReader courses)
{
    /// <summary>What counts for a session; null while nobody has said it.</summary>
    public Task<NextDayPain?> For(SessionId session, CancellationToken cancellationToken) =>
        db.NextDayPains.AsNoTracking().Where(p => p.SessionId == session).OrderByDescending(p => p.Number).FirstOrDefaultAsync(cancellationToken);

    public async Task Add(Plan plan, Session session, NextDayPain entry, CancellationToken cancellationToken)
    {
        db.NextDayPains.Add(entry);
        var thresholds = await courses.ThresholdsOf(plan, cancellationToken);
        if (SessionAlerts.OfNextDay(PolicyOf(plan, session), session, entry.Pain, thresholds) is { } reason)
        {
            await alerts.Raise(reason.Of(plan), cancellationToken);
        }
    }

    /// <summary>A session put right keeps what was said of the day after it.</summary>
    public async Task TakeAlong(Plan plan, Session correction, CancellationToken cancellationToken)
    {
        if (correction.Corrects is { } old && await For(old, cancellationToken) is { } said)
        {
            await Add(plan, correction, said.For(correction), cancellationToken);
        }
    }

    public static PainPolicy PolicyOf(Plan plan, Session session) =>
        plan.Revisions.Single(r => r.Number == session.Revision).Content.PainPolicy;
}
