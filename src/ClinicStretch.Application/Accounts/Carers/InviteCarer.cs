using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Accounts.Carers;

/// <summary>
/// Makes a link with which somebody the patient trusts gets access to the patient's plan, once, within 7 days. Asked by the patient or by a
/// therapist; a carer cannot let anybody else in.
/// </summary>
/// <param name="Relation">Such as "daughter"; null when not said.</param>
public sealed record InviteCarer(PatientId PatientId, string Name, string? Relation) : IClinicRequest<CarerInvitation>, IAudited
{
    public AuditSubject Subject => AuditSubject.Patient(PatientId.Value);
}

/// <param name="Code">Goes into the link; shown once and kept nowhere.</param>
public sealed record CarerInvitation(CarerId Carer, string Code, DateTimeOffset ExpiresAt);

internal sealed class InviteCarerValidator : AbstractValidator<InviteCarer>
{
    public InviteCarerValidator()
    {
        RuleFor(x => x.Name).Line(200);
        RuleFor(x => x.Relation).OptionalLine(60);
    }
}

internal sealed class InviteCarerHandler(IClinicDb db, ICaller caller, TimeProvider clock) : IRequestHandler<InviteCarer, CarerInvitation>
{
    public async Task<CarerInvitation> Handle(InviteCarer request, CancellationToken cancellationToken)
    {
        caller.MustDecideOnCarers(request.PatientId);
        var patient = await db.Patients.AsNoTracking().SingleOrDefaultAsync(p => p.Id == request.PatientId, cancellationToken)
            ?? throw new NotFoundException("patient");
        var now = clock.GetUtcNow();
        var carer = new Carer
        {
            ClinicId = caller.Clinic,
            Id = CarerId.From(Guid.CreateVersion7(now)),
            PatientId = patient.Id,
            Name = request.Name,
            Relation = request.Relation,
            InvitedAt = now,
            InvitedBy = caller.Person,
        };
        var code = InvitationCode.New(caller.Clinic, now);
        db.Carers.Add(carer);
        db.Invitations.Add(new Invitation
        {
            ClinicId = caller.Clinic,
            Id = code.Id,
            PatientId = patient.Id,
            CarerId = carer.Id,
            SecretHash = Invitation.HashOf(code.Secret),
            CreatedAt = now,
        });
        await db.SaveChangesAsync(cancellationToken);
        return new CarerInvitation(carer.Id, code.Write(), now + Invitation.GoodFor);
    }
}
