using ClinicStretch.Application.Patients;
using ClinicStretch.Application.Progress.Watch;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Sessions.Reminders;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Sessions.Reminders;

/// <summary>Queues the reminders that are due now. Only the courier sends it: no endpoint does.</summary>
/// <returns>True when there may be more.</returns>
public sealed record QueueReminders(ClinicId Clinic) : IPublicRequest<bool>, INamesClinic;

internal sealed class QueueRemindersHandler(IClinicDb db, IClinicRounds rounds, TallyReader tallies, ReminderWriter writer, TimeProvider clock)
    : IRequestHandler<QueueReminders, bool>
{
    private const int AtATime = 100;

    // No wish lies further ahead than a week: one that does was worked out by a clock that was wrong.
    private static readonly TimeSpan Furthest = TimeSpan.FromDays(9);

    public async Task<bool> Handle(QueueReminders request, CancellationToken cancellationToken)
    {
        if (!await rounds.TryTake(request.Clinic, "reminders", cancellationToken))
        {
            return false;
        }

        var now = clock.GetUtcNow();
        var far = now + Furthest;
        var due = await db.Remindings
            .Where(r => (r.ByMail || r.ByPush) && (r.NextAt <= now || r.NextAt > far
                || db.Patients.Any(p => p.Id == r.PatientId && p.Details.TimeZoneId != r.TimeZoneId)))
            .OrderBy(r => r.NextAt).Take(AtATime).ToListAsync(cancellationToken);
        foreach (var reminding in due)
        {
            await Remind(reminding, now, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        return due.Count is AtATime;
    }

    private async Task Remind(Reminding reminding, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var patient = await db.Patients.AsNoTracking().Where(p => p.Id == reminding.PatientId).OrGone(cancellationToken);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(patient.Details.TimeZoneId);
        if (DueNow(reminding, zone, now) is { } moment)
        {
            var tally = await tallies.Read(patient, new DayWindow(moment.Day, moment.Day.AddDays(1)), now, cancellationToken);
            if (tally(moment.Day).Wants(moment))
            {
                await writer.Queue(reminding, patient, moment, now, cancellationToken);
            }
        }

        reminding.GoOnAfter(now, zone);
    }

    // After a standstill only the last of several is sent, and nothing in quiet hours.
    private static ReminderMoment? DueNow(Reminding reminding, TimeZoneInfo zone, DateTimeOffset now)
    {
        if (reminding.NextAt is not { } next || next > now || reminding.TimeZoneId != zone.Id)
        {
            return null;
        }

        var after = next.AddTicks(-1) > now - ReminderClock.Latest ? next.AddTicks(-1) : now - ReminderClock.Latest;
        var local = TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        return reminding.Quiet is { } quiet && quiet.Hold(local) || ReminderClock.Between(reminding.Times, zone, after, now) is not [.., var last] ? null : last;
    }
}
