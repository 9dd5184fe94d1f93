using System.Globalization;
using ClinicStretch.Application.Languages.Rights;
using ClinicStretch.Application.Patients.Own.Parts;
using ClinicStretch.Domain.Exchange;
using ClinicStretch.Domain.Sessions.Reminders;

namespace ClinicStretch.Application.Patients.Own.Document;

/// <summary>How the patient signs in and is reminded, what was sent and printed, and who looked.</summary>
internal static class WaySections
{
    public static RecordSection SignIn(RecordPen pen)
    {
        var words = pen.Words;
        return new RecordSection(words.SignIn, RecordPen.Plain(
        [
            .. pen.Labelled(words.Mail, pen.Record.Account?.Address),
            .. (pen.Record.Account?.Passkeys ?? []).Select(p => new RecordLine($"{words.Passkey(p.Name)}, {pen.Day(p.MadeAt)}")),
            .. (pen.Record.Account?.SignIns ?? []).Select(s => new RecordLine($"{words.SignedIn(s.Device ?? words.Browser)}{(s.BegunAt is { } at ? $", {pen.Day(at)}" : "")}")),
            .. pen.Record.Invitations.Select(i => pen.Line(words.Invitation, string.Join(", ", new[]
            {
                i.ForCarer ? words.Helper : words.You, pen.Day(i.CreatedAt), i.UsedAt is { } used ? words.Used(pen.Day(used)) : null,
            }.OfType<string>()))),
        ]));
    }

    public static RecordSection Reminders(RecordPen pen)
    {
        var (words, set) = (pen.Words, pen.Record.Reminders);
        IEnumerable<RecordLine> wishes =
        [
            .. (set?.Times ?? []).Select(t => new RecordLine(TimeOf(t, pen))),
            .. set is { ByMail: true } ? new[] { new RecordLine(words.ByMail) } : [],
            .. set is { ByPush: true } ? new[] { new RecordLine(words.ByPush) } : [],
            .. set?.CalendarSince is { } since ? new[] { new RecordLine(words.Calendar(pen.Day(since))) } : [],
            .. pen.Record.Devices.Select(d => pen.Line(words.ByPush, string.Join(", ", new[]
            {
                d.Name, words.From(pen.Day(d.AddedAt)), (d.RemovedAt ?? d.RefusedAt) is { } gone ? words.Until(pen.Day(gone)) : null,
            }.OfType<string>()))),
            .. pen.Record.Deliveries.Select(d => new RecordLine(
                $"{pen.Moment(d.CreatedAt)}: {(d.Channel is DeliveryChannel.Mail ? words.ByMail : words.ByPush)}, {StateOf(d, words)}")),
        ];
        return new RecordSection(words.Reminders, RecordPen.Plain(wishes));
    }

    public static RecordSection Documents(RecordPen pen) => new(pen.Words.Documents, RecordPen.Plain(pen.Record.Documents.Select(d => new RecordLine(
        $"{pen.Moment(d.At)}: {pen.Who(d.Who, d.Name)}"))));

    public static RecordSection Openings(RecordPen pen) => new(pen.Words.Openings, RecordPen.Plain(pen.Record.Openings.Select(o => new RecordLine(
        $"{pen.Moment(o.OpenedAt)}: {o.Name ?? pen.Words.Clinic}. {o.Reason}"))));

    public static RecordSection Looked(RecordPen pen) => new(pen.Words.Looked, RecordPen.Plain(pen.Record.Accesses.Select(a => new RecordLine(
        $"{pen.Day(a.At)}: {pen.Who(a.Who, a.Name)}, {(a.Looked ? pen.Words.DidLook : pen.Words.DidChange)}"))));

    private static string TimeOf(ReminderTime time, RecordPen pen)
    {
        var days = CultureInfo.GetCultureInfo(pen.Language.Tag).DateTimeFormat;
        return $"{time.At.ToString("HH:mm", CultureInfo.InvariantCulture)}, {string.Join(", ", time.Days.Select(days.GetDayName))}";
    }

    private static string StateOf(OwnDelivery delivery, RecordPhrases words) => delivery.State switch
    {
        DeliveryState.Sent => words.Sent,
        DeliveryState.Refused or DeliveryState.TooLate => words.NotSent,
        DeliveryState.Unsure => words.Unsure,
        _ => words.Waiting,
    };
}
