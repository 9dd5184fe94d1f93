using ClinicStretch.Domain.Exchange;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Exchange;

/// <summary>Puts what is to be sent into the outbox, in the transaction of whatever makes it so, once.</summary>
internal sealed class PostBox(IClinicDb db, ISeal seal, TimeProvider clock)
{
    /// <returns>False when it is there already.</returns>
    public Task<bool> Queue(DeliveryOrder order, Letter letter, CancellationToken cancellationToken) =>
        Queue(order, seal.Close(letter), cancellationToken);

    /// <inheritdoc cref="Queue(DeliveryOrder, Letter, CancellationToken)"/>
    public Task<bool> Queue(DeliveryOrder order, PushLetter letter, CancellationToken cancellationToken) =>
        Queue(order, seal.Close(letter), cancellationToken);

    private async Task<bool> Queue(DeliveryOrder order, byte[] content, CancellationToken cancellationToken)
    {
        if (await db.Deliveries.AnyAsync(d => d.Key == order.Key, cancellationToken))
        {
            return false;
        }

        db.Deliveries.Add(Delivery.Queue(order, content, clock.GetUtcNow()));
        return true;
    }
}
