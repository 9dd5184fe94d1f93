using System.Globalization;
using ClinicStretch.Application.Catalogue.Languages;
using ClinicStretch.Application.Languages;
using ClinicStretch.Application.Languages.Rights;
using ClinicStretch.Application.Plans;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;

namespace ClinicStretch.Application.Patients.Own.Document;

/// <summary>What the sections are written with: the record, the words, days and times as they were for the patient.</summary>
internal sealed class RecordPen(OwnRecord record, IReadOnlyDictionary<string, string> questions, Language language)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(record.Details.TimeZoneId);
    private readonly string _afterLabel = Phrasebook.In(language).Labels.AfterLabel;

    public OwnRecord Record => record;

    public Language Language => language;

    public RecordPhrases Words { get; } = RecordPhrases.In(language);

    public string Day(DateOnly day) => ScheduleWords.Date(day, language);

    public string Day(DateTimeOffset at) => Day(at.DayIn(_zone));

    /// <summary>"23 November 2026, 14:05".</summary>
    public string Moment(DateTimeOffset at) => $"{Day(at)}, {TimeZoneInfo.ConvertTime(at, _zone).ToString("HH:mm", CultureInfo.InvariantCulture)}";

    public string Question(string code) => questions.GetValueOrDefault(code, code);

    /// <summary>"Name: Rosa Blake"; nothing where there is no text.</summary>
    public IEnumerable<RecordLine> Labelled(string label, string? text) => string.IsNullOrWhiteSpace(text) ? [] : [new($"{label}{_afterLabel}{text}")];

    public RecordLine Line(string label, string text) => new($"{label}{_afterLabel}{text}");

    public string Who(Role? role, string? name) => name ?? role switch
    {
        Role.Patient => Words.You,
        Role.Carer => Words.Helper,
        _ => Words.Clinic,
    };

    /// <summary>One entry without a title of its own; none where there is no line.</summary>
    public static IReadOnlyList<RecordEntry> Plain(IEnumerable<RecordLine> lines) => [.. lines.ToList() is { Count: > 0 } all ? [new RecordEntry(null, all)] : Array.Empty<RecordEntry>()];

    /// <summary>The parts that say something, as one line.</summary>
    public static RecordLine Sentence(params IEnumerable<string?> parts) => new(string.Join(' ', parts.Where(p => !string.IsNullOrWhiteSpace(p)).Select(p => Ended(p!.Trim()))));

    /// <summary>What the catalogue calls a code, such as a precaution; in English where the language has no word for it.</summary>
    public RecordLine Coded(string code)
    {
        var (here, english) = (CatalogueWords.Of(code, language), CatalogueWords.Of(code, Language.English));
        return new RecordLine(Capital(here), language != Language.English && here == english ? Language.English.Tag : null);
    }

    /// <summary>The name of a value in plain words, for what has none in the patient's language: "knee-problem" is "Knee problem".</summary>
    public static RecordLine English(string name, string? more = null) =>
        new(Capital(Timeline.TimelineSetup.Plainly(name)) + more, Language.English.Tag);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Ended(string sentence) => sentence[^1] is '.' or '!' or '?' ? sentence : $"{sentence}.";
}
