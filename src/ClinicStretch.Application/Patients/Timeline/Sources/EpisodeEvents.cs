using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients.Timeline.Sources;

/// <summary>Episodes of care opened and closed, by the day. A patient has few: they are read whole.</summary>
internal sealed class EpisodeEvents(IClinicDb db) : ITimelineSource
{
    private const int Most = 200;

    public TimelineKind Kind => TimelineKind.Episodes;

    public async Task<IReadOnlyList<TimelineFact>> Read(TimelineQuestion question, CancellationToken cancellationToken)
    {
        var episodes = await db.Episodes.AsNoTracking().Where(e => e.PatientId == question.Patient).OrderByDescending(e => e.Start).Take(Most)
            .ToListAsync(cancellationToken);
        return question.Newest(
        [
            .. episodes.Select(e => new TimelineFact(question.StartOf(e.Start), "Episode of care opened", e.Title, IsDay: true)),
            .. episodes.Where(e => !e.IsOpen).Select(e => new TimelineFact(
                question.StartOf(e.End!.Value),
                "Episode of care closed",
                $"{e.Title}: {TimelineSetup.Plainly($"{e.Outcome}").ToLowerInvariant()}",
                IsDay: true)),
        ]);
    }
}
