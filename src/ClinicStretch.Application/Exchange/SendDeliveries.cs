using ClinicStretch.Domain;
using ClinicStretch.Domain.Exchange;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Exchange;

/// <summary>Takes what is due, for one process. Only the courier sends it: no endpoint does.</summary>
/// <param name="By">Of this one round of this one process.</param>
public sealed record ClaimDeliveries(ClinicId Clinic, Guid By) : IPublicRequest<IReadOnlyList<DeliveryId>>, INamesClinic;

/// <summary>Notes that it is being handed over now, and answers what. Only the courier sends it: no endpoint does.</summary>
public sealed record HandDelivery(ClinicId Clinic, DeliveryId Id, Guid By) : IPublicRequest<Handed>, INamesClinic;

/// <summary>Keeps what came of it. Only the courier sends it: no endpoint does.</summary>
public sealed record SettleDelivery(ClinicId Clinic, DeliveryId Id, Guid By, DeliveryOutcome Outcome) : IPublicRequest<Unit>, INamesClinic;

/// <summary>One of the two is set; none when it is no longer this process's to send.</summary>
public sealed record Handed(Letter? Letter, PushLetter? Push);

internal sealed class SendDeliveriesHandler(IClinicDb db, IOutbox outbox, ISeal seal, TimeProvider clock) :
    IRequestHandler<ClaimDeliveries, IReadOnlyList<DeliveryId>>,
    IRequestHandler<HandDelivery, Handed>,
    IRequestHandler<SettleDelivery, Unit>
{
    private const int AtATime = 20;

    public async Task<IReadOnlyList<DeliveryId>> Handle(ClaimDeliveries request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var due = await outbox.Lock(AtATime, now, cancellationToken);
        List<DeliveryId> taken = [.. due.Where(d => d.Claim(request.By, now)).Select(d => d.Id)];
        await db.SaveChangesAsync(cancellationToken);
        return taken;
    }

    public async Task<Handed> Handle(HandDelivery request, CancellationToken cancellationToken)
    {
        var delivery = await Find(request.Id, cancellationToken);
        if (!delivery.Hand(request.By, clock.GetUtcNow()))
        {
            return new Handed(null, null);
        }

        if (!await IsWished(delivery, cancellationToken))
        {
            delivery.Drop(clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
            return new Handed(null, null);
        }

        await db.SaveChangesAsync(cancellationToken);
        return delivery.Channel is DeliveryChannel.Mail
            ? new Handed(seal.Open<Letter>(delivery.Content!), null)
            : new Handed(null, seal.Open<PushLetter>(delivery.Content!));
    }

    public async Task<Unit> Handle(SettleDelivery request, CancellationToken cancellationToken)
    {
        var delivery = await Find(request.Id, cancellationToken);
        delivery.Settle(request.By, request.Outcome, clock.GetUtcNow());
        await TellWhoReminded(delivery, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }

    // What a patient takes back holds for what waits in the outbox, too.
    private async Task<bool> IsWished(Delivery delivery, CancellationToken cancellationToken) =>
        delivery is not { Kind: DeliveryKind.Reminder, PatientId: { } patient }
        || await db.Remindings.AnyAsync(r => r.PatientId == patient && (delivery.Channel == DeliveryChannel.Mail ? r.ByMail : r.ByPush), cancellationToken);

    // A way of reminding that has stopped working must not stop silently.
    private async Task TellWhoReminded(Delivery delivery, CancellationToken cancellationToken)
    {
        if (delivery.DeviceId is { } id && delivery.State is DeliveryState.Refused)
        {
            (await db.PushDevices.SingleAsync(d => d.Id == id, cancellationToken)).Refuse(delivery.Why, clock.GetUtcNow());
        }
        else if (delivery is { PatientId: { } patient, Channel: DeliveryChannel.Mail, State: DeliveryState.Refused or DeliveryState.Sent })
        {
            var reminding = await db.Remindings.SingleAsync(r => r.PatientId == patient, cancellationToken);
            if (delivery.State is DeliveryState.Sent)
            {
                reminding.MailTaken();
            }
            else
            {
                reminding.MailRefused(delivery.Why, clock.GetUtcNow());
            }
        }
    }

    private Task<Delivery> Find(DeliveryId id, CancellationToken cancellationToken) =>
        db.Deliveries.SingleAsync(d => d.Id == id, cancellationToken);
}
