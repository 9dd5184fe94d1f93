using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Domain.Tests.Progress;

public sealed class PainJudgeTests
{
    [Theory]
    [InlineData(3, 3, 3, 3, PainResult.Green)]
    [InlineData(3, 2, 1, 0, PainResult.Green)]
    [InlineData(8, 8, 8, null, PainResult.Green)]
    [InlineData(3, null, 3, null, PainResult.Green)]
    [InlineData(3, 4, 3, 3, PainResult.Red)]
    [InlineData(3, 3, 4, 3, PainResult.Red)]
    [InlineData(3, 3, 3, 4, PainResult.Red)]
    [InlineData(3, null, null, 5, PainResult.Red)]
    [InlineData(0, 1, null, null, PainResult.Red)]
    [InlineData(null, 0, 0, null, PainResult.Green)]
    [InlineData(null, 6, 2, null, PainResult.Red)]
    [InlineData(null, 3, 2, null, null)]
    [InlineData(3, null, null, null, null)]
    [InlineData(null, null, null, null, null)]
    public void Strict_allows_no_rise(int? before, int? worst, int? after, int? nextDay, PainResult? result) =>
        Assert.Equal(result, PainJudge.Judge(PainPolicy.Strict, Pain(before, worst, after, nextDay)));

    [Theory]
    [InlineData(2, 3, 3, 2, PainResult.Green)]
    [InlineData(2, 0, 0, null, PainResult.Green)]
    [InlineData(2, 4, 3, 2, PainResult.Amber)]
    [InlineData(2, 3, 5, 2, PainResult.Amber)]
    [InlineData(2, 3, 3, 3, PainResult.Amber)]
    [InlineData(2, 5, 5, 3, PainResult.Amber)]
    [InlineData(2, 6, 3, null, PainResult.Red)]
    [InlineData(2, 10, 3, 3, PainResult.Red)]
    [InlineData(2, 0, 0, 4, PainResult.Flare)]
    [InlineData(2, 9, 9, 4, PainResult.Flare)]
    [InlineData(2, null, null, 4, PainResult.Flare)]
    [InlineData(2, null, null, 3, PainResult.Amber)]
    [InlineData(2, null, null, 2, null)]
    [InlineData(null, 4, null, 9, PainResult.Amber)]
    [InlineData(null, 7, null, null, PainResult.Red)]
    [InlineData(null, null, null, null, null)]
    public void Monitored_follows_the_traffic_lights(int? before, int? worst, int? after, int? nextDay, PainResult? result) =>
        Assert.Equal(result, PainJudge.Judge(PainPolicy.Monitored, Pain(before, worst, after, nextDay)));

    [Theory]
    [InlineData(6, 6, PainResult.Amber)]
    [InlineData(6, 7, PainResult.Amber)]
    [InlineData(6, 2, PainResult.Amber)]
    [InlineData(6, 8, PainResult.Red)]
    [InlineData(5, 6, PainResult.Red)]
    [InlineData(6, null, null)]
    public void Above_the_amber_limit_only_the_change_counts(int before, int? worst, PainResult? result) =>
        Assert.Equal(result, PainJudge.Judge(PainPolicy.Monitored, Pain(before, worst, null, null)));

    [Fact]
    public void A_therapist_s_limits_are_followed()
    {
        var mild = PainPolicy.Monitored with { GreenMax = 1, AmberMax = 2, StopAt = 3, NextDayTolerance = 1 };
        Assert.Equal(PainResult.Amber, PainJudge.Judge(mild, Pain(1, 2, 2, 2)));
        Assert.Equal(PainResult.Red, PainJudge.Judge(mild, Pain(1, 3, 2, 2)));
        Assert.Equal(PainResult.Green, PainJudge.Judge(mild, Pain(1, 1, 1, 2)));
    }

    [Fact]
    public void A_flare_is_a_rise_of_two_the_next_day_under_either_policy()
    {
        Assert.True(PainJudge.IsFlare(PainPolicy.Strict, Pain(3, 3, 3, 5)));
        Assert.False(PainJudge.IsFlare(PainPolicy.Strict, Pain(3, 3, 3, 4)));
        Assert.False(PainJudge.IsFlare(PainPolicy.Monitored, Pain(null, 3, 3, 9)));
    }

    [Fact]
    public void The_peak_is_the_higher_of_worst_and_after()
    {
        Assert.Equal(5, Pain(1, 5, 2, null).Peak);
        Assert.Equal(6, Pain(1, 5, 6, null).Peak);
        Assert.Equal(6, Pain(1, null, 6, null).Peak);
        Assert.Equal(5, Pain(1, 5, null, null).Peak);
        Assert.Null(Pain(1, null, null, 4).Peak);
    }

    private static PainCourse Pain(int? before, int? worst, int? after, int? nextDay) =>
        new(PainScore.From(before), PainScore.From(worst), PainScore.From(after), PainScore.From(nextDay));
}
