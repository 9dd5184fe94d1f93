using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Sessions;
using FsCheck;
using FsCheck.Fluent;

namespace ClinicStretch.Domain.Tests.Progress;

public sealed class ProgressLaws
{
    private const int Days = 28;
    private static readonly DateOnly Monday = Given.Monday;
    private static readonly DayWindow FourWeeks = new(Monday, Monday.AddDays(Days));

    private static readonly Gen<Schedule> AnySchedule = Gen.OneOf(
        from times in Gen.Choose(1, 7) from start in Gen.Choose(0, 9) select Given.TimesAWeek(times, Monday.AddDays(start)),
        from times in Gen.Choose(1, 3) from start in Gen.Choose(0, 9) select Schedule.Daily(Monday.AddDays(start), times),
        from days in Gen.NonEmptyListOf(Gen.Elements(Enum.GetValues<DayOfWeek>())) select Given.OnWeekdays([.. days]),
        from hours in Gen.NonEmptyListOf(Gen.Choose(0, 23)) select Given.Daily([.. hours.Distinct().Take(6).Select(h => new TimeOnly(h, 30))]));

    private static readonly Gen<SessionItem> AnyItem = Gen.OneOf(
        Gen.Constant(Given.Done()),
        from reps in Gen.Choose(0, 15) select Given.Partly(reps),
        from reason in Gen.Elements(Enum.GetValues<SkipReason>()) select Given.Skipped(1, reason));

    private static readonly Gen<Session> AnySession =
        from day in Gen.Choose(0, Days - 1)
        from hour in Gen.Choose(0, 23)
        from item in AnyItem
        from revision in Gen.Choose(1, 2)
        select Given.SessionAt(Given.At(Monday.AddDays(day), hour), revision, [item]);

    /// <summary>A plan changed once, and perhaps paused, and what was logged.</summary>
    private static readonly Arbitrary<Case> Cases = (
        from first in AnySchedule
        from second in AnySchedule
        from changed in Gen.Choose(1, 300)
        from paused in Gen.Choose(301, 900)
        from count in Gen.Choose(0, 40)
        from sessions in AnySession.ArrayOf(count)
        select new Case(TimelineOf(first, second, changed, paused), sessions)).ToArbitrary();

    [Fact]
    public void Adherence_lies_between_0_and_100_percent() => Check(c =>
        c.Report().SessionAdherence is null or (>= 0 and <= 1) && c.Report().DoseAdherence is null or (>= 0 and <= 1));

    [Fact]
    public void Extra_sessions_never_raise_a_rate() => Check(c =>
    {
        var report = c.Report();
        return Same(report, c.Report([.. c.Sessions.Where(s => !report.Extra.Contains(s.Id))]));
    });

    [Fact]
    public void The_order_of_the_sessions_does_not_matter() => Check(c => Same(c.Report(), c.Report([.. c.Sessions.Reverse()])));

    [Fact]
    public void The_same_session_twice_counts_once() => Check(c =>
    {
        var (once, twice) = (c.Report(), c.Report([.. c.Sessions, .. c.Sessions]));
        return Same(once, twice) && once.Extra.SequenceEqual(twice.Extra);
    });

    [Fact]
    public void Every_session_fills_one_slot_or_is_extra() => Check(c =>
        c.Report().Slots.Where(s => s.Session is not null).Select(s => s.Session!.Value).Concat(c.Report().Extra).Order(ById)
            .SequenceEqual(c.Sessions.Select(s => s.Id).Order(ById)));

    [Fact]
    public void Slots_of_windows_side_by_side_add_up() => Prop.ForAll(Cases, Gen.Choose(0, Days).ToArbitrary(), (c, cut) =>
    {
        var middle = Monday.AddDays(cut);
        DayWindow before = new(Monday, middle), after = new(middle, FourWeeks.To);
        return SlotPlanner.Slots(c.Timeline, FourWeeks).SequenceEqual(
                [.. SlotPlanner.Slots(c.Timeline, before), .. SlotPlanner.Slots(c.Timeline, after)])
            && c.Report().Slots.ToHashSet().SetEquals([.. c.Report(window: before).Slots, .. c.Report(window: after).Slots])
            && c.Report().Slots.Count == c.Report(window: before).Slots.Count + c.Report(window: after).Slots.Count;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_number_of_slots_does_not_depend_on_the_clock_s_changes() => Prop.ForAll(AnySchedule.ToArbitrary(), schedule =>
    {
        var plan = Given.PlanOf(Given.Content(schedule));
        var year = new DayWindow(Monday.AddDays(1), Monday.AddDays(300));
        return CountIn("Europe/London") == CountIn("UTC") && CountIn("America/Santiago") == CountIn("UTC");

        int CountIn(string zone) => SlotPlanner.Slots(SlotPlannerTests.Timeline(plan, zone), year).Count;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_slot_is_named_once() =>
        Check(c => SlotPlanner.Slots(c.Timeline, FourWeeks) is var slots && slots.Distinct().Count() == slots.Count);

    private static IComparer<SessionId> ById { get; } = Comparer<SessionId>.Create((one, other) => one.Value.CompareTo(other.Value));

    private static void Check(Func<Case, bool> law) => Prop.ForAll(Cases, law).QuickCheckThrowOnFailure();

    private static bool Same(AdherenceReport one, AdherenceReport other) =>
        one.Slots.SequenceEqual(other.Slots) && one.SessionAdherence == other.SessionAdherence && one.DoseAdherence == other.DoseAdherence;

    private static PlanTimeline TimelineOf(Schedule first, Schedule second, int changedAfterHours, int pausedAfterHours)
    {
        var start = Given.At(Monday, 0);
        var plan = Given.PlanOf(Given.Content(first));
        Given.Change(plan, Given.Content(second, Given.Item(1, Given.Reps(15))), start.AddHours(changedAfterHours));
        plan.PutOnHold("holiday", null, start.AddHours(pausedAfterHours));
        return PlanTimeline.Of(plan, Given.London);
    }

    private sealed record Case(PlanTimeline Timeline, IReadOnlyList<Session> Sessions)
    {
        public AdherenceReport Report(IReadOnlyList<Session>? sessions = null, DayWindow? window = null) =>
            Adherence.Of(Timeline, sessions ?? Sessions, window ?? FourWeeks, Given.At(Monday.AddDays(20), 12));
    }
}
