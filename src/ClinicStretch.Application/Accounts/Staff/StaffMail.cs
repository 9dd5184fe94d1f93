using ClinicStretch.Application.Exchange;
using ClinicStretch.Application.Languages.Door;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Exchange;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Accounts.Staff;

/// <summary>Writes to those who work at a clinic, in the clinic's language: they may not have chosen one yet. Saves nothing.</summary>
internal sealed class StaffMail(IClinicDb db, IPost post, ISite site, PostBox box, IAccounts accounts)
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromDays(3);

    /// <summary>False where the clinic has no mail server, or nobody has said where links lead.</summary>
    public bool MayInvite => post.IsOn && site.Address is not null;

    /// <returns>False where no mail goes out: the link is handed over.</returns>
    public async Task<bool> Invite(Invitation invitation, StaffOffer offer, InvitationCode code, CancellationToken cancellationToken)
    {
        if (!MayInvite)
        {
            return false;
        }

        var clinic = await db.Clinics.AsNoTracking().SingleAsync(cancellationToken);
        var words = StaffPhrases.In(Language.Of(clinic.Details.Language));
        var letter = new Letter(
            offer.Email, words.InvitationSubject(clinic.Details.Name), words.InvitationText(offer.Name, clinic.Details.Name, $"{site.Address}/invitation/{code.Write()}"));
        var order = new DeliveryOrder(
            invitation.ClinicId, $"staff-invitation:{invitation.Id.Value:N}:{invitation.CreatedAt.UtcTicks}", DeliveryKind.StaffInvitation, DeliveryChannel.Mail, GoodFor);
        return await box.Queue(order, letter, cancellationToken);
    }

    public async Task TellOfFactor(Member member, CancellationToken cancellationToken)
    {
        if (!post.IsOn || await accounts.AddressOf(member.PersonId, cancellationToken) is not { } address)
        {
            return;
        }

        var clinic = await db.Clinics.AsNoTracking().SingleAsync(cancellationToken);
        var words = StaffPhrases.In(Language.Of(clinic.Details.Language));
        var order = new DeliveryOrder(
            member.ClinicId, $"factor-removed:{Guid.NewGuid():N}", DeliveryKind.FactorRemoved, DeliveryChannel.Mail, GoodFor);
        await box.Queue(order, new Letter(address, words.FactorSubject, words.FactorText(member.Name, clinic.Details.Name)), cancellationToken);
    }
}
