using ClinicStretch.Application.Accounts.Factors;
using ClinicStretch.Application.Sessions;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Sessions;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Exchange.Tables;

/// <summary>The sessions, as they stand, of a page of the patients whom the caller sees, for a table. That each was read stands in the audit.</summary>
/// <param name="After">The last patient of the page before; null for the first page, which alone asks for a recent proof.</param>
public sealed record ExportSessions(PatientId? After) : IMemberRequest<SessionTable>, INeedsProof, IHandsOut
{
    public bool IsOfARecord => false;

    public bool IsProofNeeded => After is null;
}

/// <param name="Rows">A patient's one after the other, the oldest first.</param>
/// <param name="Next">Where the next page goes on; null at the end.</param>
public sealed record SessionTable(IReadOnlyList<SessionRow> Rows, PatientId? Next);

/// <param name="NextDay">What was said last of the day after; null when nothing.</param>
public sealed record SessionRow(Patient Patient, Plan Plan, Session Session, PainScore? NextDay)
{
    /// <summary>The revision it was done under.</summary>
    public PlanContent Content => Plan.Revisions.Single(r => r.Number == Session.Revision).Content;
}

internal sealed class ExportSessionsHandler(IClinicDb db, TablePages pages) : IRequestHandler<ExportSessions, SessionTable>
{
    public async Task<SessionTable> Handle(ExportSessions request, CancellationToken cancellationToken)
    {
        var (patients, next) = await pages.Of(request.After, TablePages.FewPatients, nameof(ExportSessions), cancellationToken);
        var known = patients.ToDictionary(p => p.Id);
        List<PatientId> ids = [.. known.Keys];
        var sessions = await db.Sessions.AsNoTracking().Standing(db).Where(s => ids.Contains(s.PatientId))
            .OrderBy(s => s.PatientId).ThenBy(s => s.StartedAt).ThenBy(s => s.Id).ToListAsync(cancellationToken);
        var plans = await db.Plans.AsNoTracking().Where(p => ids.Contains(p.PatientId)).ToDictionaryAsync(p => p.Id, cancellationToken);
        var nextDays = (await db.NextDayPains.AsNoTracking().Where(n => ids.Contains(n.PatientId)).ToListAsync(cancellationToken)).ToLookup(n => n.SessionId);
        return new SessionTable(
            [.. sessions.Select(s => new SessionRow(known[s.PatientId], plans[s.PlanId], s, nextDays[s.Id].MaxBy(n => n.Number)?.Pain))], next);
    }
}
