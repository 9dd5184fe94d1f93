using ClinicStretch.Application.Accounts.Factors;
using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Accounts.Staff;

/// <summary>
/// A member works as something else from now on: whatever they are signed in with is over. A therapist has handed their patients over before; the only
/// administrator stays one. Sent again, it changes nothing.
/// </summary>
public sealed record ChangeRole(MemberId Id, Role Role) : IAdministratorRequest<Role>, INeedsProof, IAudited
{
    public AuditSubject Subject => new("member", Id.Value);
}

internal sealed class ChangeRoleValidator : AbstractValidator<ChangeRole>
{
    public ChangeRoleValidator() => RuleFor(x => x.Role).Must(r => r is Role.Therapist or Role.Administrator)
        .WithErrorCode(MemberRules.WorksAsEither.Code).WithMessage(MemberRules.WorksAsEither.Message);
}

internal sealed class ChangeRoleHandler(IClinicDb db, StaffDesk desk) : IRequestHandler<ChangeRole, Role>
{
    public async Task<Role> Handle(ChangeRole request, CancellationToken cancellationToken)
    {
        var member = await desk.Take(request.Id, cancellationToken);
        MemberRules.StillWorksHere.MustHold(member.WorksHere);
        if (member.Role == request.Role)
        {
            return member.Role;
        }

        if (member.Role is Role.Administrator)
        {
            MemberRules.KeepsAnAdministrator.MustHold(await desk.HasAnAdministratorBeside(member.Id, cancellationToken));
        }
        else
        {
            MemberRules.HandsPatientsOver.MustHold(!await db.Patients.AnyAsync(p => p.TherapistId == member.Id, cancellationToken));
            await desk.EndCovers(member.Id, cancellationToken);
        }

        member.ChangeRole(request.Role);
        await desk.Settle(member, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await desk.EndSignIns(member, cancellationToken);
        return member.Role;
    }
}
