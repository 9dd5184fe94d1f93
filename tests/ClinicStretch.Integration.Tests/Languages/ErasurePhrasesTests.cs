using ClinicStretch.Application.Languages.Rights.Erasing;
using ClinicStretch.Application.Patients.Erasing;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients.Rights;

namespace ClinicStretch.Integration.Tests.Languages;

/// <summary>Nobody is told in another language why something of theirs was erased, kept or refused.</summary>
public sealed class ErasurePhrasesTests
{
    [Theory]
    [InlineData("en-GB")]
    [InlineData("es")]
    [InlineData("fr")]
    [InlineData("de")]
    public void Every_ground_reason_scope_and_group_has_words_of_its_own_in_every_language(string tag)
    {
        var words = ErasurePhrases.In(Language.Of(tag));
        var texts = All(words);

        Assert.Equal(Enum.GetValues<RefusalGround>().Length, words.Grounds.Count);
        Assert.Equal(Enum.GetValues<KeptFor>().Length, words.Whys.Count);
        Assert.Equal(Enum.GetValues<ErasureScope>().Length, words.Scopes.Count);
        Assert.Equal(Enum.GetValues<ErasureCause>().Length, words.Causes.Count);
        Assert.Equal(Enum.GetValues<ErasureGroup>().Length, words.Groups.Count);
        Assert.All(texts, t => Assert.False(string.IsNullOrWhiteSpace(t)));
        Assert.Equal(texts.Count, texts.Distinct(StringComparer.Ordinal).Count());
        if (tag is not "en-GB")
        {
            var english = All(ErasurePhrases.In(Language.English));
            Assert.DoesNotContain(texts, t => t is not "Messages" && english.Contains(t, StringComparer.Ordinal));
        }

        if (tag is "fr")
        {
            Assert.DoesNotContain(texts, t => new[] { " :", " ;", " !", " ?" }.Any(t.Contains));
        }
    }

    private static List<string> All(ErasurePhrases words) =>
    [
        .. words.Grounds.Values, .. words.Whys.Values, .. words.Scopes.Values, .. words.Causes.Values, .. words.Groups.Values,
        words.Granted, words.MailSubject, words.MailText("Quai", ErasureScope.Everything), words.MailText("Quai", ErasureScope.BesidesTheRecord), words.Title,
        words.Lead("Quai", "1"), words.KeptUntil("1"), words.ErasedTitle, words.KeptTitle, words.ProofTitle, words.ProofLead, words.PatientId, words.CertificateId,
        words.Backups, words.Nothing,
    ];
}
