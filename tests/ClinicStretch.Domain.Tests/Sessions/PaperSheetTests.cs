using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Domain.Tests.Sessions;

public sealed class PaperSheetTests
{
    private static readonly PlanId Plan = new(new Guid("01956f3a-0000-7000-8000-000000000001"));
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact]
    public void A_place_of_a_sheet_always_gets_the_same_id_and_no_other_place_gets_it()
    {
        var ids = Enumerable.Range(0, 28).SelectMany(d => Enumerable.Range(1, 6).Select(n => PaperSheet.IdOf(Plan, Monday.AddDays(d), n))).ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Equal(ids[0], PaperSheet.IdOf(Plan, Monday, 1));
        Assert.NotEqual(ids[0], PaperSheet.IdOf(new PlanId(Guid.CreateVersion7()), Monday, 1));
        Assert.All(ids, id => Assert.Equal(8, id.Value.Version));
    }

    [Fact]
    public void A_day_has_as_many_places_as_sessions_and_a_day_of_rest_has_none()
    {
        var weekdays = Schedule.Of(new ScheduleInput(Monday, Monday.AddDays(9), [DayOfWeek.Monday, DayOfWeek.Friday], null, 2, []));

        Assert.Equal(2, PaperSheet.SessionsOn(weekdays, Monday));
        Assert.Equal(0, PaperSheet.SessionsOn(weekdays, Monday.AddDays(1)));
        Assert.Equal(0, PaperSheet.SessionsOn(weekdays, Monday.AddDays(14)));
    }

    [Fact]
    public void Any_day_may_be_one_where_the_patient_chooses() =>
        Assert.Equal(1, PaperSheet.SessionsOn(Schedule.Of(new ScheduleInput(Monday, null, [], 3, 1, [])), Monday.AddDays(6)));

    [Fact]
    public void A_session_begins_at_its_time_of_the_schedule_or_right_after_midnight()
    {
        var timed = Schedule.Of(new ScheduleInput(Monday, null, [DayOfWeek.Monday], null, 2, [new TimeOnly(18, 0), new TimeOnly(8, 0)]));

        Assert.Equal([new TimeOnly(8, 0), new TimeOnly(18, 0)], [PaperSheet.TimeOf(timed, 1), PaperSheet.TimeOf(timed, 2)]);
        Assert.Equal(new TimeOnly(0, 2), PaperSheet.TimeOf(Schedule.Daily(Monday, 2), 2));
    }
}
