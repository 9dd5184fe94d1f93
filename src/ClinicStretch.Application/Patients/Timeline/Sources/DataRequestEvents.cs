using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients.Timeline.Sources;

/// <summary>What the patient asked about their data, and what came of it. A patient has few: they are read whole.</summary>
internal sealed class DataRequestEvents(IClinicDb db) : ITimelineSource
{
    private const int Most = 200;

    public TimelineKind Kind => TimelineKind.DataRequests;

    public async Task<IReadOnlyList<TimelineFact>> Read(TimelineQuestion question, CancellationToken cancellationToken)
    {
        var requests = await db.DataRequests.AsNoTracking().Where(r => r.PatientId == question.Patient).OrderByDescending(r => r.AskedAt).Take(Most)
            .ToListAsync(cancellationToken);
        return question.Newest(
        [
            .. requests.Select(r => new TimelineFact(r.AskedAt, "Asked for the data to be erased", r.Note) { By = r.AskedBy }),
            .. requests.Where(r => r.TakenBackAt is not null)
                .Select(r => new TimelineFact(r.TakenBackAt!.Value, "Took back the request to erase the data") { By = r.AskedBy }),
            .. requests.Where(r => r.AnsweredAt is not null)
                .Select(r => new TimelineFact(r.AnsweredAt!.Value, "Request to erase the data answered", r.Answer) { ByMember = r.AnsweredBy }),
        ]);
    }
}
