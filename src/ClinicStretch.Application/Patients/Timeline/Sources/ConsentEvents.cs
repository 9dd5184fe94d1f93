using ClinicStretch.Domain.Patients;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients.Timeline.Sources;

internal sealed class ConsentEvents(IClinicDb db) : ITimelineSource
{
    public TimelineKind Kind => TimelineKind.Consents;

    public async Task<IReadOnlyList<TimelineFact>> Read(TimelineQuestion question, CancellationToken cancellationToken)
    {
        var consents = await db.Consents.AsNoTracking().Where(c => c.PatientId == question.Patient && c.At < question.Before)
            .OrderByDescending(c => c.At).Take(question.Most).ToListAsync(cancellationToken);
        return
        [
            .. consents.Select(c => new TimelineFact(
                c.At,
                $"Consent {(c.State is ConsentState.Given ? "given" : "withdrawn")}: {TimelineSetup.Plainly(c.Kind.ToString()).ToLowerInvariant()}",
                c.Note) { By = c.SaidBy, ByMember = c.SaidBy is null ? c.RecordedBy : null }),
        ];
    }
}
