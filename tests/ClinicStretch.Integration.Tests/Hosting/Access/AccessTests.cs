using ClinicStretch.Integration.Tests.Accounts.Team;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Integration.Tests.Hosting.Access;

/// <summary>S1: every endpoint, page and form, tried as everybody with the ids of a real clinic, is as <c>docs/access.md</c> has it.</summary>
public sealed class AccessTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private const int FewestCells = 2000;

    private readonly List<TestClinic> _clinics = [];

    // Set CLINICSTRETCH_WRITE_ACCESS=1 to write the table anew, and read each line that has changed.
    [Fact]
    public async Task Everybody_finds_every_door_as_the_table_has_it()
    {
        await using var server = await Secure();
        var doors = Door.All(server.Services.GetRequiredService<EndpointDataSource>());
        var walk = await Through(ClinicHost.AddressOf(server), doors);
        if (Environment.GetEnvironmentVariable("CLINICSTRETCH_WRITE_ACCESS") is "1")
        {
            AccessTable.Write(doors, walk.Found);
        }

        var cells = walk.Found.Sum(f => f.Value.Count);
        TestContext.Current.TestOutputHelper!.WriteLine($"{walk.Found.Count} doors, {cells} cells, {walk.Twins} answers compared with those about nothing, {walk.RulesTold} rules told");
        Assert.True(walk.Holes.Count is 0, string.Join('\n', walk.Holes));
        Assert.Empty(Differences(AccessTable.Read(), walk.Found));
        Assert.True(cells >= FewestCells, $"Only {cells} cells.");
    }

    // The controls: each would be a hole, and has to be found as one.
    [Fact]
    public async Task A_planted_hole_is_found()
    {
        await using var server = await Secure(app =>
        {
            var api = app.MapGroup("/api/v1/patients/{patientId:guid}");
            api.MapGet("/open", (Guid patientId) => NameOf(patientId));
            api.MapGet("/told", async (Guid patientId) => await NameOf(patientId) is null ? Results.NotFound() : Results.StatusCode(403));
            api.MapPost("/changed", Change);
        });
        var doors = Door.All(server.Services.GetRequiredService<EndpointDataSource>());
        var planted = doors.Where(d => d.Pattern.Split('/')[^1] is "open" or "told" or "changed").ToList();

        var walk = await Through(ClinicHost.AddressOf(server), planted);

        Assert.Equal(3, planted.Count);
        Assert.Contains(walk.Holes, h => h.Contains("/open tells therapist elsewhere of the patient's name", StringComparison.Ordinal));
        Assert.Contains(walk.Holes, h => h.Contains("/told tells administrator elsewhere what is there from what is not", StringComparison.Ordinal));
        Assert.Contains(walk.Holes, h => h.Contains("/changed: somebody who must not has changed patients", StringComparison.Ordinal));
        Assert.Equal(3, Differences(AccessTable.Read(), walk.Found).Count(d => d.EndsWith("has no row", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_cell_that_is_not_as_written_and_a_row_without_a_door_are_found()
    {
        var table = AccessTable.Read();
        var found = table.ToDictionary(row => row.Key, row => new Dictionary<string, string>(row.Value));
        found["GET /api/v1/patients/{patientId}"]["patient elsewhere"] = "own";
        found.Remove("GET /api/v1/team");

        Assert.Equal(
            ["GET /api/v1/team has a row and is not there", "GET /api/v1/patients/{patientId}, patient elsewhere: no is written, own is found"],
            Differences(table, found));
    }

    private Task<string?> NameOf(Guid patient) => Past($"SELECT name FROM patients WHERE id = '{patient}'");

    private Task<string?> Change(Guid patientId) => Past($"UPDATE patients SET name = name || '.' WHERE id = '{patientId}' RETURNING name");

    // As somebody who may pass every wall: clinic after clinic.
    private async Task<string?> Past(string sql)
    {
        foreach (var clinic in _clinics)
        {
            await using var rows = await ClinicRows.Open(host.Owner, clinic.Id);
            if (await rows.Changed(sql) is { } name)
            {
                return name;
            }
        }

        return null;
    }

    private async Task<WebApplication> Secure(Action<WebApplication>? plant = null)
    {
        var server = host.Build(signInsAMinute: 1_000_000, $"https://{Actor.Site}");
        plant?.Invoke(server);
        await server.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    private async Task<Walk> Through(Uri server, IReadOnlyList<Door> doors)
    {
        var (clinic, elsewhere) = (await host.NewClinic(), await host.NewClinic());
        _clinics.Add(clinic);
        var others = await Others.Of(clinic, elsewhere);
        await clinic.NarrowToOwnCaseload();
        var walk = new Walk(server, host, clinic, elsewhere, others);
        foreach (var door in doors)
        {
            await walk.Through(door);
        }

        return walk;
    }

    private static IEnumerable<string> Differences(
        IReadOnlyDictionary<string, Dictionary<string, string>> table, IReadOnlyDictionary<string, Dictionary<string, string>> found) =>
    [
        .. found.Keys.Except(table.Keys).Select(door => $"{door} has no row"),
        .. table.Keys.Except(found.Keys).Select(door => $"{door} has a row and is not there"),
        .. found.Where(f => table.ContainsKey(f.Key)).SelectMany(f => f.Value.Where(cell => table[f.Key][cell.Key] != cell.Value)
            .Select(cell => $"{f.Key}, {cell.Key}: {table[f.Key][cell.Key]} is written, {cell.Value} is found")),
    ];
}
