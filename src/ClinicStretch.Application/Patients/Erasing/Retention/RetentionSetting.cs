using ClinicStretch.Application.Accounts.Factors;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients.Rights;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients.Erasing.Retention;

/// <summary>How long the clinic keeps records.</summary>
public sealed record GetRetention : IAdministratorRequest<RetentionPolicy>;

/// <summary>Changes it, for the records that are there already too. A shorter period lets records be erased, so it needs a proof.</summary>
public sealed record SetRetention(RetentionPolicy Policy) : IAdministratorRequest<RetentionPolicy>, IAudited, INeedsProof
{
    public AuditSubject Subject => AuditSubject.Retention;
}

/// <summary>Records whose period is over, for an administrator to decide on: the longest untouched first, at most a hundred.</summary>
public sealed record ListEndedRecords : IAdministratorRequest<IReadOnlyList<EndedRecord>>;

/// <param name="EndedOn">The first day on which it need not have been kept any more.</param>
public sealed record EndedRecord(PatientId PatientId, string Patient, string? Reference, DateOnly LastContact, DateOnly EndedOn);

internal sealed class RetentionHandler(IClinicDb db, RetentionDesk desk) :
    IRequestHandler<GetRetention, RetentionPolicy>,
    IRequestHandler<SetRetention, RetentionPolicy>,
    IRequestHandler<ListEndedRecords, IReadOnlyList<EndedRecord>>
{
    private const int Most = 100;

    public Task<RetentionPolicy> Handle(GetRetention request, CancellationToken cancellationToken) => desk.Policy(cancellationToken);

    public async Task<RetentionPolicy> Handle(SetRetention request, CancellationToken cancellationToken)
    {
        (await db.Clinics.SingleAsync(cancellationToken)).Keep(request.Policy);
        await db.SaveChangesAsync(cancellationToken);
        return request.Policy;
    }

    public async Task<IReadOnlyList<EndedRecord>> Handle(ListEndedRecords request, CancellationToken cancellationToken) =>
        [
            .. (await desk.Ended(Most, cancellationToken)).Select(r => new EndedRecord(
                r.Patient.Id, r.Patient.Details.Name, r.Patient.Details.Reference, r.Period.LastContact!.Value, r.Period.EndsOn!.Value)),
        ];
}
