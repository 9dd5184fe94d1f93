using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Progress.Watch;
using ClinicStretch.Domain.Sessions.Missed;

namespace ClinicStretch.Domain.Tests.Progress.Watch;

/// <summary>When a therapist is told why sessions were missed.</summary>
public sealed class MissedWatchTests
{
    [Theory]
    [InlineData(MissedReason.Pain, true)]
    [InlineData(MissedReason.Better, true)]
    [InlineData(MissedReason.Unsure, true)]
    [InlineData(MissedReason.Time, false)]
    [InlineData(MissedReason.Forgot, false)]
    [InlineData(MissedReason.Other, false)]
    [InlineData(MissedReason.NotNow, false)]
    public void Pain_a_good_ending_and_doubt_are_told_at_once(MissedReason reason, bool told) =>
        Assert.Equal(told, MissedWatch.Of(Answer(3, reason), []) is { Cause: AlertCause.Missed, Severity: AlertSeverity.Routine });

    [Fact]
    public void The_third_gap_in_four_weeks_is_told_whatever_the_reasons()
    {
        MissedAnswer[] two = [Answer(3, MissedReason.Time), Answer(8, MissedReason.Forgot)];

        Assert.Null(MissedWatch.Of(two[1], [two[0]]));
        Assert.Equal(
            "3 gaps in four weeks. 5 March: there was no time. 10 March: it was forgotten. 14 March: another reason, not given.",
            MissedWatch.Of(Answer(12, MissedReason.Other), two)!.Why);
    }

    [Fact]
    public void What_was_put_aside_is_no_reason_and_what_is_four_weeks_old_counts_no_more()
    {
        Assert.Null(MissedWatch.Of(Answer(12, MissedReason.Time), [Answer(3, MissedReason.NotNow), Answer(8, MissedReason.Time)]));
        Assert.Null(MissedWatch.Of(Answer(32, MissedReason.Time), [Answer(3, MissedReason.Time), Answer(20, MissedReason.Time)]));
        Assert.NotNull(MissedWatch.Of(Answer(30, MissedReason.Time), [Answer(3, MissedReason.Time), Answer(20, MissedReason.Time)]));
    }

    [Fact]
    public void What_was_said_before_stays_in_the_words_so_that_a_newer_answer_hides_no_pain() =>
        Assert.Equal(
            "5 March: pain kept them from it. 10 March: they were not sure how.",
            MissedWatch.Of(Answer(8, MissedReason.Unsure), [Answer(3, MissedReason.Pain)])!.Why);

    private static MissedAnswer Answer(int days, MissedReason reason)
    {
        var day = Given.Monday.AddDays(days);
        return new()
        {
            ClinicId = Given.Clinic,
            Id = MissedAnswerId.New(),
            PatientId = default,
            PlanId = default,
            Day = day,
            Reason = reason,
            SaidAt = Given.At(day.AddDays(1), 12),
            ReceivedAt = Given.At(day.AddDays(1), 12),
            SaidBy = Given.Person,
        };
    }
}
