using System.Text.RegularExpressions;
using ClinicStretch.Application.Languages.Player;
using ClinicStretch.Application.Programmes;
using ClinicStretch.Domain;

namespace ClinicStretch.Integration.Tests.Languages;

/// <summary>What the guided player says: the same keys in every language, nothing in English by accident, and each place to be filled.</summary>
public sealed partial class PlayerPhrasesTests
{
    // Words that these languages share with English.
    private static readonly string[] Shared = ["es player.no", "fr player.pause", "de player.pause"];

    public static TheoryData<string> Translations => [.. Language.All.Where(l => l != Language.English).Select(l => l.Tag)];

    [Theory, MemberData(nameof(Translations))]
    public void Every_key_is_there_in_each_language_and_none_is_left_in_English(string tag)
    {
        var english = PlayerPhrases.In(Language.English);
        var words = PlayerPhrases.In(Language.Of(tag));

        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), words.Keys.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(words, w => string.IsNullOrWhiteSpace(w.Value));
        Assert.DoesNotContain(words, w => w.Value.Any(char.IsAsciiLetterLower) && PlaceToFill().Replace(w.Value, "").Any(char.IsLetter) && w.Value == english[w.Key] && !Shared.Contains($"{tag} {w.Key}"));
    }

    [Theory, MemberData(nameof(Translations))]
    public void The_places_to_be_filled_are_those_of_the_English(string tag) => Assert.All(
        PlayerPhrases.In(Language.English),
        english => Assert.Equal(Places(english.Value), Places(PlayerPhrases.In(Language.Of(tag))[english.Key])));

    [Fact]
    public void French_keeps_a_no_break_space_before_a_colon() =>
        Assert.DoesNotContain(PlayerPhrases.In(Language.Of("fr")).Values, text => CloseMark().IsMatch(text));

    [Fact]
    public void The_letters_are_those_of_the_products_own_font() => Assert.DoesNotContain(
        Language.All.SelectMany(l => PlayerPhrases.In(l).Values), text => ProgrammeText.Clean(text).EnumerateRunes().Any(rune => !ProgrammeFonts.Cover(rune.Value)));

    [Fact]
    public void Every_key_that_the_player_names_has_words()
    {
        var words = PlayerPhrases.In(Language.English);
        var scripts = Directory.EnumerateFiles(Path.Combine(Root(), "src/ClinicStretch.Web/wwwroot/js/player"), "*.js").Select(File.ReadAllText);
        var named = scripts.SelectMany(s => KeyInScript().Matches(s)).Select(m => m.Groups["key"].Value).Distinct(StringComparer.Ordinal).ToList();

        Assert.True(named.Count > 100, $"Only {named.Count} keys were found.");
        Assert.DoesNotContain(named, key => !words.ContainsKey(key) && !words.ContainsKey($"{key}.other") && key is not "player.choices" and not "player.choice");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ClinicStretch.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not lie in a checkout.");
        }

        return folder.FullName;
    }

    private static string Places(string text) => string.Concat(PlaceToFill().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\w+\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PlaceToFill();

    [GeneratedRegex("\"(?<key>player\\.[A-Za-z.]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KeyInScript();

    [GeneratedRegex(@"(?<!\u00A0)[:;?!]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CloseMark();
}
