using System.Reflection;
using ClinicStretch.Application.Languages.Pages;
using ClinicStretch.Application.Languages.Rights;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;

namespace ClinicStretch.Integration.Tests.Languages;

public sealed class RightsPhrasesTests
{
    public static TheoryData<string> Translations => [.. Language.All.Where(l => l != Language.English).Select(l => l.Tag)];

    [Theory, MemberData(nameof(Translations))]
    public void What_a_patient_reads_of_their_rights_is_said_in_each_language(string tag)
    {
        var (here, english) = (Words(Language.Of(tag)), Words(Language.English));

        Assert.Equal(english.Keys, here.Keys);
        Assert.All(here, w => Assert.False(string.IsNullOrWhiteSpace(w.Value), w.Key));
        var same = here.Where(w => english[w.Key] == w.Value).Select(w => w.Key).ToList();
        Assert.True(same.Count <= 5, string.Join(", ", same));
    }

    private static Dictionary<string, string> Words(Language language) => new(
    [
        .. Of(RightsPhrases.In(language)), .. Of(RecordPhrases.In(language)), .. Of(MyDataPhrases.In(language)),
        .. Enum.GetValues<ConsentKind>().SelectMany(k => new[]
        {
            KeyValuePair.Create($"name of {k}", ConsentPhrases.In(language).Names[k]), KeyValuePair.Create($"meaning of {k}", ConsentPhrases.In(language).Meanings[k]),
            KeyValuePair.Create($"told of {k}", ConsentPhrases.In(language).Told(k)),
        }),
    ]);

    private static IEnumerable<KeyValuePair<string, string>> Of<T>(T words) => typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.PropertyType == typeof(string)).Select(p => KeyValuePair.Create($"{typeof(T).Name}.{p.Name}", (string)p.GetValue(words)!));
}
