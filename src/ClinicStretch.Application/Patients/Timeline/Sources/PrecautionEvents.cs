using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients.Timeline.Sources;

/// <summary>Precautions begun and ended, by the day.</summary>
internal sealed class PrecautionEvents(IClinicDb db) : ITimelineSource
{
    public TimelineKind Kind => TimelineKind.Precautions;

    public async Task<IReadOnlyList<TimelineFact>> Read(TimelineQuestion question, CancellationToken cancellationToken)
    {
        var patient = await db.Patients.AsNoTracking().Where(p => p.Id == question.Patient).OrGone(cancellationToken);
        return question.Newest(
        [
            .. patient.Precautions.Select(p => new TimelineFact(
                question.StartOf(p.From), $"Precaution began: {TimelineSetup.Plainly(p.Tag)}", p.Note, IsDay: true)),
            .. patient.Precautions.Where(p => p.Until is not null)
                .Select(p => new TimelineFact(question.StartOf(p.Until!.Value), $"Precaution ended: {TimelineSetup.Plainly(p.Tag)}", IsDay: true)),
        ]);
    }
}
