using ClinicStretch.Browser.Tests.Support;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.Playwright;

namespace ClinicStretch.Browser.Tests.Offline;

/// <summary>The patient's app, with a network and without.</summary>
public sealed class AppTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task With_no_network_today_is_there_and_a_session_is_written_down_in_two_taps_and_sent_later()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe();
        await using var gate = new Gate(host.Http.BaseAddress!);
        await using var phone = await PhoneOf(clinic.Patient, gate);

        gate.Cut();
        await phone.CloseTab();
        await phone.OpenApp();
        await Sees(phone, "No network. All is kept on this phone.");
        await Sees(phone, "To do today");
        await Tap(phone, "I have done it all");
        await Press(phone, "Save the session");
        await Sees(phone, "It is kept on this phone and is sent as soon as there is a network.");
        await Tap(phone, "Back to today");
        await Sees(phone, "Done for today");
        await Tap(phone, "1 entry waits to be sent");
        await Sees(phone, "Waiting");
        Assert.Equal(0, await clinic.Count("sessions"));

        gate.Open();
        await Press(phone, "Send now");
        await Assertions.Expect(phone.Page.Locator(".badge")).ToHaveTextAsync("Sent");
        Assert.Equal(1, await clinic.Count("sessions", "source = 'Later' and revision = 1"));
    }

    [Fact]
    public async Task A_red_flag_locks_the_phone_at_once_with_no_network_and_the_clinic_is_told_first()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe();
        await using var gate = new Gate(host.Http.BaseAddress!);
        await using var phone = await PhoneOf(clinic.Patient, gate);
        gate.Cut();
        await phone.OpenApp();

        await phone.Page.EvaluateAsync("() => { location.hash = 'check'; }");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Send my answers" }).WaitForAsync();
        foreach (var question in await phone.Page.Locator("main fieldset").AllAsync())
        {
            await question.GetByLabel(await question.GetAttributeAsync("id") == Questions.Emergency ? "Yes" : "No", new() { Exact = true }).CheckAsync();
        }

        await Press(phone, "Send my answers");
        await Sees(phone, "Get help now");
        await Assertions.Expect(phone.Page.GetByRole(AriaRole.Link, new() { Name = "Call 999" })).ToHaveAttributeAsync("href", "tel:999");
        await Sees(phone, "your clinic does not know");
        await phone.Page.ReloadAsync();
        await Sees(phone, "Get help now");

        gate.Open();
        await phone.Page.EvaluateAsync("() => { dispatchEvent(new Event('online')); }");
        await Sees(phone, "Your clinic has been told");
        Assert.Equal("red-flag-emergency", Assert.Single(await clinic.Alerts())!["cause"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_the_clinic_does_not_take_stays_with_its_reason_until_the_patient_gives_it_up()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        await using var gate = new Gate(host.Http.BaseAddress!);
        await using var phone = await PhoneOf(clinic.Patient, gate);
        (await clinic.Therapist.Post($"/api/v1/plans/{plan.Id}/pause", new { Reason = "A cold" })).MustBe(200);
        host.Clock.MoveOn(TimeSpan.FromHours(1));
        await phone.Page.EvaluateAsync("path => { location.hash = path; }", $"all/{plan.Id}");
        await Press(phone, "Save the session");

        await Sees(phone, "The plan was paused or had ended when you did this.");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Sees(phone, "1 entry is only on this phone.");
        await Press(phone, "Stay signed in");
        await phone.OpenApp();
        await Tap(phone, "1 entry was not taken");
        await Press(phone, "Give it up");
        await Press(phone, "Yes, give it up");
        await Sees(phone, "Nothing is waiting.");
        Assert.Equal(0, await clinic.Count("sessions"));
    }

    [Fact]
    public async Task Time_does_not_run_back_when_the_phones_clock_is_set_back_without_a_network()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe();
        await using var gate = new Gate(host.Http.BaseAddress!);
        await using var phone = await PhoneOf(clinic.Patient, gate);
        gate.Cut();
        await phone.OpenApp();
        await Sees(phone, "No network.");
        const string Now = "async () => (await import('/js/patient/clock.js')).clock.now()";
        var before = await phone.Page.EvaluateAsync<long>(Now);

        await phone.Page.EvaluateAsync("() => { localStorage.setItem('test.skew', String(-3_600_000)); }");
        await phone.Page.EvaluateAsync<long>(Now);
        await phone.Page.EvaluateAsync("() => { dispatchEvent(new StorageEvent('storage')); }");
        await phone.Page.WaitForTimeoutAsync(500);

        Assert.InRange(await phone.Page.EvaluateAsync<long>(Now) - before, 500, 60_000);
    }

    [Fact]
    public async Task A_clock_that_is_put_forward_while_something_is_being_sent_refuses_nothing()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe();
        await using var gate = new Gate(host.Http.BaseAddress!);
        await using var phone = await PhoneOf(clinic.Patient, gate);
        gate.Cut();

        // As it is when the clock is set between two requests of one sending.
        await phone.Page.EvaluateAsync("""
            async () => {
              const [{ journalOf }, { currentPerson, keptFor }, { clock, measure }, { newId }] = await Promise.all(['journal', 'store', 'clock', 'id'].map(name => import(`/js/patient/${name}.js`)));
              const { bundle } = await keptFor(currentPerson());
              const [plan, journal] = [bundle.plans[0], journalOf(() => bundle, () => {})];
              await measure(bundle.serverTime, performance.now());
              localStorage.setItem('test.skew', String(5 * 3_600_000));
              const startedAt = new Date(clock.now()).toISOString();
              const session = { sessionId: newId(clock.now()), planId: plan.planId, revision: plan.revision, startedAt, person: bundle.person };
              await journal.start(session);
              await journal.finish(session.sessionId, { planId: plan.planId, revision: plan.revision, startedAt, endedAt: startedAt, source: 'live', items: plan.items.map(i => ({ key: i.itemId, outcome: 'done' })) });
            }
            """);
        gate.Open();
        var stopped = await phone.Page.EvaluateAsync<string>("""
            async () => {
              const [{ sendAll }, { currentPerson }] = await Promise.all(['outbox', 'store'].map(name => import(`/js/patient/${name}.js`)));
              return (await sendAll(currentPerson())).stopped;
            }
            """);
        await phone.Page.EvaluateAsync("async () => (await import('/js/patient/sync.js')).sync(true)");

        Assert.Equal("stale", stopped);
        Assert.Equal(1, await clinic.Count("sessions"));
    }

    [Fact]
    public async Task Somebody_else_on_the_same_phone_neither_sees_nor_sends_what_the_first_has_kept()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe();
        var other = await clinic.NewPatient(Given.Patient("Anselm Okafor"));
        await clinic.Prescribe(patient: other);
        await using var gate = new Gate(host.Http.BaseAddress!);
        await using var phone = await PhoneOf(clinic.Patient, gate);
        gate.Cut();
        await phone.OpenApp();
        await Tap(phone, "I have done it all");
        await Press(phone, "Save the session");
        await Sees(phone, "It is kept on this phone");

        gate.Open();
        await phone.Page.Context.ClearCookiesAsync();
        await phone.SignIn(other);
        await Sees(phone, "To do today");
        Assert.Equal(0, await phone.Page.GetByText("waits to be sent").CountAsync());
        Assert.Equal(0, await clinic.Count("sessions"));

        await phone.Page.Context.ClearCookiesAsync();
        await phone.SignIn(clinic.Patient);
        await Sees(phone, "Done for today");
        Assert.Equal(1, await clinic.Count("sessions", $"patient_id = '{clinic.Patient.PatientId}'"));
    }

    [Fact]
    public async Task Signed_out_elsewhere_it_keeps_all_and_asks_to_sign_in()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe();
        await using var gate = new Gate(host.Http.BaseAddress!);
        await using var phone = await PhoneOf(clinic.Patient, gate);
        await phone.Page.Context.ClearCookiesAsync();
        await Tap(phone, "I have done it all");
        await Press(phone, "Save the session");

        await Sees(phone, "You are signed out. All is kept.");
        Assert.Equal(0, await clinic.Count("sessions"));
        await phone.SignIn(clinic.Patient);
        await Sees(phone, "Done for today");
        Assert.Equal(1, await clinic.Count("sessions"));
    }

    [Fact]
    public async Task After_signing_out_nothing_of_the_person_is_left_on_the_phone()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe();
        await using var gate = new Gate(host.Http.BaseAddress!);
        await using var phone = await PhoneOf(clinic.Patient, gate);
        await Tap(phone, "I have done it all");
        await Press(phone, "Save the session");
        await Sees(phone, "Your clinic has it.");

        await Press(phone, "Sign out");
        await phone.Page.WaitForURLAsync("**/sign-in?out=true");

        var left = await phone.Page.EvaluateAsync<string>("""
            async () => {
              const { transact, result } = await import('/js/patient/store.js');
              const names = ['people', 'outbox', 'journal', 'steps'];
              const counts = await transact(names, 'readonly', stores => Promise.all(names.map(n => result(stores(n).count()))));
              return `${counts} ${localStorage.getItem('clinicstretch.person')} ${(await caches.keys()).includes('figures')}`;
            }
            """);
        Assert.Equal("0,0,0,0 null false", left);
        var page = await phone.Page.APIRequest.GetAsync("/me/today", new() { MaxRedirects = 0 });
        Assert.Equal(302, page.Status);
    }

    [Fact]
    public async Task A_full_phone_says_so_and_what_was_typed_is_still_there()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe();
        await using var gate = new Gate(host.Http.BaseAddress!);
        await using var phone = await PhoneOf(clinic.Patient, gate);
        await Tap(phone, "I have done it all");
        await phone.Page.Locator("summary", new() { HasText = "More, if you like" }).ClickAsync();
        await phone.Page.GetByLabel("A note to your therapist").FillAsync(new string('x', 1500));
        await phone.Page.EvaluateAsync("""
            () => {
              const put = IDBObjectStore.prototype.put;
              globalThis.makeRoom = () => { IDBObjectStore.prototype.put = put; };
              IDBObjectStore.prototype.put = function (...entry) {
                if (this.name === 'outbox') throw new DOMException('No room is left.', 'QuotaExceededError');
                return put.apply(this, entry);
              };
            }
            """);

        await Press(phone, "Save the session");
        await Sees(phone, "This phone is full");

        await phone.Page.EvaluateAsync("() => globalThis.makeRoom()");
        await Press(phone, "Save the session");
        await Sees(phone, "Your clinic has it.");
        Assert.Equal(1, await clinic.Count("sessions", "length(note) = 1500"));
    }

    [Fact]
    public async Task With_no_page_open_the_browsers_worker_sends_what_waits_when_the_network_returns()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe();
        await using var gate = new Gate(host.Http.BaseAddress!);
        await using var phone = await PhoneOf(clinic.Patient, gate);
        var registration = new TaskCompletionSource<string>();
        var devTools = await phone.Page.Context.NewCDPSessionAsync(phone.Page);
        devTools.Event("ServiceWorker.workerRegistrationUpdated").OnEvent += (_, e) =>
        {
            foreach (var found in e!.Value.GetProperty("registrations").EnumerateArray())
            {
                registration.TrySetResult(found.GetProperty("registrationId").GetString()!);
            }
        };
        await devTools.SendAsync("ServiceWorker.enable");
        gate.Cut();
        await phone.OpenApp();
        await Tap(phone, "I have done it all");
        await Press(phone, "Save the session");
        await Sees(phone, "It is kept on this phone");
        await phone.Page.GotoAsync("about:blank");

        gate.Open();
        await devTools.SendAsync("ServiceWorker.dispatchSyncEvent", new()
        {
            ["origin"] = gate.Address.GetLeftPart(UriPartial.Authority),
            ["registrationId"] = await registration.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken),
            ["tag"] = "outbox",
            ["lastChance"] = false,
        });

        for (var tries = 0; tries < 100 && await clinic.Count("sessions") is 0; tries++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Equal(1, await clinic.Count("sessions"));
    }

    [Fact]
    public async Task Without_script_the_apps_page_leads_to_the_plain_one()
    {
        await using var gate = new Gate(host.Http.BaseAddress!);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Program, Args = Chromium.Arguments });
        var page = await browser.NewPageAsync(new() { JavaScriptEnabled = false, BaseURL = gate.Address.ToString() });

        await page.GotoAsync("/me/app");

        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Today" })).ToHaveAttributeAsync("href", "/me/today");
    }

    private static async Task<Phone> PhoneOf(Visitor patient, Gate gate)
    {
        var phone = new Phone(gate.Address);
        await phone.Start();
        await phone.SignIn(patient);
        await phone.Keeps();
        return phone;
    }

    private static Task Sees(Phone phone, string text) => Assertions.Expect(phone.Page.GetByText(text).First).ToBeVisibleAsync();

    private static Task Tap(Phone phone, string link) => phone.Page.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();

    private static Task Press(Phone phone, string button) => phone.Page.GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync();
}
