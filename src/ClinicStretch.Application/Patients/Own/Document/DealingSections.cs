using System.Globalization;
using ClinicStretch.Application.Languages.Rights;
using ClinicStretch.Application.Patients.Own.Parts;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Patients.Messages;
using ClinicStretch.Domain.Patients.Rights;

namespace ClinicStretch.Application.Patients.Own.Document;

/// <summary>Who the patient is, what was agreed and said, who helps.</summary>
internal static class DealingSections
{
    public static RecordSection About(RecordPen pen)
    {
        var (words, details, contact) = (pen.Words, pen.Record.Details, pen.Record.Contact);
        IEnumerable<RecordLine> facts =
        [
            .. pen.Labelled(words.Name, details.Name),
            .. pen.Labelled(words.Reference, details.Reference),
            .. pen.Labelled(words.Born, details.BirthDate is { } born ? pen.Day(born) : null),
            .. pen.Labelled(words.Mail, details.Email),
            .. pen.Labelled(words.Phone, contact.Phone),
            .. pen.Labelled(words.Address, contact.Address?.ReplaceLineEndings(", ")),
            .. pen.Labelled(words.InEmergency, string.Join(", ", new[] { contact.EmergencyName, contact.EmergencyRelation, contact.EmergencyPhone }.OfType<string>())),
            .. pen.Labelled(words.Speaks, Language.Of(details.Language).Name),
            .. pen.Labelled(words.TimeZone, details.TimeZoneId),
            .. pen.Labelled(words.GetsUp, details.RisingTime?.ToString("HH:mm", CultureInfo.InvariantCulture)),
            .. pen.Labelled(words.MinutesADay, details.MinutesADay?.ToString(CultureInfo.InvariantCulture)),
            .. pen.Labelled(words.Interpreter, pen.Record.Needs.InterpreterNote),
            .. pen.Labelled(words.Therapist, pen.Record.Therapist),
        ];
        return new RecordSection(
            words.About,
            [
                new RecordEntry(null, [.. facts]),
                .. pen.Record.Precautions.Count is 0 ? [] : new[] { new RecordEntry(words.TakeCare, [.. pen.Record.Precautions.SelectMany(p => PrecautionOf(p, pen))]) },
            ]);
    }

    public static RecordSection Agreed(RecordPen pen)
    {
        var names = ConsentPhrases.In(pen.Language).Names;
        return new RecordSection(pen.Words.Agreed, RecordPen.Plain(pen.Record.Consents.Select(c => RecordPen.Sentence(
            $"{pen.Day(c.At)}, {names[c.Kind]}, {(c.State is ConsentState.Given ? pen.Words.Given : pen.Words.Withdrawn)}", c.Note))));
    }

    public static RecordSection Requests(RecordPen pen)
    {
        var words = RightsPhrases.In(pen.Language);
        return new RecordSection(pen.Words.Requests, [.. pen.Record.Requests.Select(r => new RecordEntry(pen.Words.Erasure,
        [
            new RecordLine(words.AskedOn(pen.Day(r.AskedAt))),
            .. r.Note is { } note ? new[] { pen.Line(pen.Words.You, note) } : [],
            .. r.State is DataRequestState.Open ? new[] { new RecordLine(words.AnswerBy(pen.Day(r.AnswerBy))) } : [],
            .. r.TakenBackAt is { } taken ? new[] { new RecordLine(words.RequestTakenBackOn(pen.Day(taken))) } : [],
            .. r.AnsweredAt is { } answered ? new[] { new RecordLine($"{words.AnsweredOn(pen.Day(answered))} {r.Answer}") } : [],
        ]))]);
    }

    public static RecordSection Messages(RecordPen pen) => new(pen.Words.Messages, [.. pen.Record.Messages.Select(m => new RecordEntry(
        $"{pen.Moment(m.SentAt)}, {SenderOf(m, pen.Words)}",
        [.. m.Text.Length > 0 ? new[] { new RecordLine(m.Text) } : [], .. m.Notes.Select(n => pen.Line(n.Exercise, n.Text))]))]);

    public static RecordSection Helpers(RecordPen pen) => new(pen.Words.Helpers, RecordPen.Plain(pen.Record.Carers.Select(c => RecordPen.Sentence(
        string.Join(", ", new[]
        {
            c.Name, c.Relation, pen.Words.Invited(pen.Day(c.InvitedAt)), c.AcceptedAt is { } from ? pen.Words.From(pen.Day(from)) : null,
            c.EndedAt is { } until ? pen.Words.Until(pen.Day(until)) : null,
        }.OfType<string>()),
        c.EndReason))));

    private static IEnumerable<RecordLine> PrecautionOf(OwnPrecaution p, RecordPen pen) =>
    [
        pen.Coded(p.Tag),
        new RecordLine(string.Join(", ", new[] { pen.Words.From(pen.Day(p.From)), p.Until is { } until ? pen.Words.Until(pen.Day(until)) : null, p.Note }.OfType<string>())),
    ];

    private static string SenderOf(OwnMessage message, RecordPhrases words) => message.Sender switch
    {
        MessageSender.Clinic => message.Name ?? words.Clinic,
        MessageSender.Carer => words.Helper,
        _ => words.You,
    };
}
