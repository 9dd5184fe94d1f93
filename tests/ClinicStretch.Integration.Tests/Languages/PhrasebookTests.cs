using System.Reflection;
using System.Text.RegularExpressions;
using ClinicStretch.Application.Catalogue;
using ClinicStretch.Application.Languages;
using ClinicStretch.Application.Programmes;
using ClinicStretch.Domain;

namespace ClinicStretch.Integration.Tests.Languages;

/// <summary>Everything that a phrasebook can say, whatever it is called: what is added later is held to the same.</summary>
public sealed partial class PhrasebookTests
{
    private static readonly int[] Numbers = [1, 2, 3, 17];

    public static TheoryData<string> Languages => [.. Language.All.Select(l => l.Tag)];

    public static TheoryData<string> Translations => [.. Language.All.Where(l => l != Language.English).Select(l => l.Tag)];

    [Theory, MemberData(nameof(Languages))]
    public void Every_language_has_a_phrasebook_with_something_in_every_place(string language)
    {
        Assert.Equal(language, Phrasebook.In(Language.Of(language)).Language.Tag);
        Assert.DoesNotContain(Phrases(language), p => string.IsNullOrWhiteSpace(p.Text) || p.Text.Contains("  ", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Languages))]
    public void Everything_in_the_catalogues_list_of_equipment_has_a_name(string language) => Assert.Equal(
        CatalogueFile.Shipped().CodeLists.Equipment.Where(code => code is not "none").Order(StringComparer.Ordinal),
        Phrasebook.In(Language.Of(language)).Kit.Keys.Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Languages))]
    public void The_sheets_fonts_have_every_letter(string language) => Assert.DoesNotContain(
        Phrases(language), p => ProgrammeText.Clean(p.Text).EnumerateRunes().Any(rune => !ProgrammeFonts.Cover(rune.Value)));

    [Theory, MemberData(nameof(Translations))]
    public void Nothing_is_left_in_English(string language)
    {
        var english = Phrases("en-GB").ToLookup(p => p.Place, p => p.Text);
        Assert.DoesNotContain(Phrases(language), p => EnglishWord().IsMatch(p.Text));
        Assert.DoesNotContain(Phrases(language), p => p.Text.Any(char.IsLetter) && english[p.Place].Contains(p.Text) && !MayBeTheSame(p));
    }

    [Theory, MemberData(nameof(Translations))]
    public void The_places_to_be_filled_are_those_of_the_English(string language) => Assert.All(
        Phrases("en-GB").Zip(Phrases(language)),
        pair => Assert.Equal(Figures(pair.First.Text), Figures(pair.Second.Text)));

    [Fact]
    public void French_keeps_a_no_break_space_before_a_colon() =>
        Assert.DoesNotContain(Phrases("fr"), p => CloseMark().IsMatch(p.Text));

    /// <summary>Every property, and every method called with several numbers, with the place it was found in.</summary>
    private static IEnumerable<(string Place, string Text)> Phrases(string language)
    {
        var book = Phrasebook.In(Language.Of(language));
        var properties = typeof(Phrasebook).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.PropertyType != typeof(Language));
        var methods = typeof(Phrasebook).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(m => !m.IsSpecialName);
        return
        [
            .. properties.SelectMany(p => TextsOf(p.Name, p.GetValue(book)!)),
            .. methods.SelectMany(m => Numbers.Select(n => (m.ToString()!, (string)m.Invoke(book, [.. m.GetParameters().Select(p => Sample(p, n))])!))),
        ];
    }

    private static IEnumerable<(string Place, string Text)> TextsOf(string place, object value) => value switch
    {
        string text => [(place, text)],
        IReadOnlyDictionary<string, string> words => words.Select(w => ($"{place}.{w.Key}", w.Value)),
        IEnumerable<string> => [],
        _ => value.GetType().GetProperties().SelectMany(p => TextsOf($"{place}.{p.Name}", p.GetValue(value)!)),
    };

    private static object? Sample(ParameterInfo parameter, int number) => parameter.ParameterType switch
    {
        var type when type == typeof(int) => number,
        var type when type == typeof(string) => $"«{number}»",
        var type when type == typeof(bool) => number > 2,
        var type when type == typeof(Language) => number is 1 ? Language.English : Language.German,
        var type when type == typeof(DateOnly) => new DateOnly(2026, number % 12 + 1, number),
        var type when type == typeof(DateOnly?) => number > 2 ? new DateOnly(2027, 3, number) : null,
        var type when type == typeof(IReadOnlyList<TimeOnly>) => new TimeOnly[] { new(number, 0), new(18, 30) },
        var type when type == typeof(IReadOnlyList<DayOfWeek>) => Enum.GetValues<DayOfWeek>().Take(Math.Min(number, 6)).ToArray(),
        var type => throw new InvalidOperationException($"Say here what a {type} looks like."),
    };

    // One and two may be words of their own, and dates have figures of their own.
    private static string Figures(string text) => string.Concat(Place().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal));

    private static bool MayBeTheSame((string Place, string Text) phrase) =>
        phrase.Place is "Labels.PageOf" || phrase.Place.Contains("Call(", StringComparison.Ordinal);

    [GeneratedRegex(
        @"\b(the|and|your|you|how|what|which|times|seconds?|once|twice|each|sides?|left|right|rounds?|week|every|day|call|stop|exercises?|sheet|pain|before|with|made|from)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EnglishWord();

    [GeneratedRegex(@"\{\d\}|«\d+»", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"(?<!\u00A0)[:;?!]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CloseMark();
}
