using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Accounts.Carers;

/// <summary>Who has, had or was offered access to a patient's plan, newest first.</summary>
public sealed record ListCarers(PatientId PatientId) : IClinicRequest<IReadOnlyList<CarerLine>>, IAudited
{
    public AuditSubject Subject => AuditSubject.Patient(PatientId.Value);
}

/// <param name="ByPatient">True when the patient made the invitation, false when a therapist did.</param>
/// <param name="EndReason">Seen by members only; null when none was given.</param>
public sealed record CarerLine(
    CarerId Id,
    string Name,
    string? Relation,
    CarerState State,
    bool ByPatient,
    DateTimeOffset InvitedAt,
    DateTimeOffset? AcceptedAt,
    DateTimeOffset? EndedAt,
    string? EndReason);

internal sealed class ListCarersHandler(IClinicDb db, ICaller caller) : IRequestHandler<ListCarers, IReadOnlyList<CarerLine>>
{
    private const int Most = 200;

    public async Task<IReadOnlyList<CarerLine>> Handle(ListCarers request, CancellationToken cancellationToken)
    {
        if (caller.Role is Role.Carer)
        {
            throw new ForbiddenException();
        }

        var patient = await db.Patients.AsNoTracking().SingleOrDefaultAsync(p => p.Id == request.PatientId, cancellationToken);
        if (patient is null || !caller.MaySee(patient.Id))
        {
            throw new NotFoundException("patient");
        }

        var carers = await db.Carers.AsNoTracking().Where(c => c.PatientId == patient.Id).OrderByDescending(c => c.InvitedAt).Take(Most)
            .ToListAsync(cancellationToken);
        return
        [
            .. carers.Select(c => new CarerLine(
                c.Id, c.Name, c.Relation, c.State, c.InvitedBy == patient.PersonId, c.InvitedAt, c.AcceptedAt, c.EndedAt,
                caller.IsMember ? c.EndReason : null)),
        ];
    }
}
