using System.Text.RegularExpressions;
using ClinicStretch.Application.Plans;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using FsCheck;
using FsCheck.Fluent;

namespace ClinicStretch.Integration.Tests.Languages;

public sealed partial class DoseWordsLaws
{
    private static readonly Arbitrary<(DosageInput Input, SidePlan Side)> Doses = (
        from mode in Gen.Elements(Enum.GetValues<DosageMode>())
        from unit in Gen.Elements(Enum.GetValues<RepUnit>())
        from side in Gen.Elements(Enum.GetValues<SidePlan>())
        from sets in Gen.Choose(1, 10)
        from reps in Gen.Choose(1, 100)
        from hold in Gen.Choose(1, 60)
        from rest in Gen.Choose(0, 300)
        from total in Gen.Choose(1, 3600)
        select (new DosageInput(mode, unit, sets, reps, hold, null, rest, total), side)).ToArbitrary();

    private static readonly IReadOnlyList<Language> Others = [.. Language.All.Where(l => l != Language.English)];

    [Fact]
    public void No_word_of_a_dose_is_left_in_English() => Prop.ForAll(Doses, dose => Others.All(language =>
        !EnglishWord().IsMatch(DoseWords.Of(Dosage.Of(dose.Input), dose.Side, language)))).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_language_says_its_own_words_and_the_same_numbers() => Prop.ForAll(Doses, dose =>
    {
        var said = Language.All.Select(l => DoseWords.Of(Dosage.Of(dose.Input), dose.Side, l)).ToList();
        return said.Distinct().Count() == said.Count
            && said.All(words => words.Length > 0 && words.Trim() == words && !words.Contains("  ", StringComparison.Ordinal))
            && said.Select(words => Sentence().Count(words)).Distinct().Count() is 1
            && said.All(words => Big(dose.Input).All(n => words.Contains($"{n}", StringComparison.Ordinal)));
    }).QuickCheckThrowOnFailure();

    // One and two may be words of their own: once, zweimal.
    private static IEnumerable<int> Big(DosageInput dose) => (dose.Mode switch
    {
        DosageMode.Hold => (int[])[dose.Reps!.Value, dose.HoldSeconds!.Value],
        DosageMode.Timed => [dose.TotalSeconds!.Value],
        DosageMode.RepsWithHold => [dose.Reps!.Value, dose.HoldSeconds!.Value],
        _ => [dose.Reps!.Value],
    }).Append(dose.Sets).Where(n => n > 2);

    [GeneratedRegex(
        @"\b(hold|keep|going|do|it|once|twice|times?|seconds?|each|side|sides|left|right|only|all|changing|for|and|rest|between|them|rounds?|the|other)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EnglishWord();

    [GeneratedRegex(@"\. ", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sentence();
}
