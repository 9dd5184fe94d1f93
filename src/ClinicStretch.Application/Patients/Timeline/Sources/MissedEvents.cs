using ClinicStretch.Domain.Progress.Watch;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients.Timeline.Sources;

/// <summary>What was said about sessions that were missed, whatever it was.</summary>
internal sealed class MissedEvents(IClinicDb db) : ITimelineSource
{
    public TimelineKind Kind => TimelineKind.Sessions;

    public async Task<IReadOnlyList<TimelineFact>> Read(TimelineQuestion question, CancellationToken cancellationToken)
    {
        var answers = await db.MissedAnswers.AsNoTracking().Where(a => a.PatientId == question.Patient && a.SaidAt < question.Before)
            .OrderByDescending(a => a.SaidAt).Take(question.Most).Select(a => new { a.SaidAt, a.Day, a.Reason, a.SaidBy }).ToListAsync(cancellationToken);
        return
        [
            .. answers.Select(a => new TimelineFact(
                a.SaidAt, "Asked why sessions were missed", $"From {a.Day:d MMMM yyyy} on: {MissedWatch.Words(a.Reason)}.") { By = a.SaidBy }),
        ];
    }
}
