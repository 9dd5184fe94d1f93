using System.Globalization;
using ClinicStretch.Application.Languages.Pages;
using ClinicStretch.Application.Sessions;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Sessions;
using ClinicStretch.Web.Components.Forms;

namespace ClinicStretch.Web.Sessions;

/// <summary>What was typed about a session, as text, so that nothing typed is lost when some of it is wrong.</summary>
public sealed record SessionForm
{
    /// <summary>Made with the page, so that sending it twice makes one session.</summary>
    public required SessionId Id { get; init; }

    /// <summary>The revision the page showed.</summary>
    public required int Revision { get; init; }

    public required string? Day { get; init; }
    public required string? Time { get; init; }
    public required PainForm Pain { get; init; }
    public string? Effort { get; init; }
    public string? Note { get; init; }

    /// <summary>True when the person says that they fell.</summary>
    public bool Fell { get; init; }

    public required IReadOnlyList<ItemForm> Items { get; init; }

    public static SessionForm Blank(PlanContent content, int revision, DateTimeOffset now, TimeZoneInfo zone) => new()
    {
        Id = EntityIds.New<SessionId>(),
        Revision = revision,
        Day = DayText(now, zone),
        Time = TimeText(now, zone),
        Pain = new PainForm(null, null, null),
        Items = [.. content.Items.Select((item, n) => ItemForm.Of(n + 1, item, null))],
    };

    /// <summary>A form to put a session right, with what it says now.</summary>
    public static SessionForm Of(SessionRecord session, TimeZoneInfo zone) => new()
    {
        Id = EntityIds.New<SessionId>(),
        Revision = session.Revision,
        Day = DayText(session.StartedAt, zone),
        Time = TimeText(session.StartedAt, zone),
        Pain = PainForm.Of(session),
        Effort = session.Effort?.ToString(CultureInfo.InvariantCulture),
        Note = session.Note,
        Fell = session.Fell,
        Items = [.. session.Content.Items.Select((item, n) => ItemForm.Of(n + 1, item, session.Items.FirstOrDefault(i => i.Key == item.Key)))],
    };

    public static SessionForm Read(IFormCollection form, PlanContent content, int revision) => new()
    {
        Id = SessionId.From(Guid.TryParse(form["id"], out var id) ? id : Guid.CreateVersion7()),
        Revision = revision,
        Day = form["day"],
        Time = form["time"],
        Pain = PainForm.Read(form),
        Effort = form["effort"],
        Note = form["note"],
        Fell = form["fell"] == "yes",
        Items = [.. content.Items.Select((item, n) => ItemForm.Read(form, n + 1, item))],
    };

    /// <summary>The session as the clinic takes it; what was wrong goes to <paramref name="errors"/>, and then it must not be sent.</summary>
    public SessionBody ToBody(PlanId plan, TimeZoneInfo zone, Source source, List<FormError> errors)
    {
        var startedAt = StartedAt(zone, errors);
        var pain = Pain.ToScores(errors);
        List<SessionItem> items = [.. Items.Select(i => i.ToItem(errors)).OfType<SessionItem>()];
        return new SessionBody(
            plan, startedAt, source, items, Revision, null, null, pain.Before, pain.Worst, pain.After,
            PainForm.Score("effort", Effort, errors), string.IsNullOrWhiteSpace(Note) ? null : Note.Trim(), Fell ? true : null);
    }

    /// <summary>The field to blame for a property's path or a rule's code.</summary>
    public static string FieldOf(string what) => what switch
    {
        "session.in_the_future" => "time",
        "session.too_late" => "day",
        "Body.Note" => "note",
        "Body.Effort" => "effort",
        "Body.PainBefore" => "pain-before",
        "Body.PainWorst" => "pain-worst",
        "Body.PainAfter" => "pain-after",
        "session.id_taken" => AlreadySent,
        _ => "main",
    };

    /// <summary>Stands for the field when the same page was sent before.</summary>
    public const string AlreadySent = "already-sent";

    private DateTimeOffset StartedAt(TimeZoneInfo zone, List<FormError> errors)
    {
        var hasDay = DateOnly.TryParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        var hasTime = TimeOnly.TryParse(Time, CultureInfo.InvariantCulture, out var time);
        if (!hasDay)
        {
            errors.Add(new FormError("day", PatientPhrases.Here.Writing.ChooseDay));
        }

        if (!hasTime)
        {
            errors.Add(new FormError("time", PatientPhrases.Here.Writing.TypeTime));
        }

        return hasDay && hasTime ? zone.InstantOf(day, time) : default;
    }

    private static string DayText(DateTimeOffset at, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string TimeText(DateTimeOffset at, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString("HH:mm", CultureInfo.InvariantCulture);
}
