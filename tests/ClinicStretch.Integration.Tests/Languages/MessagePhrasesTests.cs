using ClinicStretch.Application.Languages;
using ClinicStretch.Domain;

namespace ClinicStretch.Integration.Tests.Languages;

public sealed class MessagePhrasesTests
{
    public static TheoryData<string> Translations => [.. Language.All.Where(l => l != Language.English).Select(l => l.Tag)];

    [Theory, MemberData(nameof(Translations))]
    public void What_stands_round_messages_is_said_in_each_language_and_never_in_English(string tag)
    {
        var english = Words(Language.English);

        var words = Words(Language.Of(tag));

        Assert.DoesNotContain(words, w => string.IsNullOrWhiteSpace(w.Text));
        Assert.DoesNotContain(words, english.Contains);
    }

    private static IReadOnlyList<(string Place, string Text)> Words(Language language) =>
    [
        .. typeof(MessagePhrases).GetProperties().Where(p => p.PropertyType == typeof(string))
            .Select(p => (p.Name, (string)p.GetValue(MessagePhrases.In(language))!)),
    ];
}
