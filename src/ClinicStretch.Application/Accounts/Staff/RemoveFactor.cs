using ClinicStretch.Application.Accounts.Factors;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using MediatR;

namespace ClinicStretch.Application.Accounts.Staff;

/// <summary>
/// Takes away a member's lost second factor: the app, the codes on paper and every passkey. Whatever they are signed in with is over, and they are told by
/// mail; at the next sign-in they set up another, where the clinic asks for one. Nobody does it for themselves. Sent again, it changes nothing.
/// </summary>
public sealed record RemoveFactor(MemberId Id) : IAdministratorRequest<Unit>, INeedsProof, IAudited
{
    public AuditSubject Subject => new("member", Id.Value);
}

internal sealed class RemoveFactorHandler(IClinicDb db, ICaller caller, StaffDesk desk, IFactors factors, StaffMail mail) : IRequestHandler<RemoveFactor, Unit>
{
    public async Task<Unit> Handle(RemoveFactor request, CancellationToken cancellationToken)
    {
        var member = await desk.Take(request.Id, cancellationToken);
        MemberRules.StillWorksHere.MustHold(member.WorksHere);
        MemberRules.NotOneself.MustHold(member.Id != caller.Member);
        var state = await factors.Of(member.PersonId, cancellationToken);
        if (!state.HasAny)
        {
            return Unit.Value;
        }

        FactorRules.LeavesAWayIn.MustHold(state.HasPassword);
        await factors.TakeAway(member.PersonId, cancellationToken);
        await desk.EndSignIns(member, cancellationToken);
        await mail.TellOfFactor(member, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
