using ClinicStretch.Application.Patients.Rights;
using ClinicStretch.Application.Patients.Timeline.Sources;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Audit;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients.Own.Parts;

/// <summary>Reads what a patient and the clinic said to one another and agreed, who helps, and who opened the record.</summary>
internal sealed class OwnDealings(IClinicDb db)
{
    public async Task<IReadOnlyList<OwnConsent>> Consents(PatientId patient, CancellationToken cancellationToken) => await db.Consents.AsNoTracking()
        .Where(c => c.PatientId == patient).OrderBy(c => c.At)
        .Select(c => new OwnConsent(c.Kind, c.State, c.At, c.Way, c.TextVersion, c.Note, c.SaidBy != null, c.RecordedAt)).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<OwnRequest>> Requests(PatientId patient, CancellationToken cancellationToken) =>
        [
            .. (await db.DataRequests.AsNoTracking().Where(r => r.PatientId == patient).OrderBy(r => r.AskedAt).ToListAsync(cancellationToken))
                .Select(OwnRequest.Of),
        ];

    public async Task<IReadOnlyList<OwnMessage>> Messages(PatientId patient, OwnNames names, CancellationToken cancellationToken)
    {
        var messages = await db.Messages.AsNoTracking().Where(m => m.PatientId == patient).OrderBy(m => m.SentAt).ToListAsync(cancellationToken);
        return [.. messages.Select(m => new OwnMessage(m.SentAt, m.Sender, names.Of(m.Member), m.Text, m.Notes))];
    }

    public Task<OwnReading?> Reading(PatientId patient, CancellationToken cancellationToken) => db.Conversations.AsNoTracking()
        .Where(c => c.PatientId == patient).Select(c => new OwnReading(c.ClinicReadAt, c.PatientReadAt)).SingleOrDefaultAsync(cancellationToken);

    public async Task<IReadOnlyList<OwnCarer>> Carers(PatientId patient, CancellationToken cancellationToken)
    {
        var carers = await db.Carers.AsNoTracking().Where(c => c.PatientId == patient).OrderBy(c => c.InvitedAt).ToListAsync(cancellationToken);
        return [.. carers.Select(c => new OwnCarer(c.Name, c.Relation, c.State, c.InvitedAt, c.AcceptedAt, c.EndedAt, c.EndReason))];
    }

    public async Task<IReadOnlyList<OwnInvitation>> Invitations(PatientId patient, CancellationToken cancellationToken) => await db.Invitations
        .AsNoTracking().Where(i => i.PatientId == patient).OrderBy(i => i.CreatedAt)
        .Select(i => new OwnInvitation(i.CarerId != null, i.CreatedAt, i.UsedAt, i.WithdrawnAt)).ToListAsync(cancellationToken);

    // A sheet that was not issued is made anew each time: the audit is what knows of it.
    public async Task<IReadOnlyList<OwnPrint>> Documents(PatientId patient, OwnNames names, CancellationToken cancellationToken)
    {
        var rows = await db.Audit.AsNoTracking()
            .Where(a => a.PatientId == patient && a.Outcome == AuditOutcome.Done && DocumentEvents.Sheets.Contains(a.Action)).OrderBy(a => a.At)
            .Select(a => new { a.At, a.SubjectId, a.Role, a.PersonId }).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(a => new OwnPrint(
                a.At, new PlanId(a.SubjectId), Enum.TryParse<Role>(a.Role, out var role) ? role : null, names.Of(a.PersonId))),
        ];
    }

    public async Task<IReadOnlyList<OwnIssued>> Issued(PatientId patient, OwnNames names, CancellationToken cancellationToken)
    {
        var rows = await db.IssuedDocuments.AsNoTracking().Where(d => d.PatientId == patient).OrderBy(d => d.IssuedAt).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(d => new OwnIssued(
                d.IssuedAt, d.Kind, d.PlanId, d.Revision, d.Mode, d.Paper, d.Language, d.SecondLanguage, d.BlackAndWhite, d.Pages, d.Sha256, names.Of(d.IssuedBy))),
        ];
    }

    public async Task<IReadOnlyList<OwnOpening>> Openings(PatientId patient, OwnNames names, CancellationToken cancellationToken)
    {
        var openings = await db.RecordOpenings.AsNoTracking().Where(o => o.PatientId == patient).OrderBy(o => o.OpenedAt).ToListAsync(cancellationToken);
        return [.. openings.Select(o => new OwnOpening(names.Of(o.MemberId), o.Reason, o.OpenedAt, o.EndsAt))];
    }
}
