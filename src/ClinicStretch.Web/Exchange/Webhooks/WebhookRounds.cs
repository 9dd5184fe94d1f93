using System.Collections.Concurrent;
using ClinicStretch.Application.Exchange.Webhooks;
using ClinicStretch.Application.Progress.Watch;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Exchange.Webhooks;
using MediatR;

namespace ClinicStretch.Web.Exchange.Webhooks;

/// <summary>
/// Sends what other systems are to be told. Each webhook has a lane of its own, so that one whose receiver is slow or gone holds up no other; as many processes as like may send at once (docs/adr/0044).
/// </summary>
internal sealed partial class WebhookRounds(IServiceScopeFactory scopes, IWebhookSender sender, TimeProvider clock, ILogger<WebhookRounds> log)
{
    private const int AtOnce = 4;
    private const int MostPages = 10_000;

    private readonly ConcurrentDictionary<WebhookId, Lane> _lanes = [];

    /// <summary>The clinics for which there may be something to send.</summary>
    public async Task<IReadOnlyList<ClinicId>> Everybody(CancellationToken cancellationToken)
    {
        IReadOnlyList<ClinicId> clinics = [];
        await Guarded(null, async () => clinics = await Send(new ListClinicsToPatrol(), cancellationToken), cancellationToken);
        return clinics;
    }

    /// <summary>Everything that is due at a clinic; over when it was tried.</summary>
    public async Task Deliver(ClinicId clinic, CancellationToken cancellationToken) => await Task.WhenAll(await Begin(clinic, cancellationToken));

    /// <summary>Starts a lane for each webhook for which something is due.</summary>
    /// <returns>The lanes that were started; those that run already see to it.</returns>
    public async Task<IReadOnlyList<Task>> Begin(ClinicId clinic, CancellationToken cancellationToken)
    {
        IReadOnlyList<WebhookId> due = [];
        await Guarded(clinic, async () => due = await Send(new FindDueWebhooks(clinic), cancellationToken), cancellationToken);
        return [.. due.Select(webhook => Run(clinic, webhook, cancellationToken))];
    }

    // One at a time for a webhook in this process; who comes meanwhile is remembered.
    private async Task Run(ClinicId clinic, WebhookId webhook, CancellationToken cancellationToken)
    {
        var lane = _lanes.GetOrAdd(webhook, _ => new Lane());
        if (!lane.Ask())
        {
            return;
        }

        int asked;
        do
        {
            asked = lane.Asked;
            await Guarded(clinic, () => Drain(clinic, webhook, lane, cancellationToken), cancellationToken);
        }
        while (!lane.IsDone(asked));
    }

    private async Task Drain(ClinicId clinic, WebhookId webhook, Lane lane, CancellationToken cancellationToken)
    {
        for (var page = 0; page < MostPages && !cancellationToken.IsCancellationRequested && lane.MayTry(clock.GetUtcNow()); page++)
        {
            var by = Guid.NewGuid();
            var letters = await Send(new ClaimWebhook(clinic, webhook, by, lane.IsFailing ? 1 : AtOnce), cancellationToken);
            if (letters.Count is 0)
            {
                return;
            }

            var taken = await Task.WhenAll(letters.Select(letter => HandOver(clinic, letter, by)));
            lane.Note(taken.Contains(true), clock.GetUtcNow());
        }
    }

    // Once begun it is seen through, also while the server stops: what was taken must be known to have been. The sender has a patience of its own.
    private async Task<bool> HandOver(ClinicId clinic, WebhookLetter letter, Guid by)
    {
        var answer = await sender.Send(letter, CancellationToken.None);
        await Send(new SettleWebhook(clinic, letter.Id, by, answer), CancellationToken.None);
        if (!answer.IsTaken)
        {
            NotTaken(letter.Id.Value, answer.Word);
        }

        return answer.IsTaken;
    }

    // Whatever is wrong with one webhook or clinic, the others are still served, and the server goes on.
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
        catch (OperationCanceledException)
        {
            // The server stops; what was not begun waits in the database.
        }
    }

    private async Task<TAnswer> Send<TAnswer>(IRequest<TAnswer> request, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancellationToken);
    }

    // The type alone: a message could carry an address.
    [LoggerMessage(Level = LogLevel.Error, Message = "Webhooks of clinic {Clinic} could not be sent: {Failure}.")]
    private partial void Failed(Guid? clinic, string failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Webhook message {Message} was not taken: {Answer}.")]
    private partial void NotTaken(Guid message, string answer);

    /// <summary>A receiver that does not answer is asked by one message at a time, and ever less often, up to once a minute.</summary>
    private sealed class Lane
    {
        private const int MostDoublings = 6;
        private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(1);

        private int _asked;
        private int _failures;
        private DateTimeOffset _restsUntil;

        public int Asked => Volatile.Read(ref _asked);

        public bool IsFailing => _failures > 0;

        /// <returns>True for the one who is to run.</returns>
        public bool Ask() => Interlocked.Increment(ref _asked) is 1;

        /// <returns>False when somebody asked since, and it runs once more.</returns>
        public bool IsDone(int asked) => Interlocked.CompareExchange(ref _asked, 0, asked) == asked;

        public bool MayTry(DateTimeOffset now) => now >= _restsUntil;

        public void Note(bool anyTaken, DateTimeOffset now)
        {
            _failures = anyTaken ? 0 : Math.Min(_failures + 1, MostDoublings);
            var rest = TimeSpan.FromSeconds(1 << _failures);
            _restsUntil = anyTaken ? now : now + (rest < LongestRest ? rest : LongestRest);
        }
    }
}
