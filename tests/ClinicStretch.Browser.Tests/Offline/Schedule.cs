using System.Text.Json;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.Playwright;

namespace ClinicStretch.Browser.Tests.Offline;

/// <summary>What may happen to a phone in a few days, in an order that a seed decides; and what was finished meanwhile.</summary>
internal sealed class Schedule(Phone phone, Gate gate, Prescription plan, Func<Task> revise, Action<TimeSpan> timePasses, int seed)
{
    // What the player does, with the app's own modules. Finished sessions are told to the app as the player would tell it.
    private const string Modules = """
        const [{ journalOf }, { currentPerson, keptFor }, { clock }, { newId }] = await Promise.all(
          ['journal', 'store', 'clock', 'id'].map(name => import(`/js/patient/${name}.js`)));
        const { bundle } = await keptFor(currentPerson());
        const plan = bundle.plans[0];
        const journal = journalOf(() => bundle, () => dispatchEvent(new Event('online')));
        const log = (startedAt, revision) => ({
          planId: plan.planId, revision, startedAt, endedAt: new Date(clock.now()).toISOString(), source: 'live',
          items: plan.items.map(item => ({ key: item.itemId, outcome: 'done' })), painBefore: 2, painAfter: 2,
        });
        """;

    private const string Begin = "async steps => {" + Modules + """
        const session = { sessionId: newId(clock.now()), planId: plan.planId, revision: plan.revision, startedAt: new Date(clock.now()).toISOString(), person: bundle.person };
        await journal.start(session);
        for (let n = 0; n < steps; n++) await journal.step(session.sessionId, { n });
        return session;
      }
      """;

    private const string Finish = "async () => {" + Modules + """
        const begun = await journal.unfinished();
        if (!begun) return null;
        const { session, steps } = begun;
        await journal.finish(session.sessionId, log(session.startedAt, session.revision));
        return { ...session, steps: steps.map(s => s.n) };
      }
      """;

    private readonly Random _random = new(seed);
    private readonly Dictionary<Guid, int> _finished = [];
    private readonly List<string> _done = [];
    private (Guid Id, int Steps)? _begun;

    /// <summary>Every finished session with the revision it was done under.</summary>
    public IReadOnlyDictionary<Guid, int> Finished => _finished;

    public override string ToString() => $"seed {seed}: {string.Join(", ", _done)}";

    public async Task Run()
    {
        var actions = _random.Next(5, 11);
        for (var n = 0; n < actions; n++)
        {
            await Next();
        }

        gate.Open();
        gate.LoseAnswers(0);
        await phone.OpenApp();
        while (await TryFinish() is not null)
        {
            // What was begun is finished in the end.
        }
    }

    private Task Next() => _random.Next(100) switch
    {
        < 14 => Do("cut", () => Sync(gate.Cut)),
        < 24 => Do("network", () => Sync(gate.Open)),
        < 32 => Do("lose answers", () => Sync(() => gate.LoseAnswers(_random.Next(1, 3)))),
        < 48 => Do("session", PlaySession),
        < 58 => Do("two taps", TwoTaps),
        < 66 => Do("crash in a session", CrashInSession),
        < 72 => Do("crash at its end", CrashAtTheEnd),
        < 80 => Do("reload", Reload),
        < 85 => Do("new tab", CloseTab),
        < 90 => Do("two tabs send", TwoTabs),
        < 95 => Do("clock", WrongClock),
        < 98 => Do("revision", revise),
        < 99 => Do("kill", Kill),
        _ => Do("hours pass", () => Sync(() => timePasses(TimeSpan.FromHours(_random.Next(1, 5))))),
    };

    private async Task Do(string what, Func<Task> act)
    {
        _done.Add(what);
        await act();
    }

    private static Task Sync(Action act)
    {
        act();
        return Task.CompletedTask;
    }

    private async Task PlaySession()
    {
        await BeginOne(_random.Next(0, 6));
        await TryFinish();
    }

    private async Task BeginOne(int steps)
    {
        var session = await phone.Page.EvaluateAsync<JsonElement>(Begin, steps);
        _begun = (session.GetProperty("sessionId").GetGuid(), steps);
    }

    /// <summary>Goes on with what is unfinished; it must be all there.</summary>
    private async Task<Guid?> TryFinish()
    {
        var answer = await phone.Page.EvaluateAsync<JsonElement?>(Finish);
        if (answer is not { ValueKind: JsonValueKind.Object } session)
        {
            return null;
        }

        var id = session.GetProperty("sessionId").GetGuid();
        if (_begun is { } begun && begun.Id == id)
        {
            Assert.Equal(Enumerable.Range(0, begun.Steps), session.GetProperty("steps").EnumerateArray().Select(s => s.GetInt32()));
        }

        _finished[id] = session.GetProperty("revision").GetInt32();
        return id;
    }

    private async Task TwoTaps()
    {
        await phone.Page.EvaluateAsync("path => { location.hash = path; }", $"all/{plan.Id}");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Save the session" }).ClickAsync();
        await phone.Wait(phone.Page.WaitForURLAsync("**/me/app#saved/*", new() { WaitUntil = WaitUntilState.Commit }));
        var id = Guid.Parse(phone.Page.Url[(phone.Page.Url.LastIndexOf('/') + 1)..]);
        _finished[id] = await phone.Page.EvaluateAsync<int>("id => globalThis.written[id]", id.ToString());
    }

    private async Task CrashInSession()
    {
        await BeginOne(_random.Next(1, 8));
        await CloseTab();
        await TryFinish();
    }

    /// <summary>The tab goes while the session is being put into the outbox: it is in one of the two places, never in both and never in none.</summary>
    private async Task CrashAtTheEnd()
    {
        await BeginOne(3);
        var id = _begun!.Value.Id;
        var revision = await phone.Page.EvaluateAsync<int>("async () => {" + Modules + "return (await journal.unfinished()).session.revision; }");
        _finished[id] = revision;
        await phone.Page.EvaluateAsync("""
            () => {
            """ + "setTimeout(" + Finish + """
            , 0); }
            """);
        await Task.Delay(_random.Next(0, 40));
        await CloseTab();
        await TryFinish();
    }

    private async Task Reload()
    {
        await phone.Page.ReloadAsync();
        await phone.Ready();
    }

    private async Task CloseTab()
    {
        await phone.CloseTab();
        await phone.OpenApp();
    }

    private async Task TwoTabs()
    {
        var other = await phone.SecondTab();
        await other.GotoAsync("/me/app");
        const string send = "() => { dispatchEvent(new Event('online')); }";
        await Task.WhenAll(other.EvaluateAsync(send), phone.Page.EvaluateAsync(send));
        await Task.Delay(_random.Next(0, 60));
        await other.CloseAsync();
    }

    private async Task WrongClock()
    {
        var skew = _random.Next(-72 * 60, 72 * 60) * 60_000L;
        await phone.Page.EvaluateAsync("skew => localStorage.setItem('test.skew', String(skew))", skew);
        if (_random.Next(2) is 0)
        {
            await Reload();
        }
    }

    private async Task Kill()
    {
        await phone.Kill();
        await phone.OpenApp();
    }
}
