using System.Collections;
using System.Reflection;
using ClinicStretch.Application.Languages.Reports;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans.Course;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Progress.Measures;
using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Integration.Tests.Languages;

public sealed class ReportPhrasesTests
{
    public static TheoryData<string> Languages => [.. Language.All.Select(l => l.Tag)];

    [Theory, MemberData(nameof(Languages))]
    public void Everything_a_report_says_is_said_in_each_language(string tag)
    {
        var (words, page) = (ReportPhrases.In(Language.Of(tag)), ReportPagePhrases.In(Language.Of(tag)));

        Assert.Equal(Enum.GetValues<Source>(), words.Sessions.Sources.Keys.Order());
        Assert.Equal(Enum.GetValues<SkipReason>(), words.Exercises.Reasons.Keys.Order());
        Assert.Equal(Enum.GetValues<ChangeVerdict>(), words.Measures.Verdicts.Keys.Order());
        Assert.Equal(Enum.GetValues<ChangeNote>(), words.Measures.Notes.Keys.Order());
        Assert.Equal(Enum.GetValues<PlanEnding>(), words.Ending.Endings.Keys.Order());
        Assert.Equal((5, 4, 4, 4, 5), (words.Sessions.Parts.Count, words.Pain.Lines.Count, words.Pain.WeekLines.Count, words.Pain.Said.Count, words.Exercises.Outcomes.Count));
        Assert.All(Enum.GetValues<AlertCause>(), cause => Assert.NotEmpty(AlertPhrases.Of(cause, Language.Of(tag))));
        Assert.All([.. Texts(words), .. Texts(page)], text => Assert.False(string.IsNullOrWhiteSpace(text)));
    }

    [Fact]
    public void French_keeps_its_marks_with_their_words()
    {
        var french = Texts(ReportPhrases.In(Language.French)).Concat(Texts(ReportPagePhrases.In(Language.French)))
            .Concat([ReportPhrases.In(Language.French).Pain.Trend("Douleur", "1", "2", "1", "2"), ReportPhrases.In(Language.French).Sessions.Rates("1", "2")]);

        Assert.All(french, text => Assert.DoesNotMatch("[^\u00A0][:;!?»]|«[^\u00A0]", text));
    }

    // What stands alone, in the record and in the records within it; a verdict without a rule is none.
    private static IEnumerable<string> Texts(object words) => words.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).SelectMany(p => p.GetValue(words) switch
    {
        string text => [text],
        IReadOnlyDictionary<ChangeVerdict, string> verdicts => verdicts.Where(v => v.Key is not ChangeVerdict.NoRule).Select(v => v.Value),
        IEnumerable<string> texts => texts,
        IDictionary entries => entries.Values.Cast<string>(),
        { } inner when inner.GetType().Namespace == typeof(ReportPhrases).Namespace => Texts(inner),
        _ => [],
    });
}
