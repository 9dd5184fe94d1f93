using ClinicStretch.Domain.Patients;

namespace ClinicStretch.Domain.Tests.Patients;

public sealed class EpisodeTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private readonly Episode _episode = Episode.Open(Given.Clinic, EpisodeId.New(), PatientId.New(), new EpisodeText("Back", null, Today.AddDays(-30)), Today);

    [Fact]
    public void It_is_open_until_it_is_closed_with_an_outcome()
    {
        Assert.True(_episode.IsOpen);

        _episode.Close(Closing(Today), Today);

        Assert.Equal((false, EpisodeOutcome.GoalMet), (_episode.IsOpen, _episode.Outcome));
    }

    [Fact]
    public void Closing_it_twice_alike_is_no_quarrel_and_otherwise_is_refused()
    {
        _episode.Close(Closing(Today), Today);
        _episode.Close(Closing(Today), Today);

        Broken.AssertBroken(EpisodeRules.IsOpen, () => _episode.Close(Closing(Today) with { Outcome = EpisodeOutcome.MovedAway }, Today));
    }

    [Fact]
    public void It_begins_and_ends_today_or_earlier_and_in_that_order()
    {
        Broken.AssertBroken(EpisodeRules.StartIsNotFuture, () => _episode.Change(new EpisodeText("Back", null, Today.AddDays(1)), Today));
        Broken.AssertBroken(EpisodeRules.EndIsNotFuture, () => _episode.Close(Closing(Today.AddDays(1)), Today));
        Broken.AssertBroken(EpisodeRules.EndsAfterItBegan, () => _episode.Close(Closing(Today.AddDays(-31)), Today));
    }

    private static EpisodeClosing Closing(DateOnly end) => new(end, EpisodeOutcome.GoalMet, null);
}
