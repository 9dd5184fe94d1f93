using System.Threading.Channels;
using ClinicStretch.Domain;

namespace ClinicStretch.Application.Exchange.Webhooks;

/// <summary>Calls who sends, of this process, as soon as something that is to be told was kept. A bell nobody hears costs no more than the time to the next look.</summary>
public sealed class WebhookBell
{
    private const int Most = 1_000;

    private readonly Channel<ClinicId> _rings = Channel.CreateBounded<ClinicId>(new BoundedChannelOptions(Most) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring(ClinicId clinic) => _rings.Writer.TryWrite(clinic);

    /// <summary>Waits for the bell, at most so long.</summary>
    /// <returns>The clinics that rang; none when the time was over.</returns>
    public async Task<IReadOnlyList<ClinicId>> Wait(TimeSpan atMost, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var rung = _rings.Reader.WaitToReadAsync(enough.Token).AsTask();
        await Task.WhenAny(rung, Task.Delay(atMost, clock, enough.Token));
        await enough.CancelAsync();
        HashSet<ClinicId> clinics = [];
        while (_rings.Reader.TryRead(out var clinic))
        {
            clinics.Add(clinic);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return [.. clinics];
    }
}
