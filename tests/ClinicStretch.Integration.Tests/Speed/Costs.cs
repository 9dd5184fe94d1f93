using System.Diagnostics;
using Npgsql;

namespace ClinicStretch.Integration.Tests.Speed;

/// <summary>What was used up since the beginning: by this process, server and client together, and by its database.</summary>
internal sealed class Costs : IDisposable
{
    private readonly NpgsqlDataSource _owner;
    private readonly ActivityListener _listener;
    private readonly TimeSpan _processor = Process.GetCurrentProcess().TotalProcessorTime;
    private readonly long _allocated = GC.GetTotalAllocatedBytes();
    private readonly TimeSpan _paused = GC.GetTotalPauseDuration();
    private decimal _written;
    private long _commands;

    private Costs(NpgsqlDataSource owner)
    {
        _owner = owner;
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.PropagationData,
            ActivityStopped = _ => Interlocked.Increment(ref _commands),
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public static async Task<Costs> Begin(NpgsqlDataSource owner) => new(owner) { _written = await Written(owner) };

    /// <param name="work">How many pieces of work were done since.</param>
    public async Task<Cost> EachOf(int work)
    {
        var processor = Process.GetCurrentProcess().TotalProcessorTime - _processor;
        return new Cost(
            (double)Interlocked.Read(ref _commands) / work,
            processor.TotalMilliseconds / work,
            (GC.GetTotalAllocatedBytes() - _allocated) / 1024.0 / work,
            (GC.GetTotalPauseDuration() - _paused).TotalMilliseconds / work,
            (double)(await Written(_owner) - _written) / 1024 / work);
    }

    public void Dispose() => _listener.Dispose();

    private static async Task<decimal> Written(NpgsqlDataSource owner)
    {
        await using var command = owner.CreateCommand("SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')");
        return (decimal)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}

/// <summary>Of one piece of work.</summary>
/// <param name="Commands">Sent to the database.</param>
/// <param name="Processor">Milliseconds, of this process.</param>
/// <param name="Allocated">KiB.</param>
/// <param name="Paused">Milliseconds that the process stood still to collect.</param>
/// <param name="Written">KiB of the database's write-ahead log.</param>
internal sealed record Cost(double Commands, double Processor, double Allocated, double Paused, double Written);
