using ClinicStretch.Domain;

namespace ClinicStretch.Application.Languages.Door;

/// <summary>Reminders: when and how, and what they say. Plain words for a reading age of about 11; nothing here speaks of health, since it is shown on locked screens.</summary>
public sealed record ReminderPhrases
{
    private static readonly Dictionary<Language, ReminderPhrases> Books = new()
    {
        [Language.English] = EnglishReminderPhrases.All,
        [Language.Spanish] = SpanishReminderPhrases.All,
        [Language.French] = FrenchReminderPhrases.All,
        [Language.German] = GermanReminderPhrases.All,
    };

    public static ReminderPhrases In(Language language) => Books[language];

    public required string Title { get; init; }
    public required string Lead { get; init; }
    public required string Saved { get; init; }
    public required string When { get; init; }
    public required string WhenHint { get; init; }
    public required Func<string, string> TimeNumber { get; init; }
    public required Func<string, string> DaysOf { get; init; }
    public required string Quiet { get; init; }
    public required string QuietHint { get; init; }
    public required string From { get; init; }
    public required string To { get; init; }
    public required string How { get; init; }
    public required Func<string, string> ByMail { get; init; }
    public required string NoMail { get; init; }
    public required string ByPush { get; init; }
    public required string PushHint { get; init; }
    public required string Save { get; init; }
    public required Func<string, string> MailRefused { get; init; }
    public required string MailRefusedLead { get; init; }
    public required string Devices { get; init; }
    public required string NoDevices { get; init; }
    public required string AddDevice { get; init; }
    public required string CannotPush { get; init; }
    public required string PushDenied { get; init; }
    public required Func<string, string> DeviceGone { get; init; }
    public required Func<string, string> Remove { get; init; }
    public required string Calendar { get; init; }
    public required string CalendarLead { get; init; }
    public required string MakeCalendar { get; init; }
    public required Func<string, string> CalendarSince { get; init; }
    public required string CalendarOnce { get; init; }
    public required string CalendarSecret { get; init; }
    public required string CalendarAddress { get; init; }
    public required string CloseCalendar { get; init; }
    public required string StopTitle { get; init; }
    public required string StopLead { get; init; }
    public required string Stop { get; init; }
    public required string Stopped { get; init; }
    public required string StopOver { get; init; }
    public required string StopOverLead { get; init; }
    public required string ToReminders { get; init; }
    public required string Time { get; init; }
    public required string PushText { get; init; }
    public required string CalendarName { get; init; }
    public required Func<string, string, string> Mail { get; init; }
}
