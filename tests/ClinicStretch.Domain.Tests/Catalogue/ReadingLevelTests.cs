using ClinicStretch.Domain.Catalogue;

namespace ClinicStretch.Domain.Tests.Catalogue;

public sealed class ReadingLevelTests
{
    [Theory]
    [InlineData("en-GB", "Subsequently, individuals experiencing considerable discomfort should discontinue participation immediately.")]
    [InlineData("es", "Posteriormente, las personas que experimenten molestias considerables deberán interrumpir inmediatamente la participación.")]
    [InlineData("fr", "Ultérieurement, les individus éprouvant un inconfort considérable devront interrompre immédiatement leur participation.")]
    [InlineData("de", "Anschließend sollten Personen mit beträchtlichen Beschwerden die Übungsteilnahme unverzüglich unterbrechen.")]
    public void Long_words_and_sentences_are_above_the_target(string language, string text)
    {
        var level = ReadingLevel.Of([text], Language.Of(language))!;

        Assert.True(level.IsAboveTarget, $"Age {level.Age:F1}");
        Assert.Equal(text, level.Longest);
    }

    [Theory]
    [InlineData("en-GB", "Lie on your back. Bend your knees.")]
    [InlineData("es", "Acuéstate de espaldas. Dobla las rodillas.")]
    [InlineData("fr", "Couchez-vous sur le dos. Pliez les genoux.")]
    [InlineData("de", "Leg dich auf den Rücken. Beug die Knie.")]
    public void Short_words_and_sentences_are_not(string language, string text) =>
        Assert.False(ReadingLevel.Of([text], Language.Of(language))!.IsAboveTarget);

    [Fact]
    public void English_is_the_grade_of_Flesch_and_Kincaid_with_five_years_before_school()
    {
        // 6 words, 1 sentence, 8 syllables: 0.39 x 6 + 11.8 x 8/6 - 15.59 = 2.483.
        var level = ReadingLevel.Of(["Slowly bend your knee a little."], Language.English)!;

        Assert.Equal(7.483, level.Age, 3);
    }

    [Fact]
    public void No_text_is_easier_than_for_a_child_who_starts_school() => Assert.Equal(5, ReadingLevel.Of(["Go."], Language.English)!.Age);

    [Fact]
    public void The_longest_sentence_is_found_across_steps()
    {
        var level = ReadingLevel.Of(["Lie down. Rest!", "Then bend both of your knees a little. Stop."], Language.English)!;

        Assert.Equal(("Then bend both of your knees a little.", 8), (level.Longest, level.WordsInLongest));
    }

    [Theory]
    [InlineData("")]
    [InlineData("... 3 !")]
    public void Nothing_to_read_has_no_level(string text) => Assert.Null(ReadingLevel.Of([text], Language.English));
}
