using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Fuzz;

/// <summary>Sends one request after the other in a world of its own, and looks after each whether every law holds.</summary>
internal sealed partial class Fuzzing(CapturedLog log, Uri server, World world, WrittenRows rows, TimeSpan patience) : IDisposable
{
    private const string LateAnswer = "does not answer in time";

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1 });
    private readonly Dictionary<string, string?> _tokens = [];

    /// <summary>What was asked twice, and why.</summary>
    public List<string> AskedAgain { get; } = [];

    public int[] Statuses { get; } = new int[600];

    public TimeSpan Longest { get; private set; }

    /// <summary>Null when every law holds, else the law that does not.</summary>
    public async Task<string?> Try(FuzzRequest request)
    {
        var law = await Once(request);
        if (law is null || !IsMachinesOwn(law))
        {
            return law;
        }

        AskedAgain.Add($"{request.Method} {request.Path}: {law}");
        return await Once(request) is { } again && IsMachinesOwn(again) ? again : null;
    }

    // A machine that stood still for seconds is too late once; only what is so twice is the product's.
    private static bool IsMachinesOwn(string law) => law is Laws.AsksToComeAgain or LateAnswer || law.StartsWith("answers 408", StringComparison.Ordinal);

    private async Task<string?> Once(FuzzRequest request)
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
            await SignInAgain(request, answer);
            Longest = Stopwatch.GetElapsedTime(begun) is var took && took > Longest ? took : Longest;
            return Named(Laws.Broken(request, answer), answer) ?? await BrokenByRows(request, answer);
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            return LateAnswer;
        }
        catch (HttpRequestException) when (request.IsLarge)
        {
            // Too large is answered while it is still being sent, and the connection closed.
            return null;
        }
        catch (HttpRequestException e)
        {
            return $"breaks the connection: {e.InnerException?.Message ?? e.Message}";
        }
    }

    /// <summary>The server's OpenAPI document, or what its FHIR side says of itself.</summary>
    public async Task<JsonNode> Document(string path)
    {
        using var message = new FuzzRequest("therapist", "GET", path, [], [], null, null).Message(server, await Token("therapist"));
        using var response = await _http.SendAsync(message, TestContext.Current.CancellationToken);
        return (await Answer.Of(response)).MustBe(200).Json;
    }

    public void Dispose() => _http.Dispose();

    // Two errors of one operation are two findings.
    private string? Named(string? law, Answer answer) => law is not null && answer.Status is 500 && log.Lines.LastOrDefault(l => l.StartsWith("Error", StringComparison.Ordinal)) is { } line
        ? $"{law}: {Error().Match(line).Value}"
        : law;

    private async Task<string?> BrokenByRows(FuzzRequest request, Answer answer)
    {
        var written = await rows.Since();
        var outside = written.Where(w => w.Clinic == world.Other.Id.Value).Select(w => w.What).Distinct().ToList();
        return outside.Count > 0 ? $"changes another clinic: {string.Join(", ", outside)}"
            : answer.Status >= 400 && written.Any(w => !IsNoteOfRead(request, w.What)) ? $"answers {answer.Status} and changes {string.Join(", ", written.Select(w => w.What).Distinct())}"
            : null;
    }

    // FHIR looks for a resource in the whole record, and the audit says that the record was read, whether the resource is in it or not.
    private static bool IsNoteOfRead(FuzzRequest request, string what) =>
        request.Method is "GET" && request.Path.StartsWith("/fhir/R4/", StringComparison.Ordinal) && what is "audit_entries INSERT";

    // Whoever has changed their password gets the old one back, or nothing after it would be asked as them.
    private async Task SignInAgain(FuzzRequest request, Answer answer)
    {
        if (answer.Status is 204 && request.Target.StartsWith("/api/v1/account/password", StringComparison.Ordinal))
        {
            await world.PutBackPassword(request.Actor);
            _tokens.Remove(request.Actor);
        }
    }

    private async Task<string?> Token(string actor) =>
        actor is "nobody" ? null : _tokens.TryGetValue(actor, out var known) ? known : _tokens[actor] = await world.Actor(actor).Token();

    [GeneratedRegex("[A-Za-z.]+Exception[^\\n]{0,150}", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Error();
}
