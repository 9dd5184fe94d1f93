using ClinicStretch.Application.Accounts.Door;
using ClinicStretch.Application.Accounts.Factors;
using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Accounts.Staff;

/// <summary>
/// Makes a link with which somebody begins to work at the clinic, once, within 7 days, and mails it to them where mail is on. An earlier link for
/// the same address stops working. Whether the address has an account elsewhere is not told.
/// </summary>
public sealed record InviteMember(InvitationId Id, string Name, string Email, Role Role) : IAdministratorRequest<MemberInvitation>, INeedsProof, IAudited
{
    public AuditSubject Subject => new("invitation", Id.Value);
}

/// <param name="Code">Goes into the link; shown once and kept nowhere, so null when the same is sent again.</param>
/// <param name="IsMailed">True when it is on its way by mail too.</param>
public sealed record MemberInvitation(InvitationId Id, string? Code, DateTimeOffset ExpiresAt, bool IsMailed);

internal sealed class InviteMemberValidator : AbstractValidator<InviteMember>
{
    public InviteMemberValidator()
    {
        RuleFor(x => x.Name).Line(200);
        RuleFor(x => x.Email).IsAddress();
        RuleFor(x => x.Role).Must(r => r is Role.Therapist or Role.Administrator)
            .WithErrorCode(MemberRules.WorksAsEither.Code).WithMessage(MemberRules.WorksAsEither.Message);
    }
}

internal sealed class InviteMemberHandler(IClinicDb db, ICaller caller, StaffDesk desk, StaffMail mail, TimeProvider clock)
    : IRequestHandler<InviteMember, MemberInvitation>
{
    public async Task<MemberInvitation> Handle(InviteMember request, CancellationToken cancellationToken)
    {
        var offer = new StaffOffer(caller.Member, request.Name.Trim(), request.Email.Trim(), request.Role);
        if (await db.Invitations.AsNoTracking().SingleOrDefaultAsync(i => i.Id == request.Id, cancellationToken) is { } known)
        {
            RequestRules.SameIdSameContent.MustHold(known.Staff == offer);
            return new MemberInvitation(known.Id, null, known.CreatedAt + Invitation.GoodFor, IsMailed: false);
        }

        MemberRules.IsNewHere.MustHold(!await desk.WorksHere(offer.Email, cancellationToken));
        var now = clock.GetUtcNow();
        var earlier = await db.Invitations.Where(i => i.Staff != null && i.UsedAt == null && i.WithdrawnAt == null).ToListAsync(cancellationToken);
        earlier.Where(i => i.Staff!.IsFor(offer.Email)).ToList().ForEach(i => i.Withdraw(now));
        var code = InvitationCode.New(caller.Clinic, now) with { Id = request.Id };
        var invitation = new Invitation
        {
            ClinicId = caller.Clinic, Id = request.Id, Staff = offer, SecretHash = Invitation.HashOf(code.Secret), CreatedAt = now,
        };
        db.Invitations.Add(invitation);
        var isMailed = await mail.Invite(invitation, offer, code, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return new MemberInvitation(invitation.Id, code.Write(), now + Invitation.GoodFor, isMailed);
    }
}
