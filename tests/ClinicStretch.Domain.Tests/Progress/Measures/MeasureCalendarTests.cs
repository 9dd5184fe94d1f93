using ClinicStretch.Domain.Progress.Measures;

namespace ClinicStretch.Domain.Tests.Progress.Measures;

public sealed class MeasureCalendarTests
{
    private static readonly DateOnly Start = Given.Monday.AddDays(-100);
    private static readonly MeasureCourse Running = new(Start, null);

    [Theory]
    [InlineData(0, "nprs-week 0, psfs 0, rmdq-24 0")]
    [InlineData(13, "nprs-week 1, psfs 0, rmdq-24 0")]
    [InlineData(14, "nprs-week 2, psfs 2, pgic-7 2, rmdq-24 0")]
    [InlineData(29, "nprs-week 4, psfs 2, pgic-7 4, rmdq-24 4")]
    public void Pain_each_week_activities_at_0_and_2_roland_morris_at_0_and_4_and_change_from_week_2(int day, string due) =>
        Assert.Equal(due, Words(MeasureCalendar.DueOn(Start.AddDays(day), Running, MeasurePlan.Usual, [])));

    [Fact]
    public void Before_the_first_plan_nothing_is_due() => Assert.Empty(MeasureCalendar.DueOn(Start.AddDays(-1), Running, MeasurePlan.Usual, []));

    [Theory]
    [InlineData(11, true)]
    [InlineData(12, false)]
    [InlineData(20, false)]
    public void An_answer_from_two_days_before_on_settles_it(int answeredOn, bool isDue)
    {
        MeasureAnswer[] answers = [MeasureRulesTests.Answer(Instruments.Pain, new MeasureReading(3), Start.AddDays(answeredOn))];
        MeasurePlan[] plans = [new(Instruments.Pain.Code, [2], null, false)];

        Assert.Equal(isDue, MeasureCalendar.DueOn(Start.AddDays(20), Running, plans, answers).Count > 0);
    }

    [Theory]
    [InlineData(60, "nprs-week end, psfs end, pgic-7 end, rmdq-24 end")]
    [InlineData(88, "nprs-week end, psfs end, pgic-7 end, rmdq-24 end")]
    [InlineData(89, "")]
    public void At_discharge_they_are_asked_for_four_weeks(int day, string due) =>
        Assert.Equal(due, Words(MeasureCalendar.DueOn(Start.AddDays(day), new MeasureCourse(Start, Start.AddDays(60)), MeasurePlan.Usual, [])));

    [Fact]
    public void A_schedule_names_each_measure_once_with_weeks_in_order_and_no_totals()
    {
        var schedule = new MeasureSchedule { ClinicId = Given.Clinic, PatientId = PatientId.New() };

        Broken.AssertBroken(MeasureSchedule.Fits, () => schedule.Set([new("psfs", [2, 0], null, false)]));
        Broken.AssertBroken(MeasureSchedule.Fits, () => schedule.Set([new("psfs", [0], null, false), new("psfs", [2], null, false)]));
        Broken.AssertBroken(MeasureSchedule.Fits, () => schedule.Set([new("odi", [0], null, false)]));
        Broken.AssertBroken(MeasureSchedule.Fits, () => schedule.Set([new("psfs", [], null, false)]));
        schedule.Set(MeasurePlan.Usual);
        Assert.Equal(MeasurePlan.Usual, schedule.Measures);
    }

    private static string Words(IEnumerable<DueMeasure> due) => string.Join(", ", due.Select(d => $"{d.Instrument.Code} {(d.Week is { } week ? $"{week}" : "end")}"));
}
