using System.Data.Common;
using ClinicStretch.Application.Exchange.Webhooks;
using ClinicStretch.Domain.Exchange.Webhooks;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ClinicStretch.Infrastructure.Exchange.Webhooks;

/// <summary>Writes what is to be told in the transaction in which it happens, and rings once that is committed: nothing is told that did not happen, and nothing that did is forgotten.</summary>
internal sealed class HappeningWriter(WebhookBell bell, TimeProvider clock) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    // With each session.
    private static readonly Func<ClinicDb, IAsyncEnumerable<Webhook>> WebhooksThatAreOn =
        EF.CompileAsyncQuery((ClinicDb db) => db.Webhooks.AsNoTracking().Where(w => w.IsOn));

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is ClinicDb { Tenant: not null, IsInTransaction: true } db)
        {
            await Write(db, cancellationToken);
        }

        return result;
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is ClinicDb { HasNews: true, Tenant: { } clinic } db)
        {
            db.HasNews = false;
            bell.Ring(clinic);
        }

        return Task.CompletedTask;
    }

    private async Task Write(ClinicDb db, CancellationToken cancellationToken)
    {
        var happenings = HappeningReader.Read(db);
        db.HasNews |= db.ChangeTracker.Entries<WebhookDelivery>().Any();
        if (happenings.Count is 0)
        {
            return;
        }

        var webhooks = await WebhooksThatAreOn(db).ToListAsync(cancellationToken);
        var wanted = webhooks.SelectMany(w => happenings.Where(h => w.Events.Contains(h.Kind.Name)).Select(h => (Webhook: w.Id, Happening: h))).ToList();
        var now = clock.GetUtcNow();

        // Rows are written in the order of their ids, and numbered as they are written.
        var ids = wanted.Select(_ => Guid.CreateVersion7(now)).Order();
        db.WebhookDeliveries.AddRange(wanted.Zip(ids, (w, id) => WebhookDelivery.Queue(db.Tenant!.Value, w.Webhook, WebhookDeliveryId.From(id), w.Happening, now)));
        db.HasNews |= wanted.Count > 0;
    }
}
