using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Accounts.Team;
using ClinicStretch.Domain.Audit;
using ClinicStretch.Domain.Patients.Rights;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Pipeline;

/// <summary>One transaction a request, reads too: only inside one does the database know the clinic. The audit row is part of it.</summary>
internal sealed class TransactionBehavior<TRequest, TAnswer>(IClinicDb db, ICaller caller, TimeProvider clock)
    : IPipelineBehavior<TRequest, TAnswer>
    where TRequest : notnull
{
    public async Task<TAnswer> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TAnswer> next)
    {
        if (request is IOwnTransaction)
        {
            return await next();
        }

        db.Enter(request is INamesClinic named ? named.Clinic : caller.ClinicId, caller.PersonId, LooksAt(request));
        return request is IHandledAnew
            ? await db.InTransactionAnewAsync(() => Do(request, next, cancellationToken), cancellationToken)
            : await db.InTransactionAsync(() => Do(request, next, cancellationToken), cancellationToken);
    }

    // Who names a clinic acts there as nobody's therapist.
    private Viewer? LooksAt(TRequest request) => request is not INamesClinic && caller is { Role: Role.Therapist, MemberId: { } member } ? new Viewer(member, clock.GetUtcNow()) : null;

    private async Task<TAnswer> Do(TRequest request, RequestHandlerDelegate<TAnswer> next, CancellationToken cancellationToken)
    {
        var answer = await next();
        if (request is IAudited audited)
        {
            db.Audit.Add(await EntryFor(audited.Subject, cancellationToken));
            await db.SaveChangesAsync(cancellationToken);
        }

        return answer;
    }

    private async Task<AuditEntry> EntryFor(AuditSubject subject, CancellationToken cancellationToken) => new()
    {
        ClinicId = caller.Clinic,
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        At = clock.GetUtcNow(),
        PersonId = caller.PersonId,
        Role = caller.Role!.Value.ToString(),
        Action = typeof(TRequest).Name,
        SubjectKind = subject.Kind,
        SubjectId = subject.Id,
        PatientId = await PatientOf(subject, cancellationToken),
    };

    private async Task<PatientId?> PatientOf(AuditSubject subject, CancellationToken cancellationToken) => subject.Kind switch
    {
        "patient" => new PatientId(subject.Id),
        "alert" => await db.Alerts.Where(a => a.Id == new AlertId(subject.Id)).Select(a => (PatientId?)a.PatientId)
            .SingleOrDefaultAsync(cancellationToken),
        "plan" => await db.Plans.Where(p => p.Id == new PlanId(subject.Id)).Select(p => (PatientId?)p.PatientId)
            .SingleOrDefaultAsync(cancellationToken),
        "session" => await db.Sessions.Where(s => s.Id == new SessionId(subject.Id)).Select(s => (PatientId?)s.PatientId)
            .SingleOrDefaultAsync(cancellationToken),
        "consent" => await db.Consents.Where(c => c.Id == new ConsentId(subject.Id)).Select(c => (PatientId?)c.PatientId)
            .SingleOrDefaultAsync(cancellationToken),
        "data-request" => await db.DataRequests.Where(r => r.Id == new DataRequestId(subject.Id)).Select(r => (PatientId?)r.PatientId)
            .SingleOrDefaultAsync(cancellationToken),
        "opening" => await db.RecordOpenings.Where(o => o.Id == new OpeningId(subject.Id)).Select(o => (PatientId?)o.PatientId)
            .SingleOrDefaultAsync(cancellationToken),
        _ => null,
    };
}
