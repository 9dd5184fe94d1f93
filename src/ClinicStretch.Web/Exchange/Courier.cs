using ClinicStretch.Application.Exchange;
using ClinicStretch.Application.Progress.Watch;
using ClinicStretch.Application.Sessions.Reminders;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Exchange;
using MediatR;

namespace ClinicStretch.Web.Exchange;

/// <summary>
/// Goes round the clinics: queues what is due and sends what is queued. As many processes as like may do so at once; each thing is taken by one of
/// them, and that is kept before it leaves (docs/adr/0025).
/// </summary>
internal sealed partial class Courier(IServiceScopeFactory scopes, IPost post, IPush push, ILogger<Courier> log)
{
    // So that a round ends even where pages would never do.
    private const int MostPages = 1_000;

    public async Task Round(CancellationToken cancellationToken)
    {
        IReadOnlyList<ClinicId> clinics = [];
        await Guarded(null, async () => clinics = await Send(new ListClinicsToPatrol(), cancellationToken), cancellationToken);
        foreach (var clinic in clinics)
        {
            await Guarded(clinic, () => Queue(clinic, cancellationToken), cancellationToken);
            await Guarded(clinic, () => Deliver(clinic, cancellationToken), cancellationToken);
        }
    }

    /// <summary>Only what is queued already, such as a code somebody waits for.</summary>
    public async Task Deliver(ClinicId clinic, CancellationToken cancellationToken)
    {
        for (var page = 0; page < MostPages; page++)
        {
            var by = Guid.NewGuid();
            var taken = await Send(new ClaimDeliveries(clinic, by), cancellationToken);
            if (taken.Count is 0)
            {
                return;
            }

            foreach (var id in taken)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await HandOver(clinic, id, by);
            }
        }
    }

    private async Task Queue(ClinicId clinic, CancellationToken cancellationToken)
    {
        for (var page = 0; page < MostPages && await Send(new QueueReminders(clinic), cancellationToken); page++)
        {
        }

        await Send(new QueueAlertMails(clinic), cancellationToken);
    }

    // Once begun it is seen through, also while the server stops: what was sent must be known to have been. The post has a patience of its own.
    private async Task HandOver(ClinicId clinic, DeliveryId id, Guid by)
    {
        var handed = await Send(new HandDelivery(clinic, id, by), CancellationToken.None);
        var outcome = handed switch
        {
            { Letter: { } letter } => await post.Send(letter, id, CancellationToken.None),
            { Push: { } letter } => await push.Send(letter, id, CancellationToken.None),
            _ => null,
        };
        if (outcome is not null)
        {
            await Send(new SettleDelivery(clinic, id, by, outcome), CancellationToken.None);
            if (outcome.End is not DeliveryEnd.Accepted)
            {
                NotSent(id.Value, outcome.End, outcome.Why);
            }
        }
    }

    // Whatever is wrong with one clinic, the others are still looked after, and the server goes on.
    private async Task Guarded(ClinicId? clinic, Func<Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await work();
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            Failed(clinic?.Value, e.GetType().Name);
        }
    }

    private async Task<TAnswer> Send<TAnswer>(IRequest<TAnswer> request, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancellationToken);
    }

    // The type alone: a message could carry an address.
    [LoggerMessage(Level = LogLevel.Error, Message = "The courier could not finish clinic {Clinic}: {Failure}.")]
    private partial void Failed(Guid? clinic, string failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Delivery {Delivery} was not sent: {End}, {Why}.")]
    private partial void NotSent(Guid delivery, DeliveryEnd end, string? why);
}
