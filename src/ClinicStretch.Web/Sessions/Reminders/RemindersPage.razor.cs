using System.Globalization;
using ClinicStretch.Application.Languages;
using ClinicStretch.Application.Languages.Door;
using ClinicStretch.Application.Sessions.Reminders;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Exchange;
using ClinicStretch.Web.Components.Forms;
using Microsoft.AspNetCore.Components;

namespace ClinicStretch.Web.Sessions.Reminders;

public partial class RemindersPage
{
    private ReminderSettings? _settings;
    private ReminderForm _form = null!;
    private Language _language = Language.English;
    private IReadOnlyList<Choice> _days = [];
    private string? _address;

    [SupplyParameterFromQuery] private bool Saved { get; set; }

    private ReminderPhrases Words => ReminderPhrases.In(_language);

    protected override async Task OnInitializedAsync()
    {
        _settings = await Ask(new GetReminders());
        _language = Language.Of(_settings.Language);
        var culture = CultureInfo.GetCultureInfo(_language.Tag).DateTimeFormat;
        _days = [.. ReminderForm.Week.Select(d => new Choice($"{d}", culture.GetAbbreviatedDayName(d)))];
        _form = IsPost && Http.Request.Form.ContainsKey("time-1") ? ReminderForm.Of(Http.Request.Form) : ReminderForm.Of(_settings);
    }

    private async Task Save()
    {
        if (_form.Read(Errors, "08:00?") is not { } wish)
        {
            Refuse();
        }
        else if (await Change(wish, FieldOf))
        {
            GoTo("/me/reminders?saved=true");
        }
    }

    private async Task Remove(ReminderDevice device)
    {
        if (await Change(new RemovePushDevice(PushDeviceId.From(device.Id))))
        {
            GoTo("/me/reminders");
        }
    }

    private async Task Open() => await Change(new OpenCalendar(), done: made => _address = CalendarAddress.Of(made, Http.Request, Site));

    private async Task Close()
    {
        if (await Change(new CloseCalendar()))
        {
            GoTo("/me/reminders");
        }
    }

    private string Day(DateTimeOffset at) => Phrasebook.In(_language).Date(
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(_settings!.TimeZoneId)).DateTime));

    private static string FieldOf(string what) => what is "reminders.quiet" or "reminders.time_is_quiet" ? "from" : "time-1";
}
