using ClinicStretch.Application.Languages.Rights;
using ClinicStretch.Application.Programmes;
using ClinicStretch.Application.Programmes.Reports;

namespace ClinicStretch.Application.Progress.Reports.Writing;

/// <summary>What stands around the sections of every report.</summary>
internal static class ReportFrame
{
    public static ReportDocument Around(ReportPen pen, string title, IEnumerable<ReportSection> sections)
    {
        var labels = pen.Book.Labels;
        return new ReportDocument
        {
            Language = pen.Matter.Language.Tag,
            Title = title,
            Heading = new ReportHeading(pen.Matter.Clinic.Name, [.. Contact(pen)], title, pen.Matter.Patient.Name, [.. Facts(pen)]),
            Sections = [.. sections],
            Foot = string.Join(" \u00B7 ", $"{labels.For} {pen.Matter.Patient.Name}", pen.Matter.Clinic.Name, labels.MadeBy),
            PageOf = labels.PageOf,
            AfterLabel = labels.AfterLabel,
            IsLetter = pen.Matter.For is ReportFor.Referrer,
        };
    }

    /// <summary>When to get help, and whom to ask: for the patient alone.</summary>
    public static IEnumerable<ReportSection> Help(ReportPen pen)
    {
        var (matter, words) = (pen.Matter, pen.Words.Frame);
        var emergency = DangerWords.Emergency(matter.Clinic, matter.Language);
        var clinic = string.Join(", ", new[] { matter.Clinic.Name, matter.Clinic.Phone }.OfType<string>());
        return
        [
            .. ReportPen.Section(words.WhomToAsk, new ReportText(words.Ask(clinic))),
            new ReportSection(emergency.Title, [new ReportText(emergency.Lead), new ReportList([.. emergency.Signs.Select(s => new ReportText(s))])]) { IsWhole = true },
        ];
    }

    /// <summary>What the therapist adds, and what the patient said that is to be told.</summary>
    public static IEnumerable<ReportSection> Notes(ReportPen pen)
    {
        var (matter, words) = (pen.Matter, pen.Words.Frame);
        var title = matter.IsForPatient ? words.FromTherapist : matter.Author;
        return
        [
            .. matter.Text is { } text ? ReportPen.Section(title, Paragraphs(text)) : [],
            .. ReportPen.Section(
                matter.IsForPatient ? words.SaidByYou : words.SaidByPatient,
                ReportPen.List(matter.Notes.Select(s => new ReportText(pen.Labelled(pen.Day(s.Day), s.Note!))))),
        ];
    }

    public static IEnumerable<ReportBlock> Paragraphs(string text) => text
        .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => new ReportText(line));

    private static IEnumerable<string> Contact(ReportPen pen) =>
    [
        .. pen.Matter.Profile.Address?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
        .. pen.Matter.Clinic.Phone is { } phone ? [pen.Book.Telephone(phone)] : Array.Empty<string>(),
        .. new[] { pen.Matter.Profile.Email, pen.Matter.Profile.Web }.OfType<string>(),
    ];

    private static IEnumerable<ReportFact> Facts(ReportPen pen)
    {
        var (matter, record, words) = (pen.Matter, RecordPhrases.In(pen.Matter.Language), pen.Words.Frame);
        return
        [
            .. matter.IsForPatient || matter.Patient.BirthDate is not { } born ? [] : new[] { new ReportFact(record.Born, pen.Day(born)) },
            .. matter.Patient.Reference is { } reference ? new[] { new ReportFact(record.Reference, reference) } : [],
            new ReportFact(words.Days, words.Span(pen.Day(matter.Progress.From), pen.Day(matter.Progress.To))),
            new ReportFact(pen.Book.Labels.Therapist, matter.Therapist),
            new ReportFact(words.WrittenOn, pen.Day(matter.Today)),
        ];
    }
}
