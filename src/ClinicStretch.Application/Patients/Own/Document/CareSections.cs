using System.Globalization;
using ClinicStretch.Application.Languages;
using ClinicStretch.Application.Languages.Pages;
using ClinicStretch.Application.Languages.Phone.Missed;
using ClinicStretch.Application.Languages.Reports;
using ClinicStretch.Application.Patients.Own.Parts;
using ClinicStretch.Application.Plans;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Progress.Measures;
using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Application.Patients.Own.Document;

/// <summary>What was prescribed, done, asked and seen to.</summary>
internal static class CareSections
{
    public static RecordSection Episodes(RecordPen pen) => new(pen.Words.Episodes, [.. pen.Record.Episodes.Select(e => new RecordEntry(e.Title,
    [
        new RecordLine(string.Join(", ", new[] { pen.Words.From(pen.Day(e.Start)), e.End is { } end ? pen.Words.Until(pen.Day(end)) : null }.OfType<string>())),
        .. pen.Labelled(pen.Words.Reason, e.ReferralReason),
        .. e.Outcome is { } outcome ? new[] { RecordPen.English(outcome.ToString()) } : [],
        .. e.ClosingNote is { } note ? new[] { new RecordLine(note) } : [],
    ]))]);

    public static RecordSection Plans(RecordPen pen) => new(
        pen.Words.Plans, [.. pen.Record.Plans.SelectMany(plan => plan.Revisions.Select(revision => RevisionOf(plan, revision, pen)))]);

    public static RecordSection Sessions(RecordPen pen) => new(pen.Words.Sessions, [.. pen.Record.Sessions.Select(s => SessionOf(s, pen))]);

    public static RecordSection NextDayPains(RecordPen pen) => new(pen.Words.NextDay, RecordPen.Plain(
        pen.Record.NextDayPains.Select(n => pen.Line(pen.Day(n.SaidAt), pen.Words.OutOfTen(Number(n.Pain))))));

    public static RecordSection Missed(RecordPen pen)
    {
        var words = MissedTexts.In(pen.Language);
        return new RecordSection(words["missed.title"], RecordPen.Plain(pen.Record.Missed.Select(m => pen.Line(pen.Day(m.Day), words[MissedTexts.KeyOf(m.Reason)]))));
    }

    public static RecordSection Falls(RecordPen pen) => new(pen.Words.Falls, RecordPen.Plain(
        pen.Record.Falls.Select(f => RecordPen.Sentence(pen.Moment(f.HappenedAt), f.Note))));

    public static RecordSection Answers(RecordPen pen)
    {
        var names = MeasurePhrases.In(pen.Language).Names;
        return new RecordSection(pen.Words.Answers, [.. pen.Record.Answers.Select(a => new RecordEntry(
            $"{pen.Day(a.Day)}, {names.GetValueOrDefault(a.Instrument) ?? Instruments.Find(a.Instrument)?.Name ?? a.Instrument}",
            [
                .. ReadingOf(a, pen),
                .. a.Corrects ? new[] { new RecordLine(pen.Words.PutsRight) } : [],
            ]))]);
    }

    /// <summary>Each time, below each answer the questions it was given to, one a line.</summary>
    public static RecordSection Questions(RecordPen pen) => new(pen.Words.Questions, [.. pen.Record.Screens.SelectMany(s => new[]
    {
        AnswersOf(s, YesNo.Yes, pen.Words.Yes, pen),
        AnswersOf(s, YesNo.NotSure, pen.Words.NotSure, pen),
        AnswersOf(s, YesNo.No, pen.Words.No, pen),
        s.ClearedBy is { } by ? new RecordEntry(pen.Moment(s.AnsweredAt), [RecordPen.Sentence(pen.Words.Weighed(by), s.ClearingNote)]) : null,
    }.OfType<RecordEntry>())]);

    public static RecordSection Alerts(RecordPen pen) => new(
        pen.Words.Alerts,
        [.. pen.Record.Alerts.Select(a => new RecordEntry(pen.Moment(a.RaisedAt),
        [
            RecordPen.Sentence(AlertPhrases.Of(a.Cause, pen.Language)),
            .. a.Why.Length > 0 ? new[] { new RecordLine(a.Why, Language.English.Tag) } : [],
            .. a.History.Where(h => h.By is not null || h.Note is not null)
                .Select(h => RecordPen.English(h.Step.ToString(), string.Concat(new[] { h.By, h.Note }.OfType<string>().Select(t => $", {t}")))),
        ]))],
        pen.Record.Alerts.Count > 0 && pen.Language != Language.English ? pen.Words.AlertsLead : null);

    private static RecordEntry RevisionOf(OwnPlan plan, OwnRevision revision, RecordPen pen)
    {
        var content = revision.Content.In(pen.Language);
        var newest = plan.Revisions[^1].Number == revision.Number;
        return new RecordEntry($"{plan.Name}. {pen.Words.Version(Number(revision.Number), pen.Day(revision.PublishedAt))}",
        [
            new RecordLine(ScheduleWords.Of(content.Schedule, pen.Language)),
            .. pen.Labelled(pen.Words.Reason, revision.ReasonForChange),
            .. content.Goals.Select(g => new RecordLine(g)),
            .. content.Items.Select(i => new RecordLine(
                $"{i.Exercise.Name}: {DoseWords.Of(i.Dosage, i.Side, pen.Language)}{(i.PatientNote is { } note ? $". {note}" : "")}",
                i.Exercise.Language == pen.Language.Tag ? null : i.Exercise.Language)),
            .. newest ? plan.Shown.Select(s => new RecordLine(pen.Words.WasShown(NameOf(s.Item, pen), pen.Day(s.At)))) : [],
        ]);
    }

    private static RecordEntry SessionOf(OwnSession s, RecordPen pen)
    {
        var phrases = PatientPhrases.In(pen.Language);
        return new RecordEntry(pen.Day(s.Day),
        [
            RecordPen.Sentence(PainOf(s, phrases.Reading), s.Effort is { } effort ? phrases.Reading.Effort(effort) : null, SourceOf(s.Source, phrases.Reading)),
            new RecordLine(string.Join("; ", s.Items.Select(i => $"{NameOf(i.Key, pen)}: {OutcomeOf(i.Outcome, phrases.Writing)}"))),
            .. s.Note is { } note ? new[] { new RecordLine(note) } : [],
            .. s.Fell ? new[] { new RecordLine(pen.Words.Fell) } : [],
            .. s.Corrects is not null ? new[] { new RecordLine(pen.Words.PutsRight) } : [],
        ]);
    }

    private static string PainOf(OwnSession s, ReadingPhrases words)
    {
        string?[] said =
        [
            s.PainBefore is { } before ? words.Before(before) : null, s.PainWorst is { } worst ? words.Worst(worst) : null, s.PainAfter is { } after ? words.After(after) : null,
        ];
        return said.All(p => p is null) ? words.PainNotGiven : $"{words.PainSaid} {string.Join(", ", said.OfType<string>())}";
    }

    private static string SourceOf(Source source, ReadingPhrases words) => source switch
    {
        Source.Paper => words.FromPaper,
        Source.InClinic => words.AtClinic,
        Source.Carer => words.ByHelper,
        _ => words.ByYou,
    };

    private static string OutcomeOf(Outcome outcome, WritingPhrases words) => outcome switch
    {
        Outcome.Done => words.OutcomeDone,
        Outcome.Partly => words.OutcomePartly,
        Outcome.TooHard => words.OutcomeTooHard,
        Outcome.NotPossible => words.OutcomeNotPossible,
        _ => words.OutcomeSkipped,
    };

    private static RecordEntry? AnswersOf(OwnScreen screen, YesNo answer, string label, RecordPen pen)
    {
        var lines = screen.Answers.Where(a => a.Answer == answer).Select(a => new RecordLine(pen.Question(a.Code))).ToList();
        return lines.Count is 0 ? null : new RecordEntry(pen.Line(pen.Moment(screen.AnsweredAt), label).Text, lines);
    }

    private static IEnumerable<RecordLine> ReadingOf(OwnAnswer answer, RecordPen pen) => answer.Reading switch
    {
        { Activities: { Count: > 0 } activities } => activities.Select(a => pen.Line(a.Name, pen.Words.OutOfTen(Number(a.Rating)))),
        { Value: { } value } when answer.Instrument == Instruments.GlobalChange.Code && value is >= 1 and <= 7 =>
            [new RecordLine(MeasurePhrases.In(pen.Language).Steps[(int)value - 1])],
        { Ticked: { } ticked } => [new RecordLine(string.Join(", ", [Number(ticked.Count), .. ticked]))],
        _ => [new RecordLine(string.Join(", ", new[] { answer.Score is { } score ? Number(score) : null, answer.Reading.Risk?.ToString(), answer.ScoredBy }.OfType<string>().DefaultIfEmpty("-")))],
    };

    private static string NameOf(ItemKey key, RecordPen pen) => pen.Record.Plans.SelectMany(p => p.Revisions).Reverse()
        .SelectMany(r => r.Content.Items).FirstOrDefault(i => i.Key == key)?.In(pen.Language).Exercise.Name ?? "-";

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
