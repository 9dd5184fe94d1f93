using System.Diagnostics;
using System.Globalization;
using ClinicStretch.Integration.Tests.Support;
using Npgsql;

namespace ClinicStretch.Browser.Tests.Offline;

/// <summary>
/// A real browser through random schedules of lost networks, lost answers, crashes, two tabs, wrong clocks and new revisions. Every session that was finished on the
/// phone is in PostgreSQL once, under the revision it was done under, and nothing else is. A dozen schedules are a test, a thousand are run by <c>./clinic bench offline</c>.
/// </summary>
public sealed class OfflineChaosTests(ClinicHost host, ITestOutputHelper output) : IClassFixture<ClinicHost>
{
    [Fact]
    public Task Every_finished_session_of_a_dozen_schedules_arrives_once() => ArriveOnce(schedules: 12, firstSeed: 1);

    /// <summary>./clinic bench offline [SCHEDULES] says how many.</summary>
    [Fact(Explicit = true)]
    public Task Every_finished_session_arrives_once() =>
        ArriveOnce(Number("CLINICSTRETCH_OFFLINE_SCHEDULES", 1000), Number("CLINICSTRETCH_OFFLINE_SEED", 1));

    private async Task ArriveOnce(int schedules, int firstSeed)
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        await using var gate = new Gate(host.Http.BaseAddress!);
        await using var phone = new Phone(gate.Address);
        await phone.Start();
        await phone.SignIn(clinic.Patient);
        await phone.Keeps();
        await phone.Restart();
        var revision = 1;
        var arrived = new Dictionary<Guid, int>();
        var watch = Stopwatch.StartNew();
        for (var n = 0; n < schedules; n++)
        {
            var schedule = new Schedule(phone, gate, plan, Revise, host.Clock.MoveOn, firstSeed + n);
            try
            {
                await schedule.Run();
                foreach (var (id, under) in schedule.Finished)
                {
                    arrived[id] = under;
                }

                await AllIsSent(phone, clinic);
                Assert.Equal(arrived.OrderBy(s => s.Key), (await Kept(clinic)).OrderBy(s => s.Key));
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"Schedule {n + 1}, {schedule}", e);
            }

            host.Clock.MoveOn(TimeSpan.FromMinutes(20));
            if ((n + 1) % 50 is 0 || n + 1 == schedules)
            {
                Say(n + 1);
            }
        }

        void Say(int done) => output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{done} schedules from seed {firstSeed}: {arrived.Count} sessions finished, all in PostgreSQL once; {gate.Lost} answers lost, {phone.Kills} kills, revision {revision}; {watch.Elapsed.TotalSeconds:0} s."));

        async Task Revise()
        {
            var hold = Given.Item("knee-to-chest").With("key", plan.Items[0]).With("dosage", Given.Hold(15 + (revision % 10)));
            var body = Given.Plan(host.Clock.Today, hold, Given.Item("cat-cow").With("key", plan.Items[1])).With("basedOn", revision);
            (await clinic.Therapist.Put($"{TestClinic.PathOf(clinic.Patient)}/plans/{plan.Id}", body)).MustBe(200);
            await clinic.AnswerScreen(clinic.Patient);
            (await clinic.Publish(plan, new { ReasonForChange = "A small change" })).MustBe(200);
            revision++;
        }
    }

    /// <summary>Waits until nothing waits, as a patient would who sees it on the screen.</summary>
    private static async Task AllIsSent(Phone phone, TestClinic clinic)
    {
        for (var tries = 0; ; tries++)
        {
            if (await phone.Page.GetByText("You are signed out").CountAsync() > 0 || phone.Page.Url.Contains("/sign-in", StringComparison.Ordinal))
            {
                await phone.SignIn(clinic.Patient);
            }

            var states = await phone.Page.EvaluateAsync<string[]>("""
                async () => {
                  const [{ entriesOf }, { currentPerson }] = await Promise.all(['outbox', 'store'].map(name => import(`/js/patient/${name}.js`)));
                  return (await entriesOf(currentPerson())).map(e => e.state === 'refused' ? `refused: ${e.refusal.code} ${JSON.stringify(e.body)} ${JSON.stringify(e.clock)}` : e.state);
                }
                """);
            var refused = states.Where(s => s.StartsWith("refused", StringComparison.Ordinal)).ToList();
            Assert.True(refused.Count is 0, string.Join("; ", refused));
            if (!states.Contains("waiting"))
            {
                return;
            }

            Assert.True(tries < 100, "What waits is not sent.");
            if (tries % 10 is 9)
            {
                await phone.Page.EvaluateAsync("() => { dispatchEvent(new Event('online')); }");
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private async Task<Dictionary<Guid, int>> Kept(TestClinic clinic)
    {
        await using var connection = await host.Owner.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var enter = new NpgsqlCommand("select set_config('app.clinic_id', $1, true)", connection, transaction) { Parameters = { new() { Value = clinic.Id.Value.ToString() } } };
        await enter.ExecuteNonQueryAsync();
        await using var command = new NpgsqlCommand("select id, revision from sessions", connection, transaction);
        await using var rows = await command.ExecuteReaderAsync();
        var kept = new Dictionary<Guid, int>();
        while (await rows.ReadAsync())
        {
            kept.Add(rows.GetGuid(0), rows.GetInt32(1));
        }

        return kept;
    }

    private static int Number(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
