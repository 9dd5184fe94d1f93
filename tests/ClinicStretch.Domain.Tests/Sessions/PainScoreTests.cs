using ClinicStretch.Domain.Sessions;
using static ClinicStretch.Domain.Tests.Broken;

namespace ClinicStretch.Domain.Tests.Sessions;

public sealed class PainScoreTests
{
    [Theory]
    [InlineData(-1)]
    [InlineData(11)]
    public void Pain_outside_0_to_10_is_refused(int value) => AssertBroken(PainScore.InRange, () => PainScore.From(value));

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public void The_ends_of_the_scale_are_pain_scores(int value) => Assert.Equal(value, PainScore.From(value).Value);

    [Fact]
    public void Pain_that_was_not_reported_is_not_zero()
    {
        Assert.Null(PainScore.From((int?)null));
        Assert.NotNull(PainScore.From((int?)0));
    }

    [Fact]
    public void Scores_can_be_compared() => Assert.True(PainScore.From(3) < PainScore.From(4) && PainScore.From(4) >= PainScore.From(4));
}
