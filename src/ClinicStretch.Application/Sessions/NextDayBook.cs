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

    /// <param name="before">What it takes the place of; null for the first.</param>
    public async Task Add(Plan plan, Session session, NextDayPain entry, NextDayPain? before, CancellationToken cancellationToken)
    {
        db.NextDayPains.Add(entry);
        if (await FlareOf(plan, session, entry, cancellationToken) is not { } flare)
        {
            return;
        }

        var isKnown = before is not null && entry.Pain.Value <= before.Pain.Value && await FlareOf(plan, session, before, cancellationToken) is not null;
        await (isKnown ? alerts.Retell(plan, flare, [session.Id], cancellationToken) : alerts.Raise(flare.Of(plan), cancellationToken));
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
        if (await FlareOf(plan, correction, said, cancellationToken) is { } flare)
        {
            var isKnown = await FlareOf(plan, before, said, cancellationToken) is not null;
            await (isKnown ? alerts.Retell(plan, flare, [before.Id], cancellationToken) : alerts.Raise(flare.Of(plan), cancellationToken));
        }
    }

    private async Task<AlertReason?> FlareOf(Plan plan, Session session, NextDayPain said, CancellationToken cancellationToken) =>
        SessionAlerts.OfNextDay(PolicyOf(plan, session), session, said.Pain, await courses.ThresholdsOf(plan, cancellationToken));

    public static PainPolicy PolicyOf(Plan plan, Session session) =>
        plan.Revisions.Single(r => r.Number == session.Revision).Content.PainPolicy;
}
