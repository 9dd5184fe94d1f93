using ClinicStretch.Application.Programmes;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients.Timeline.Sources;

/// <summary>Sheets that were printed or downloaded. They are made anew each time, so the audit is what knows of them.</summary>
internal sealed class DocumentEvents(IClinicDb db) : ITimelineSource
{
    public const string Printing = nameof(GetProgramme);

    public TimelineKind Kind => TimelineKind.Documents;

    public async Task<IReadOnlyList<TimelineFact>> Read(TimelineQuestion question, CancellationToken cancellationToken)
    {
        var rows = await db.Audit.AsNoTracking()
            .Where(a => a.PatientId == question.Patient && a.Action == Printing && a.At < question.Before)
            .OrderByDescending(a => a.At).Take(question.Most).Select(a => new { a.At, a.PersonId, a.SubjectId }).ToListAsync(cancellationToken);
        return [.. rows.Select(a => new TimelineFact(a.At, "Programme printed or downloaded", Subject: a.SubjectId) { By = a.PersonId })];
    }
}
