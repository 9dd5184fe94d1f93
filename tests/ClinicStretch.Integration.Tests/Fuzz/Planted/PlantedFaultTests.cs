using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Fuzz.Planted;

/// <summary>The fuzzer sees what it is there for.</summary>
public sealed class PlantedFaultTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_law_that_is_broken_on_purpose_is_found_and_made_small()
    {
        await WrittenRows.Watch(host.Owner);
        await using var table = host.Owner.CreateCommand("CREATE TABLE planted (name text)");
        await table.ExecuteNonQueryAsync(Cancel);
        var world = await World.Open(host);
        await using var server = host.Build(signInsAMinute: 1_000_000);
        PlantedFaults.Plant(server, host, world);
        await server.StartAsync(Cancel);

        var found = await FuzzRun.Live(host, ClinicHost.AddressOf(server), world, new Dice(Seed: 7, Requests: 400), TimeSpan.FromSeconds(1), o => o.Path.Contains("planted", StringComparison.Ordinal));

        var laws = found.Broken.ToLookup(b => b.Operation.Split('/')[^1]);
        Assert.Contains(laws["crash"], b => b.Law.StartsWith("answers 500: System.InvalidOperationException", StringComparison.Ordinal));
        Assert.Contains(laws["trace"], b => b.Law is "tells of the inside: FormatException");
        Assert.Contains(laws["bare"], b => b.Law is "answers 400 as text/plain, not as a problem");
        Assert.Contains(laws["hang"], b => b.Law is "does not answer in time");
        Assert.Contains(laws["writes"], b => b.Law is "answers 409 and changes patients UPDATE");
        Assert.Contains(laws["elsewhere"], b => b.Law is "changes another clinic: patients UPDATE");
        Assert.Contains("curl -i -X POST --path-as-is \"$SERVER\"'/api/v1/planted/crash'", laws["crash"].First().ToString(), StringComparison.Ordinal);
        Assert.InRange(laws["crash"].First().Request.Content!.Length, 1, "{\"text\":\"\\u0000\"}".Length);
        Assert.Contains(host.Log.Lines, l => l.Contains(Spoiling.Canary, StringComparison.Ordinal));
        Assert.Contains(await Stored.Marked(host.Owner), m => m.StartsWith("planted:", StringComparison.Ordinal));
    }
}
