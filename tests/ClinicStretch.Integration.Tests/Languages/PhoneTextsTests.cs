using System.Text.RegularExpressions;
using ClinicStretch.Application.Languages.Phone;
using ClinicStretch.Domain;

namespace ClinicStretch.Integration.Tests.Languages;

/// <summary>What a phone says: all of it in each language, whatever part it belongs to.</summary>
public sealed partial class PhoneTextsTests
{
    private static readonly string[] MayBeTheSame = ["app.messages", "app.check.no", "app.pain.low", "app.label", "player.no", "player.pause"];

    public static TheoryData<string> Translations => [.. Language.All.Where(l => l != Language.English).Select(l => l.Tag)];

    [Theory, MemberData(nameof(Translations))]
    public void Each_text_is_there_and_has_the_same_places_to_fill(string language)
    {
        var (english, other) = (PhoneTexts.In(Language.English), PhoneTexts.In(Language.Of(language)));

        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), other.Keys.Order(StringComparer.Ordinal));
        Assert.All(english, text => Assert.Equal((text.Key, Places(text.Value)), (text.Key, Places(other[text.Key]))));
        Assert.DoesNotContain(other, text => string.IsNullOrWhiteSpace(text.Value) || text.Value.Contains("  ", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Translations))]
    public void Nothing_is_left_in_English(string language)
    {
        var english = PhoneTexts.In(Language.English);

        Assert.DoesNotContain(PhoneTexts.In(Language.Of(language)), text => text.Value == english[text.Key] && !MayBeTheSame.Contains(text.Key));
    }

    [Fact]
    public void A_text_of_one_has_its_twin_of_many()
    {
        var keys = PhoneTexts.In(Language.English).Keys.ToHashSet();

        Assert.All(keys.Where(k => k.EndsWith(".one", StringComparison.Ordinal)), k => Assert.Contains(k[..^4] + ".other", keys));
    }

    [Fact]
    public void French_keeps_a_no_break_space_before_a_high_mark() =>
        Assert.DoesNotContain(PhoneTexts.In(Language.French), text => HighMark().IsMatch(text.Value));

    // One of one may leave the number out, and some languages do.
    private static string Places(string text) => string.Join(' ', Place().Matches(text).Select(m => m.Value).Where(p => p is not "{n}").Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\w+\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();

    [GeneratedRegex("[ \\w][:?!»](?!\\d)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HighMark();
}
