using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Sessions.Reminders;
using FsCheck;
using FsCheck.Fluent;

namespace ClinicStretch.Domain.Tests.Sessions.Reminders;

/// <summary>What holds of reminders in every zone and on every day, also on those when clocks change.</summary>
public sealed class ReminderLaws
{
    private static readonly string[] Zones =
        ["Europe/London", "America/New_York", "Australia/Lord_Howe", "Europe/Dublin", "America/Sao_Paulo", "Asia/Kathmandu", "Pacific/Apia", "Africa/Casablanca", "UTC"];

    private static readonly DayOfWeek[] Week = Enum.GetValues<DayOfWeek>();

    private static readonly Arbitrary<(IReadOnlyList<ReminderTime> Times, TimeZoneInfo Zone, DateTimeOffset From, int[] Steps)> Cases = (
        from zone in Gen.Elements(Zones)
        from minutes in Gen.Choose(0, 1439).NonEmptyListOf()
        from days in Gen.SubListOf(Week)
        from hour in Gen.Choose(0, 24 * 365 * 3)
        from steps in Gen.Choose(1, 4000).NonEmptyListOf()
        select (
            (IReadOnlyList<ReminderTime>)[.. minutes.Take(6).Distinct().Select(m => new ReminderTime(new TimeOnly(m / 60, m % 60), days.Count is 0 ? Week : [.. days]))],
            TimeZoneInfo.FindSystemTimeZoneById(zone),
            new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(hour),
            steps.Take(20).ToArray())).ToArbitrary();

    /// <summary>However often and at whatever distances the courier looks, it sees each moment once.</summary>
    [Fact]
    public void Windows_side_by_side_hold_each_moment_once() => Prop.ForAll(Cases, c =>
    {
        var (at, seen) = (c.From, new List<ReminderMoment>());
        foreach (var step in c.Steps)
        {
            seen.AddRange(ReminderClock.Between(c.Times, c.Zone, at, at.AddMinutes(step)));
            at = at.AddMinutes(step);
        }

        return seen.SequenceEqual(ReminderClock.Between(c.Times, c.Zone, c.From, at));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void On_each_chosen_day_each_time_comes_once_and_on_no_other() => Prop.ForAll(Cases, c =>
    {
        var first = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(c.From, c.Zone).DateTime).AddDays(1);
        var (from, to) = (c.Zone.InstantOf(first, TimeOnly.MinValue).AddTicks(-1), c.Zone.EndOf(first.AddDays(13)));
        var moments = ReminderClock.Between(c.Times, c.Zone, from, to);
        return Enumerable.Range(0, 14).Select(first.AddDays).All(day =>
        {
            var ofTheDay = moments.Where(m => m.Day == day).ToList();
            var wished = c.Times.Where(t => t.Days.Contains(day.DayOfWeek)).Select(t => c.Zone.InstantOf(day, t.At)).Distinct().Count(i => i > from && i <= to);
            return ofTheDay.Count == wished && ofTheDay.Select(m => m.Instant).Distinct().Count() == wished;
        });
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_next_moment_is_the_first_of_those_to_come() => Prop.ForAll(Cases, c =>
    {
        var next = ReminderClock.Next(c.Times, c.Zone, c.From);
        return next is { } at && at > c.From && ReminderClock.Between(c.Times, c.Zone, c.From, at) is [var only, ..] && only.Instant == at;
    }).QuickCheckThrowOnFailure();

    /// <summary>Whoever has done as much as is asked for by then is left in peace; whoever has done nothing is reminded.</summary>
    [Fact]
    public void Nobody_is_reminded_of_what_is_done() => Prop.ForAll(
        (from asked in Gen.Choose(0, 6) from done in Gen.Choose(0, 6) from times in Gen.Choose(1, 6) from n in Gen.Choose(1, times) select (asked, done, times, n)).ToArbitrary(),
        c =>
        {
            var wants = new DayTally(c.asked, c.done).Wants(new ReminderMoment(default, default, c.n, c.times, default));
            return (c.done < c.asked || !wants) && (c.done > 0 || c.asked is 0 || wants) && (c.n < c.times || wants == c.done < c.asked);
        }).QuickCheckThrowOnFailure();
}
