using System.Threading.Channels;

namespace ClinicStretch.Web.Exchange;

/// <summary>Calls the courier of this process at once: somebody waits for a code. A bell nobody hears costs no more than the time to the next round.</summary>
internal sealed class CourierBell
{
    private readonly Channel<bool> _rings = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => _rings.Writer.TryWrite(true);

    /// <summary>Waits for the bell, at most so long.</summary>
    public async Task Wait(TimeSpan atMost, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var rung = _rings.Reader.WaitToReadAsync(enough.Token).AsTask();
        await Task.WhenAny(rung, Task.Delay(atMost, clock, enough.Token));
        await enough.CancelAsync();
        _rings.Reader.TryRead(out _);
        cancellationToken.ThrowIfCancellationRequested();
    }
}
