using ClinicStretch.Application.Accounts.Factors;
using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain.Exchange.Webhooks;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Exchange.Webhooks;

/// <summary>Makes a webhook for another system of the clinic's. Its secret is answered once; the same sent again is answered without it.</summary>
/// <param name="Events">By the names of <see cref="Happenings.Offered"/>.</param>
public sealed record MakeWebhook(WebhookId Id, string Name, string Address, IReadOnlyList<string> Events) : IAdministratorRequest<MadeWebhook>, INeedsProof, IAudited
{
    public AuditSubject Subject => AuditSubject.Webhook(Id);
}

/// <param name="Secret">Null when it was made before: it is shown once.</param>
public sealed record MadeWebhook(WebhookId Id, string? Secret);

internal sealed class MakeWebhookValidator : AbstractValidator<MakeWebhook>
{
    public MakeWebhookValidator(IWebhookSender sender)
    {
        RuleFor(x => x.Name).Line(100);
        RuleFor(x => x.Address).Must(address => address is not null && WebhookAddress.IsRight(address.Trim(), sender.ReachesInside))
            .WithErrorCode(WebhookRules.AddressIsPublic.Code).WithMessage(WebhookRules.AddressIsPublic.Message);
        RuleFor(x => x.Events).NotEmpty().WithErrorCode(WebhookRules.EventsAreOffered.Code).WithMessage(WebhookRules.EventsAreOffered.Message)
            .Must(events => events is null || events.All(Happenings.Offered.Contains)).WithErrorCode(WebhookRules.EventsAreOffered.Code).WithMessage(WebhookRules.EventsAreOffered.Message);
    }
}

internal sealed class MakeWebhookHandler(IClinicDb db, ICaller caller, ISeal seal, TimeProvider clock) : IRequestHandler<MakeWebhook, MadeWebhook>
{
    public async Task<MadeWebhook> Handle(MakeWebhook request, CancellationToken cancellationToken)
    {
        var offer = new WebhookOffer(request.Name.Trim(), request.Address.Trim(), [.. Happenings.Offered.Where(request.Events.Contains)]);
        if (await db.Webhooks.AsNoTracking().SingleOrDefaultAsync(w => w.Id == request.Id, cancellationToken) is { } known)
        {
            RequestRules.SameIdSameContent.MustHold(known.Says(offer));
            return new MadeWebhook(known.Id, null);
        }

        await db.HoldTeamAsync(cancellationToken);
        WebhookRules.IsOneOfFew.MustHold(await db.Webhooks.CountAsync(w => w.RemovedAt == null, cancellationToken) < Webhook.Most);
        var secret = WebhookSecret.New();
        db.Webhooks.Add(Webhook.Make(caller.Clinic, request.Id, offer, seal.Close(secret), caller.Member, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
        return new MadeWebhook(request.Id, secret.Text);
    }
}
