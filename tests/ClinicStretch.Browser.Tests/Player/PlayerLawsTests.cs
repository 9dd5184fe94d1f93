using System.Text.Json.Nodes;
using ClinicStretch.Browser.Tests.Support;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Browser.Tests.Player;

/// <summary>What holds for every session, whatever the phone does to its clock: the player's own modules, with a clock of the test's.</summary>
public sealed class PlayerLawsTests(ClinicHost host, Chromium chromium) : IClassFixture<ClinicHost>
{
    /// <summary>A session of the plan, events in, state out; time stands until it is told to go on.</summary>
    private const string Desk = """
        const { fresh, next, nextMoment, keep, again } = await import('/js/player/engine.js');
        const { leftOf, isRunning } = await import('/js/player/clock.js');
        const { timelineOf, totalMs, isWork } = await import('/js/player/timeline.js');
        const { programOf } = await import('/js/player/program.js');
        const { logOf, linesOf } = await import('/js/player/report.js');
        let program = programOf(bundle, bundle.plans[0]);
        let state = fresh(true), now = 5000, seed = 7, heard = [];
        const send = (type, more = {}) => { state = next(program, state, { type, at: now, wall: now, ...more }); heard.push(...state.cues); };
        const jitter = (most) => (seed = (seed * 16807) % 2147483647) % most;
        // A phone that looks at the clock now and then, never on time.
        const pass = (ms, late = 180) => { for (const end = now + ms; now < end;) { now = Math.min(end, now + 20 + jitter(late)); send('tick'); } };
        const begin = (score = 2) => { send('begin'); send('before', { score }); };
        const kind = () => program.phases[state.phase].kind;
        const until = (wanted) => { while (state.screen === 'go' && kind() !== wanted) pass(50); };
        const log = () => { send('worst', { score: 2 }); send('after', { score: 2 }); return logOf(program, state, { startedAt: 'then', endedAt: 'now' }); };
        """;

    [Theory]
    [InlineData("gentle-six")]
    [InlineData("lower-back-ten")]
    [InlineData("desk-break")]
    public async Task A_session_lasts_as_long_as_the_plan_says_and_both_sides_alike(string routine)
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe(PlayerRun.Routine(routine, host.Clock.Today));
        var seconds = (await clinic.Patient.Get("/api/v1/me/today")).MustBe(200).Json["plans"]![0]!["seconds"]!.GetValue<int>();

        var said = await Run(clinic, """
            const side = (item, which) => totalMs(program.phases.filter(p => p.item === item && p.side === which && p.kind !== 'ready' && p.kind !== 'switch'));
            const uneven = program.items.flatMap((item, n) => item.side === 'both' && side(n, 'left') !== side(n, 'right') ? [item.name] : []);
            begin();
            const from = now;
            while (state.screen === 'go') pass(1);
            return { total: totalMs(program.phases), took: now - from, uneven };
            """);

        Assert.Equal(seconds * 1000, said["total"]!.GetValue<int>());
        Assert.InRange(said["took"]!.GetValue<int>(), seconds * 1000, seconds * 1000 + 1000);
        Assert.Empty(said["uneven"]!.AsArray());
    }

    [Fact]
    public async Task After_ten_minutes_of_late_ticks_pauses_and_a_sleep_each_phase_is_still_right_to_a_tenth_of_a_second()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe(PlayerRun.Routine("lower-back-ten", host.Clock.Today));

        var said = await Run(clinic, """
            begin();
            let active = 0, worst = 0;
            const due = () => program.phases.slice(0, state.phase + 1).reduce((sum, p) => sum + p.ms, 0) - leftOf(state, now);
            const step = (ms) => {
              const [ran, lead] = [isRunning(state), state.lead];
              now += ms;
              send('tick');
              if (ran && isRunning(state) && state.lead === null) active += lead === null ? ms : now - lead;
              if (state.screen === 'go') worst = Math.max(worst, Math.abs(due() - active));
            };
            for (let ticks = 0; active < 600000 && state.screen === 'go'; ticks++) {
              step(20 + jitter(900));
              if (ticks % 150 === 75) { send('pause'); step(7000); }
              if (ticks === 400) step(90000);
              if (!isRunning(state)) { const done = state.done.length; send('resume'); if (state.done.length !== done) return { error: 'something was counted' }; }
            }
            return { worst, active };
            """);

        Assert.Null(said["error"]);
        Assert.InRange(said["worst"]!.GetValue<double>(), 0, 100);
        Assert.InRange(said["active"]!.GetValue<double>(), 600_000, 602_000);
    }

    [Fact]
    public async Task A_sleep_of_ninety_seconds_counts_no_hold_and_what_was_left_is_left_still()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe();

        var said = await Run(clinic, """
            begin(); until('hold'); pass(6000);
            const left = leftOf(state, now);
            send('hide'); now += 400; send('tick'); now += 90000; send('show');
            const asleep = { away: state.away, left: state.left, done: state.done.length, runs: isRunning(state) };
            send('wentOn');
            return { remaining: left, ...asleep, counted: state.done.length };
            """);

        Assert.Equal(said["remaining"]!.GetValue<double>(), said["left"]!.GetValue<double>());
        Assert.False(said["runs"]!.GetValue<bool>());
        Assert.Equal(0, said["done"]!.GetValue<int>());
        Assert.Equal(1, said["counted"]!.GetValue<int>());
        Assert.InRange(said["away"]!.GetValue<double>(), 90_000, 91_000);
    }

    [Fact]
    public async Task A_look_at_a_message_stops_nothing()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe();

        var said = await Run(clinic, "begin(); until('hold'); send('hide'); now += 14000; send('show'); return { runs: isRunning(state), left: leftOf(state, now) };");

        Assert.True(said["runs"]!.GetValue<bool>());
        Assert.InRange(said["left"]!.GetValue<double>(), 5_700, 6_000);
    }

    [Theory]
    [InlineData("until('hold'); send('skip', { outcome: 'skipped', reason: 'no-time' });", "skipped", "no-time", null)]
    [InlineData("until('rest'); send('tooHard');", "too-hard", "too-hard", 1)]
    [InlineData("until('switch'); send('skip', { outcome: 'skipped', reason: 'other' });", "partly", "other", 3)]
    [InlineData("until('rest'); send('back'); send('skip', { outcome: 'not-possible' });", "partly", null, 1)]
    [InlineData("until('rest'); send('menu', { screen: 'hurts' }); send('hurts', { kind: 'legs' }); send('onwards'); answers(); send('onwards');", "partly", "leg-symptoms-spread", 1)]
    [InlineData("until('hold'); send('menu', { screen: 'hurts' }); send('hurts', { kind: 'pain' }); send('level', { score: 3 }); send('onwards');", "skipped", "pain-over-limit", null)]
    public async Task What_was_not_done_in_full_is_reported_as_it_was(string presses, string outcome, string? reason, int? reps)
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();

        var said = await Run(clinic, $$"""
            const answers = () => program.questions.forEach((_, n) => send('answer', { answer: 'no', id: '0' }));
            begin(); {{presses}}
            while (state.screen === 'go') pass(1);
            return log();
            """);

        var first = said["items"]![0]!;
        Assert.Equal((plan.Items[0].ToString(), outcome, reason, reps), (first["key"]!.GetValue<string>(), first["outcome"]!.GetValue<string>(), first["reason"]?.GetValue<string>(), first["done"]?["reps"]?.GetValue<int>()));

        // After pain over the limit nothing that moves the same way is done either.
        Assert.Equal(reason is "pain-over-limit" ? "skipped" : "done", said["items"]![1]!["outcome"]!.GetValue<string>());
        host.Clock.MoveOn(TimeSpan.FromMinutes(20));
        said["startedAt"] = host.Clock.Now.AddMinutes(-12).ToString("O");
        said["endedAt"] = host.Clock.Now.AddMinutes(-1).ToString("O");
        said["loggedAt"] = host.Clock.Now.AddMinutes(-1).ToString("O");
        (await clinic.Patient.Put($"/api/v1/sessions/{Guid.CreateVersion7()}", (JsonObject)said.DeepClone())).MustBe(201);
    }

    [Fact]
    public async Task Feeling_dizzy_ends_the_session_and_new_numbness_asks_the_safety_questions()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe();

        var dizzy = await Run(clinic, "begin(); until('hold'); send('menu', { screen: 'hurts' }); send('hurts', { kind: 'dizzy' }); send('onwards'); return { screen: state.screen, log: log() };");
        var numb = await Run(clinic, "begin(); until('hold'); send('menu', { screen: 'hurts' }); send('hurts', { kind: 'neuro' }); const asks = state.screen; send('answer', { answer: 'not-sure', id: '7' }); return { asks, screen: state.screen, tier: state.locked, sent: state.answered.answers.length };");

        Assert.Equal("worst", dizzy["screen"]!.GetValue<string>());
        Assert.All(dizzy["log"]!["items"]!.AsArray(), i => Assert.Equal("dizzy", i!["reason"]!.GetValue<string>()));
        Assert.Equal(("questions", "locked", "emergency", 1), (numb["asks"]!.GetValue<string>(), numb["screen"]!.GetValue<string>(), numb["tier"]!.GetValue<string>(), numb["sent"]!.GetValue<int>()));
    }

    [Theory]
    [InlineData("begin(); until('hold'); send('menu', { screen: 'hurts' }); send('hurts', { kind: 'pain' }); send('level', { score: 5 }); send('onwards');", 6, true)]
    [InlineData("begin(); until('hold'); send('menu', { screen: 'hurts' }); send('hurts', { kind: 'other' });", 20, false)]
    [InlineData("begin(); until('hold'); send('menu', { screen: 'hurts' }); send('hurts', { kind: 'neuro' });", 20, false)]
    [InlineData("send('check', { then: 'before', flare: true, set: 'full', why: program.whys.flare });", 20, true)]
    [InlineData("send('check', { then: 'before', set: 'short', why: 'A week.' });", 6, true)]
    public async Task Six_questions_are_asked_after_a_jump_of_pain_and_all_of_them_where_something_else_is_wrong(string presses, int questions, bool saysWhy)
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe();

        var said = await Run(clinic, $$"""
            {{presses}}
            const [why, screen] = [state.asking.why, state.screen];
            let asked = 0;
            while (state.screen === 'questions') { asked++; send('answer', { answer: 'no', id: '0' }); }
            return { asked, screen, says: Boolean(why), sent: state.answered.answers.map(a => a.code) };
            """);

        Assert.Equal((questions, saysWhy), (said["asked"]!.GetValue<int>(), said["says"]!.GetValue<bool>()));
        Assert.Equal(questions, said["sent"]!.AsArray().Count);
        (await clinic.Patient.Put(
            $"/api/v1/patients/{clinic.Patient.PatientId}/screens/{Guid.CreateVersion7()}",
            new { answers = said["sent"]!.AsArray().Select(code => new { code = code!.GetValue<string>(), answer = "no" }) })).MustBe(200);
    }

    [Fact]
    public async Task The_shorter_list_of_a_flare_up_comes_after_the_questions_and_is_reported_as_less_for_pain()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();

        var said = await Run(clinic, """
            send('check', { then: 'before', flare: true });
            const asks = state.screen;
            program = programOf(bundle, bundle.plans[0], true);
            program.questions.forEach(() => send('answer', { answer: 'no', id: '0' }));
            send('onwards'); send('before', { score: 5 });
            while (state.screen === 'go') pass(1);
            return { asks, flare: state.flare, log: log() };
            """);

        Assert.Equal("questions", said["asks"]!.GetValue<string>());
        Assert.True(said["flare"]!.GetValue<bool>());
        Assert.Equal(plan.Items.Select(i => i.ToString()), said["log"]!["items"]!.AsArray().Select(i => i!["key"]!.GetValue<string>()));
        Assert.All(said["log"]!["items"]!.AsArray(), i => Assert.Equal(("partly", "pain-over-limit"), (i!["outcome"]!.GetValue<string>(), i["reason"]!.GetValue<string>())));
    }

    [Fact]
    public async Task A_screen_reader_is_told_of_a_phase_once_and_never_each_second()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe();

        var said = await Run(clinic, "begin(); while (state.screen === 'go') pass(1); return { live: heard.filter(c => c.live).length, phases: program.phases.length };");

        Assert.InRange(said["live"]!.GetValue<int>(), 5, said["phases"]!.GetValue<int>());
    }

    private async Task<JsonNode> Run(TestClinic clinic, string script)
    {
        var bundle = (await clinic.Patient.Get("/api/v1/me/bundle")).MustBe(200).Json;
        await using var browser = await chromium.Open(host.Http.BaseAddress!, Look.Phone);
        await browser.GoTo("/sign-in");
        var said = await browser.Page.EvaluateAsync<string>($"async bundle => JSON.stringify(await (async () => {{ bundle = JSON.parse(bundle); {Desk} {script} }})())", bundle.ToJsonString());
        return JsonNode.Parse(said)!;
    }
}
