using ClinicStretch.Application.Programmes;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Plans.Course;
using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Integration.Tests.Programmes.Sheets;

/// <summary>The chart is that of the revision's schedule, day by day, and the grid that the screen reads.</summary>
public sealed class SheetChartTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void It_has_as_many_weeks_as_asked_for_with_the_boxes_of_the_grid(int weeks)
    {
        var facts = WrittenSheets.Facts() with { Weeks = weeks };

        var chart = ProgrammeWriter.Write(facts, Language.English).Log!;

        Assert.Equal(weeks, chart.Weeks.Count);
        Assert.Equal(
            Enumerable.Range(0, 7 * weeks).Select(day => PaperSheet.SessionsOn(facts.Revision.Content.Schedule, Monday.AddDays(day))),
            chart.Weeks.SelectMany(week => week.Days).Select(day => day.Sessions));
    }

    [Fact]
    public void Days_of_a_pause_are_greyed_until_the_patient_is_back()
    {
        var pause = Pause.Of(PauseKind.Holiday, null, Monday.AddDays(3), Monday.AddDays(-2));
        var facts = WrittenSheets.Facts(after: plan => plan.PutOnHold(pause, PersonId.New(), WrittenSheets.Later));

        var days = ProgrammeWriter.Write(facts, Language.English).Log!.Weeks[0].Days;

        Assert.Equal([0, 0, 0, 2, 0, 2, 2], days.Select(day => day.Sessions));
        Assert.Equal(["Pause", "Pause", "Pause"], days.Take(3).Select(day => day.Off));
        Assert.Null(days[4].Off);
    }

    [Fact]
    public void After_the_last_day_nothing_is_to_be_ticked()
    {
        var facts = WrittenSheets.Facts() with { Today = new DateOnly(2027, 1, 1) };

        var days = ProgrammeWriter.Write(facts, Language.English).Log!.Weeks[0].Days;

        Assert.Equal(2, days[1].Sessions);
        Assert.All(days.Skip(2), day => Assert.Equal((0, "No session"), (day.Sessions, day.Off)));
    }
}
