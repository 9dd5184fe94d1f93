using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Accounts.Carers;

/// <summary>Ends a carer's access at once: the invitation, the membership and every sign-in.</summary>
/// <param name="Reason">Needed from a therapist; a patient need not give one.</param>
public sealed record WithdrawCarer(PatientId PatientId, CarerId Id, string? Reason) : IClinicRequest<Unit>, IAudited
{
    public AuditSubject Subject => AuditSubject.Patient(PatientId.Value);
}

internal sealed class WithdrawCarerValidator : AbstractValidator<WithdrawCarer>
{
    public WithdrawCarerValidator() => RuleFor(x => x.Reason).OptionalText(500);
}

internal sealed class WithdrawCarerHandler(IClinicDb db, ICaller caller, IAccounts accounts, TimeProvider clock)
    : IRequestHandler<WithdrawCarer, Unit>
{
    public async Task<Unit> Handle(WithdrawCarer request, CancellationToken cancellationToken)
    {
        caller.MustDecideOnCarers(request.PatientId);
        var carer = await db.Carers.SingleOrDefaultAsync(c => c.Id == request.Id && c.PatientId == request.PatientId, cancellationToken)
            ?? throw new NotFoundException("carer");
        var now = clock.GetUtcNow();
        carer.Withdraw(caller.Person, isPatient: caller.Role is Role.Patient, request.Reason, now);
        var invitations = await db.Invitations.Where(i => i.CarerId == carer.Id).ToListAsync(cancellationToken);
        invitations.ForEach(i => i.Withdraw(now));
        if (carer.PersonId is { } person)
        {
            await ShutOut(person, carer.PatientId, now, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }

    private async Task ShutOut(PersonId person, PatientId patient, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var clinic = caller.Clinic;
        var memberships = await db.Memberships
            .Where(m => m.ClinicId == clinic && m.PersonId == person && m.Role == Role.Carer && m.PatientId == patient)
            .ToListAsync(cancellationToken);
        memberships.ForEach(m => m.End(now));
        await accounts.EndSignIns(person, cancellationToken);
    }
}
