using ClinicStretch.Infrastructure.Storage;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Integration.Tests.Fuzz;

/// <summary>What a run came to.</summary>
/// <param name="Statuses">How many answers of each status.</param>
/// <param name="AskedAgain">What was asked twice, and why.</param>
internal sealed record FuzzRun(IReadOnlyList<BrokenLaw> Broken, int[] Statuses, TimeSpan Longest, IReadOnlyList<string> AskedAgain)
{
    /// <summary>Asks the operations of a server's document, one request after the other, in one world.</summary>
    /// <param name="wanted">Which operations; null for all.</param>
    /// <param name="hasFhir">True to ask for what the server's FHIR side says of itself, too.</param>
    public static async Task<FuzzRun> Live(ClinicHost host, Uri server, World world, Dice dice, TimeSpan patience, Func<Operation, bool>? wanted = null, bool hasFhir = false)
    {
        await using var rows = await WrittenRows.Of(host.Owner, world.Clinic.Id, world.Other.Id);
        using var fuzzing = new Fuzzing(host.Log, server, world, rows, patience);
        var document = await fuzzing.Document("/openapi/v1.json");
        var random = new Random(dice.Seed);
        var maker = new RequestMaker(document, world, Extras(host), random);
        var fhir = hasFhir ? Operation.OfFhir(await fuzzing.Document("/fhir/R4/metadata")) : [];
        var operations = Operation.All(document).Concat(fhir).Where(wanted ?? (_ => true)).ToList();
        List<BrokenLaw> broken = [];
        for (var n = 0; n < dice.Requests; n++)
        {
            var operation = Weighed(operations, random);
            var request = maker.Make(operation);
            if (await fuzzing.Try(request) is { } law && broken.All(b => (b.Operation, b.Law) != (operation.Name, law)))
            {
                broken.Add(new BrokenLaw(operation.Name, law, await Shrinking.Smallest(request, async smaller => await fuzzing.Try(smaller) == law)));
            }
        }

        return new FuzzRun(broken, fuzzing.Statuses, fuzzing.Longest, fuzzing.AskedAgain);
    }

    // A paper takes as long as a hundred other answers, so one is asked for more seldom.
    private static Operation Weighed(IReadOnlyList<Operation> operations, Random random)
    {
        var picked = random.Pick(operations);
        return picked.IsPaper && random.Next(8) > 0 ? random.Pick(operations) : picked;
    }

    private static IReadOnlyList<(string Name, Tree Value)> Extras(ClinicHost host)
    {
        using var scope = host.Services.CreateScope();
        return Stored.Properties(scope.ServiceProvider.GetRequiredService<ClinicDb>());
    }
}

/// <param name="Seed">Where the dice begin.</param>
/// <param name="Requests">How often they are thrown.</param>
internal sealed record Dice(int Seed, int Requests);
