using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ClinicStretch.Application.Languages.Door;
using ClinicStretch.Application.Sessions.Reminders;
using ClinicStretch.Domain;
using ClinicStretch.Integration.Tests.Accounts.Door;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Sessions.Reminders;

public sealed class CalendarTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task Whoever_has_the_address_reads_times_and_nothing_of_health()
    {
        var clinic = await WithTimes();
        var address = await Open(clinic);

        var answer = (await host.Stranger().Get(address)).MustBe(200);

        Assert.Equal("text/calendar", answer.MediaType);
        Assert.Equal(28, Lines(answer).Count(l => l == "BEGIN:VEVENT"));
        Assert.Contains("DTSTART:20260303T100000Z", Lines(answer));
        Assert.Contains("SUMMARY:Time for your session", Lines(answer));
        foreach (var word in (string[])["stretch exercise", "pain", "physio", "Quayside", "Rosa", "Gentle", $"{clinic.Patient.PatientId:N}", $"{clinic.Patient.PatientId}"])
        {
            Assert.DoesNotContain(word, answer.Text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task After_the_clocks_have_changed_it_is_still_ten_in_london()
    {
        var clinic = await WithTimes();
        var address = await Open(clinic);

        var answer = (await host.Stranger().Get(address)).MustBe(200);

        Assert.Contains("DTSTART:20260328T100000Z", Lines(answer));
        Assert.Contains("DTSTART:20260329T090000Z", Lines(answer));
    }

    [Fact]
    public async Task A_new_address_ends_the_old_one_and_the_secret_is_kept_nowhere()
    {
        var clinic = await WithTimes();
        var (first, second) = (await Open(clinic), await Open(clinic));

        (await host.Stranger().Get(first)).MustBe(404);
        (await host.Stranger().Get(second)).MustBe(200);
        Assert.Equal(0, await clinic.Count("remindings t", $"t::text LIKE '%{second.Split('/')[^1][44..^4]}%'"));
    }

    [Fact]
    public async Task A_wrong_address_finds_nothing()
    {
        var clinic = await WithTimes();
        var address = await Open(clinic);
        var code = address.Split('/')[^1][..^4];
        var other = (await Open(await WithTimes())).Split('/')[^1];

        foreach (var wrong in new[] { $"{code[..^1]}{(code[^1] is 'A' ? 'B' : 'A')}", other[..22] + code[22..], code[..22] + other[22..44] + code[44..], "x", new string('!', 87), new string('A', 87) })
        {
            Assert.Equal(404, (await host.Stranger().Get($"/calendar/{Uri.EscapeDataString(wrong)}.ics")).Status);
        }
    }

    [Fact]
    public void Long_lines_are_folded_by_octets_and_no_letter_is_cut()
    {
        var words = ReminderPhrases.In(Language.English) with { CalendarName = string.Concat(Enumerable.Repeat("séance, ñandú; ", 20)) };
        var text = new CalendarWriter(Guid.NewGuid(), TimeZoneInfo.Utc, words, null).Write([], host.Clock.Now);

        var lines = text.Split("\r\n");
        Assert.All(lines, l => Assert.True(System.Text.Encoding.UTF8.GetByteCount(l) <= 75, l));
        Assert.Contains(string.Concat(Enumerable.Repeat("séance\\, ñandú\\; ", 20)), text.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', text);
    }

    private static string[] Lines(Answer answer) => answer.Text.Split("\r\n");

    private async Task<TestClinic> WithTimes()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe();
        var every = Enum.GetNames<DayOfWeek>().Select(d => d.ToLowerInvariant());
        (await clinic.Patient.Put("/api/v1/me/reminders", new { Times = new[] { new { At = "10:00:00", Days = every } } })).MustBe(200);
        return clinic;
    }

    /// <summary>As the patient's page does it, by hand.</summary>
    private async Task<string> Open(TestClinic clinic)
    {
        using var browser = await PatientBrowser.SignIn(host, clinic.Patient);
        var page = await browser.Post("/me/reminders", "open-calendar", new Dictionary<string, string>());
        var area = (IHtmlTextAreaElement)new HtmlParser().ParseDocument(page).QuerySelector("#address")!;
        return new Uri(area.Value).PathAndQuery;
    }
}
