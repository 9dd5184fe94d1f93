using System.Globalization;
using ClinicStretch.Application.Programmes;
using ClinicStretch.Application.Programmes.Issued;
using ClinicStretch.Application.Progress.Reports;
using ClinicStretch.Domain.Audit;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients.Timeline.Sources;

/// <summary>Documents that were issued, and sheets and reports that were printed or downloaded without: those are made anew each time, so the audit is what knows of them.</summary>
internal sealed class DocumentEvents(IClinicDb db) : ITimelineSource
{
    /// <summary>The requests that make a sheet of a plan.</summary>
    public static readonly IReadOnlyList<string> Sheets = [nameof(GetProgramme), nameof(GetProgrammeView), nameof(GetIssuedProgramme), nameof(IssueProgramme)];

    /// <summary>The requests that make a document.</summary>
    public static readonly IReadOnlyList<string> Acts = [.. Sheets, nameof(PrintReport), nameof(PrintDischarge)];

    public TimelineKind Kind => TimelineKind.Documents;

    public async Task<IReadOnlyList<TimelineFact>> Read(TimelineQuestion question, CancellationToken cancellationToken) =>
        question.Newest([.. await Printed(question, cancellationToken), .. await Issued(question, cancellationToken)]);

    private async Task<IEnumerable<TimelineFact>> Printed(TimelineQuestion question, CancellationToken cancellationToken)
    {
        var rows = await db.Audit.AsNoTracking()
            .Where(a => a.PatientId == question.Patient && a.At < question.Before && a.Outcome == AuditOutcome.Done
                && Acts.Contains(a.Action) && a.Action != nameof(IssueProgramme))
            .OrderByDescending(a => a.At).Take(question.Most).Select(a => new { a.At, a.Action, a.PersonId, a.SubjectId }).ToListAsync(cancellationToken);
        return rows.Select(a => new TimelineFact(a.At, $"{NameOf(a.Action)} printed or downloaded", Subject: a.SubjectId) { By = a.PersonId });
    }

    private static string NameOf(string act) => act switch
    {
        nameof(PrintReport) => "Progress report",
        nameof(PrintDischarge) => "Discharge summary",
        _ => "Programme",
    };

    private async Task<IEnumerable<TimelineFact>> Issued(TimelineQuestion question, CancellationToken cancellationToken)
    {
        var rows = await db.IssuedDocuments.AsNoTracking().Where(d => d.PatientId == question.Patient && d.IssuedAt < question.Before)
            .OrderByDescending(d => d.IssuedAt).Take(question.Most)
            .Select(d => new { d.IssuedAt, d.Kind, d.PlanId, d.Revision, d.Mode, d.Paper, d.Language, d.Pages, d.IssuedBy }).ToListAsync(cancellationToken);
        return rows.Select(d => new TimelineFact(
            d.IssuedAt,
            d.Revision is { } number ? string.Create(CultureInfo.InvariantCulture, $"{d.Kind} of revision {number} issued") : $"{d.Kind} issued",
            string.Create(
                CultureInfo.InvariantCulture, $"{TimelineSetup.Plainly($"{d.Mode}")}, {d.Paper}, {d.Language}, {d.Pages} {(d.Pages is 1 ? "page" : "pages")}."),
            d.PlanId?.Value) { ByMember = d.IssuedBy });
    }
}
