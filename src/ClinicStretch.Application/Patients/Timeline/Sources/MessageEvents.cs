using ClinicStretch.Domain.Patients.Messages;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients.Timeline.Sources;

/// <summary>That somebody wrote, and who; what they wrote stands among the messages.</summary>
internal sealed class MessageEvents(IClinicDb db) : ITimelineSource
{
    public TimelineKind Kind => TimelineKind.Messages;

    public async Task<IReadOnlyList<TimelineFact>> Read(TimelineQuestion question, CancellationToken cancellationToken)
    {
        var messages = await db.Messages.AsNoTracking().Where(m => m.PatientId == question.Patient && m.SentAt < question.Before)
            .OrderByDescending(m => m.SentAt).Take(question.Most).Select(m => new { m.SentAt, m.Sender, m.By }).ToListAsync(cancellationToken);
        return
        [
            .. messages.Select(m => new TimelineFact(
                m.SentAt, m.Sender is MessageSender.Clinic ? "Message to the patient" : "Message to the clinic") { By = m.By }),
        ];
    }
}
