using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Sessions;
using static ClinicStretch.Domain.Tests.Broken;

namespace ClinicStretch.Domain.Tests.Sessions;

public sealed class SessionRulesTests
{
    private static readonly DateTimeOffset Start = Given.At(Given.Monday, 9);
    private readonly Plan _plan = Given.PlanOf(Given.Content(null, Given.Item(1), Given.Item(2)));

    [Fact]
    public void A_session_keeps_what_was_reported()
    {
        var session = Log(Given.Report(Start, Given.Done(1), Given.Skipped(2)) with { Effort = 4, Note = "fine" });
        Assert.Equal((1, Start, Start.AddHours(1), Given.Monday), (session.Revision, session.StartedAt, session.ReceivedAt, session.Day));
        Assert.Equal((_plan.Id, _plan.PatientId, _plan.ClinicId), (session.PlanId, session.PatientId, session.ClinicId));
        Assert.Equal((4, "fine", false), (session.Effort, session.Note, session.LoggedLate));
    }

    [Fact]
    public void The_day_is_the_patient_s_day()
    {
        var evening = new DateTimeOffset(2026, 3, 3, 2, 0, 0, TimeSpan.Zero);
        var session = Given.Report(evening).ToSession(_plan, TimeZoneInfo.FindSystemTimeZoneById("America/New_York"), evening);
        Assert.Equal(new DateOnly(2026, 3, 2), session.Day);
    }

    [Fact]
    public void A_session_in_the_future_is_refused()
    {
        Log(Given.Report(Start.AddMinutes(5)), Start);
        AssertBroken(SessionRules.NotInTheFuture, () => Log(Given.Report(Start.AddMinutes(6)), Start));
        AssertBroken(SessionRules.NotInTheFuture, () => Log(Given.Report(Start) with { LoggedAt = Start.AddMinutes(6) }, Start));
    }

    [Fact]
    public void A_session_is_not_written_down_before_it_was_done() => AssertBroken(
        SessionRules.NotInTheFuture, () => Log(Given.Report(Start) with { LoggedAt = Start.AddHours(-1) }));

    [Fact]
    public void A_session_is_written_down_within_48_hours()
    {
        Log(Given.Report(Start), Start.AddHours(48));
        AssertBroken(SessionRules.NotTooLate, () => Log(Given.Report(Start), Start.AddDays(3)));
    }

    [Fact]
    public void A_session_written_down_in_time_may_be_sent_later()
    {
        Log(Given.Report(Start) with { LoggedAt = Start }, Start.AddDays(28));
        AssertBroken(SessionRules.NotTooLate, () => Log(Given.Report(Start) with { LoggedAt = Start }, Start.AddDays(29)));
    }

    [Fact]
    public void A_sheet_of_paper_may_come_in_for_four_weeks()
    {
        var onPaper = Given.Report(Start) with { Source = Source.Paper };
        Log(onPaper, Start.AddDays(28));
        AssertBroken(SessionRules.NotTooLate, () => Log(onPaper, Start.AddDays(28).AddMinutes(1)));
    }

    [Fact]
    public void A_session_written_down_on_a_later_day_is_late()
    {
        Assert.True(Log(Given.Report(Start), Start.AddHours(24)).LoggedLate);
        Assert.False(Log(Given.Report(Start), Start.AddHours(14)).LoggedLate);
        Assert.False(Log(Given.Report(Start) with { LoggedAt = Start }, Start.AddDays(5)).LoggedLate);
    }

    [Fact]
    public void A_session_does_not_end_before_it_starts() =>
        AssertBroken(SessionRules.EndsAfterItStarts, () => Log(Given.Report(Start) with { EndedAt = Start.AddMinutes(-1) }));

    [Fact]
    public void A_paused_plan_takes_no_session()
    {
        _plan.PutOnHold("holiday", null, Start.AddHours(-1));
        AssertBroken(SessionRules.PlanIsActive, () => Log(Given.Report(Start)));
    }

    [Fact]
    public void A_session_done_before_the_pause_and_sent_after_it_began_is_kept()
    {
        _plan.PutOnHold("holiday", null, Start.AddHours(1));
        Assert.Equal(Start, Log(Given.Report(Start) with { LoggedAt = Start }, Start.AddDays(2)).StartedAt);
    }

    [Fact]
    public void A_session_done_during_a_pause_is_kept_once_the_plan_goes_on()
    {
        _plan.PutOnHold("holiday", null, Start.AddHours(-1));
        _plan.Resume(Given.Screen(Start), Given.Person, Start.AddMinutes(30));
        Assert.Equal(Start, Log(Given.Report(Start)).StartedAt);
    }

    [Fact]
    public void A_session_done_before_the_plan_ended_and_sent_afterwards_is_kept()
    {
        _plan.Complete(null, Start.AddHours(1));
        Assert.Equal(Start, Log(Given.Report(Start), Start.AddHours(2)).StartedAt);
        AssertBroken(SessionRules.PlanIsActive, () => Log(Given.Report(Start.AddHours(2)), Start.AddHours(3)));
    }

    [Fact]
    public void A_draft_takes_no_session() =>
        AssertBroken(SessionRules.PlanIsActive, () => Given.Report(Start).ToSession(Given.DraftOf(Given.Content()), Given.London, Start));

    [Fact]
    public void A_session_may_be_of_an_earlier_revision_but_not_of_an_unknown_one()
    {
        Given.Change(_plan, Given.Content(null, Given.Item(3)), Start);
        Assert.Equal(1, Log(Given.Report(Start)).Revision);
        AssertBroken(SessionRules.RevisionExists, () => Log(Given.Report(Start) with { Revision = 3 }));
    }

    [Fact]
    public void Only_items_of_the_revision_can_be_reported_each_once_and_at_least_one()
    {
        AssertBroken(SessionRules.ItemsArePrescribed, () => Log(Given.Report(Start, Given.Done(3))));
        AssertBroken(SessionRules.ItemsDiffer, () => Log(Given.Report(Start, Given.Done(1), Given.Skipped(1))));
        AssertBroken(SessionRules.HasItems, () => Log(Given.Report(Start) with { Items = [] }));
    }

    [Fact]
    public void Partly_says_how_much()
    {
        AssertBroken(SessionRules.PartlySaysHowMuch, () => Log(Given.Report(Start, new SessionItem(Given.Key(1), Outcome.Partly, null, null))));
        Log(Given.Report(Start, Given.Partly(5)));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1001)]
    public void What_was_done_is_what_a_person_can_do(int reps) =>
        AssertBroken(SessionRules.DoneInRange, () => Log(Given.Report(Start, Given.Partly(reps))));

    [Theory]
    [InlineData(-1)]
    [InlineData(11)]
    public void Effort_is_0_to_10(int effort) =>
        AssertBroken(SessionRules.EffortInRange, () => Log(Given.Report(Start) with { Effort = effort }));

    private Session Log(SessionReport report, DateTimeOffset? now = null) =>
        report.ToSession(_plan, Given.London, now ?? Start.AddHours(1));
}
