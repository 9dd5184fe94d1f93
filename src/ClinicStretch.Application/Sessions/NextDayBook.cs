using ClinicStretch.Application.Progress;
using ClinicStretch.Application.Progress.Watch;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Progress.Watch;
using ClinicStretch.Domain.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Sessions;

/// <summary>Writes pain of the next day, and raises what follows from it.</summary>
internal sealed class NextDayBook(IClinicDb db, AlertBook alerts, CourseReader courses)
{
    /// <summary>What counts for a session; null while nobody has said it.</summary>
    public Task<NextDayPain?> For(SessionId session, CancellationToken cancellationToken) =>
        db.NextDayPains.AsNoTracking().Where(p => p.SessionId == session).OrderByDescending(p => p.Number).FirstOrDefaultAsync(cancellationToken);

    /// <param name="before">What it takes the place of; null for the first.</param>
    public async Task Add(Plan plan, Session session, NextDayPain entry, NextDayPain? before, CancellationToken cancellationToken)
    {
        db.NextDayPains.Add(entry);
        if (await ReasonOf(plan, session, entry, cancellationToken) is { } reason)
        {
            var told = before is null || entry.Pain.Value > before.Pain.Value ? null : await ReasonOf(plan, session, before, cancellationToken);
            await Tell(plan, reason, told, session.Id, cancellationToken);
        }
    }

    /// <summary>A session put right keeps what was said of the day after it.</summary>
    /// <param name="before">What it takes the place of; null when it is no correction.</param>
    public async Task TakeAlong(Plan plan, Session correction, Session? before, CancellationToken cancellationToken)
    {
        if (before is null || await For(before.Id, cancellationToken) is not { } said)
        {
            return;
        }

        db.NextDayPains.Add(said.For(correction));
        if (await ReasonOf(plan, correction, said, cancellationToken) is { } reason)
        {
            await Tell(plan, reason, await ReasonOf(plan, before, said, cancellationToken), before.Id, cancellationToken);
        }
    }

    private Task Tell(Plan plan, AlertReason reason, AlertReason? told, SessionId about, CancellationToken cancellationToken) =>
        SessionNews.IsGraver(reason, told) ? alerts.Raise(reason.Of(plan), cancellationToken) : alerts.Retell(plan, reason, [about], cancellationToken);

    private async Task<AlertReason?> ReasonOf(Plan plan, Session session, NextDayPain said, CancellationToken cancellationToken) =>
        SessionAlerts.OfNextDay(PolicyOf(plan, session), session, said.Pain, await courses.ThresholdsOf(plan, cancellationToken));

    public static PainPolicy PolicyOf(Plan plan, Session session) =>
        PolicyOf(plan, session.Revision);

    public static PainPolicy PolicyOf(Plan plan, int revision) => plan.Revisions.Single(r => r.Number == revision).Content.PainPolicy;
}
