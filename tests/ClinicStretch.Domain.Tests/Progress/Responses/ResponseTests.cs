using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Progress.Responses;
using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Domain.Tests.Progress.Responses;

public sealed class ResponseTests
{
    private static readonly DateOnly Monday = Given.Monday;

    [Fact]
    public void Each_exercise_says_how_often_it_was_less_than_done_and_why()
    {
        var plan = Given.PlanOf(Given.Content(null, Given.Item(1), Given.Item(2)));

        var response = ItemResponse.Of(plan,
        [
            Given.SessionOn(Monday, Given.Done(1), Given.Skipped(2)),
            Given.SessionOn(Monday.AddDays(1), Given.Partly(5), Given.Skipped(2, SkipReason.Forgot)),
            Given.SessionOn(Monday.AddDays(2), new SessionItem(Given.Key(1), Outcome.TooHard), Given.Skipped(2)),
        ]);

        Assert.Equal([(1, 1, 1, 0), (0, 0, 0, 3)], response.Select(r => (r.Done, r.Partly, r.TooHard, r.Skipped)));
        Assert.Equal(new Dictionary<SkipReason, int> { [SkipReason.NoTime] = 2, [SkipReason.Forgot] = 1 }, response[1].Reasons);
    }

    [Fact]
    public void An_exercise_that_was_taken_out_keeps_its_place_behind_and_is_marked()
    {
        var plan = Given.PlanOf(Given.Content(null, Given.Item(1), Given.Item(2)));
        Given.Change(plan, Given.Content(null, Given.Item(2)), Given.At(Monday.AddDays(2), 0));

        var response = ItemResponse.Of(plan, [Given.SessionOn(Monday, Given.Done(1), Given.Done(2))]);

        Assert.Equal([(Given.Key(2), true), (Given.Key(1), false)], response.Select(r => (r.Key, r.IsCurrent)));
    }

    [Fact]
    public void Each_revision_says_what_was_done_of_what_it_asked_for_and_how_the_pain_was()
    {
        var plan = Given.PlanOf(Given.Content());
        Given.Change(plan, Given.Content(null, Given.Item(1, Given.Reps(15))), Given.At(Monday.AddDays(4), 0));
        Session[] sessions =
        [
            .. Enumerable.Range(0, 3).Select(n => On(n, 1, 5)),
            .. Enumerable.Range(4, 2).Select(n => On(n, 2, 3)),
        ];
        var window = new DayWindow(Monday, Monday.AddDays(7));
        var report = Adherence.Of(PlanTimeline.Of(plan, Given.London), sessions, window, Given.At(Monday.AddDays(8), 0));

        var revisions = RevisionProgress.Of(plan, report, sessions);

        Assert.Equal([(1, 4, 3, 1, (decimal?)0.75m), (2, 3, 2, 1, 2m / 3)], revisions.Select(r => (r.Number, r.Prescribed, r.Done, r.Unknown, r.Rate)));
        Assert.Equal([new PainLevel(3, 5), new PainLevel(2, null)], revisions.Select(r => r.Before));
    }

    [Fact]
    public void A_slot_that_nobody_reported_on_is_unknown_and_one_reported_as_not_done_is_not()
    {
        var report = Adherence.Of(
            PlanTimeline.Of(Given.PlanOf(Given.Content()), Given.London), [Given.SessionOn(Monday, Given.Skipped())],
            new DayWindow(Monday, Monday.AddDays(3)), Given.At(Monday.AddDays(3), 0));

        Assert.Equal((3, 1, 2), (report.Missed, report.NotDone, report.Unknown));
        Assert.Equal([false, true, true], report.Slots.Select(s => s.IsUnknown));
    }

    private static Session On(int day, int revision, int painBefore) => Given.SessionAt(
        Given.At(Monday.AddDays(day), 10), revision, [Given.Done()], pain: new PainReport(PainScore.From(painBefore), null, null));
}
