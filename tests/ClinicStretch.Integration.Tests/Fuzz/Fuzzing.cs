using System.Diagnostics;
using System.Text;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Fuzz;

/// <summary>Sends one request after the other in a world of its own, and looks after each whether every law holds.</summary>
internal sealed class Fuzzing(Uri server, World world, WrittenRows rows, TimeSpan patience) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1 });
    private readonly Dictionary<string, string?> _tokens = [];

    public int[] Statuses { get; } = new int[600];

    public Dictionary<string, TimeSpan> Spent { get; } = [];

    public TimeSpan Longest { get; private set; }

    /// <summary>Null when every law holds, else the law that does not.</summary>
    public async Task<string?> Try(FuzzRequest request)
    {
        var begun = Stopwatch.GetTimestamp();
        using var message = request.Message(server, await Token(request.Actor));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(patience);
        try
        {
            using var response = await _http.SendAsync(message, limit.Token);
            var answer = await Answer.Of(response);
            Statuses[answer.Status]++;
            Longest = Stopwatch.GetElapsedTime(begun) is var took && took > Longest ? took : Longest;
            return Laws.Broken(request, answer) ?? await BrokenByRows(answer);
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            return "does not answer in time";
        }
        catch (HttpRequestException e) when (request.Content is { Length: > 200_000 } && e.InnerException is IOException)
        {
            // Too large is answered while it is still being sent, and the connection closed.
            return null;
        }
    }

    public async Task<BrokenLaw?> Try(Operation operation, FuzzRequest request)
    {
        var begun = Stopwatch.GetTimestamp();
        var found = await Try(request);
        Spent[operation.Name] = Spent.GetValueOrDefault(operation.Name) + Stopwatch.GetElapsedTime(begun);
        if (found is not { } law)
        {
            return null;
        }

        var smallest = await Shrinking.Smallest(request, async smaller => await Try(smaller) == law);
        return new BrokenLaw(operation.Name, law, smallest);
    }

    public void Dispose() => _http.Dispose();

    private async Task<string?> BrokenByRows(Answer answer)
    {
        var written = await rows.Since();
        var outside = written.Where(w => w.Clinic == world.Other.Id.Value).Select(w => w.What).Distinct().ToList();
        return outside.Count > 0 ? $"changes another clinic: {string.Join(", ", outside)}"
            : answer.Status >= 400 && written.Count > 0 ? $"answers {answer.Status} and changes {string.Join(", ", written.Select(w => w.What).Distinct())}"
            : null;
    }

    private async Task<string?> Token(string actor) =>
        actor is "nobody" ? null : _tokens.TryGetValue(actor, out var known) ? known : _tokens[actor] = await world.Actor(actor).Token();
}
