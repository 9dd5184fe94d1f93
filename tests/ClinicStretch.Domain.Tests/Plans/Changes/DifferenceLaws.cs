using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Plans.Changes;
using ClinicStretch.Domain.Plans.Flares;
using FsCheck;
using FsCheck.Fluent;

namespace ClinicStretch.Domain.Tests.Plans.Changes;

public sealed class DifferenceLaws
{
    private static readonly Gen<PlanContent> AnyContent =
        from count in Gen.Choose(2, 6)
        from reps in Gen.Choose(2, 12).ArrayOf(count)
        from perDay in Gen.Choose(1, 3)
        from monitored in Gen.Elements(true, false)
        from habit in Gen.Elements(null, "after breakfast", "when the dog is back")
        select new PlanContent(
            [.. reps.Select((r, i) => Given.Item(i + 1, Given.Reps(r), i % 2 is 0 ? SidePlan.Both : SidePlan.None))],
            Schedule.Daily(Given.Monday, perDay),
            monitored ? PainPolicy.Monitored : PainPolicy.Strict,
            ["Tie my shoes"],
            habit);

    /// <summary>Every single thing a therapist can change, by the fact it must give.</summary>
    private static readonly (Type Fact, Func<PlanContent, int, PlanContent> Change)[] Changes =
    [
        (typeof(ExerciseAdded), (c, at) => c with { Items = [.. c.Items.Take(at), Given.Item(99), .. c.Items.Skip(at)] }),
        (typeof(ExerciseRemoved), (c, at) => c with { Items = [.. c.Items.Where((_, i) => i != at)] }),
        (typeof(VariantChanged), (c, at) => OnItem(c, at, i => i with { Variant = "small" })),
        (typeof(SideChanged), (c, at) => OnItem(c, at, i => i with { Side = SidePlan.Left })),
        (typeof(DoseChanged), (c, at) => OnItem(c, at, i => i with { Dosage = Given.Reps(i.Dosage.Reps!.Value + 1) })),
        (typeof(NoteChanged), (c, at) => OnItem(c, at, i => i with { PatientNote = "Slowly." })),
        (typeof(TextRenewed), (c, at) => OnItem(c, at, i => i with { Exercise = i.Exercise with { Version = "1.1.0" } })),
        (typeof(OrderChanged), (c, at) => c with { Items = [.. c.Items.Skip(at + 1), .. c.Items.Take(at + 1)] }),
        (typeof(ScheduleChanged), (c, _) => c with { Schedule = Schedule.Daily(Given.Monday, c.Schedule.TimesPerDay + 1) }),
        (typeof(HabitChanged), (c, _) => c with { Habit = "before bed" }),
        (typeof(PainPolicyChanged), (c, _) => c with { PainPolicy = c.PainPolicy with { SettleHours = 12 } }),
        (typeof(FlareSetChanged), (c, at) => c with { Flare = [new FlareChoice(c.Items[at].Key, Given.Reps(1))] }),
        (typeof(ShortDayChanged), (c, at) => c with { ShortDay = [c.Items[at].Key] }),
        (typeof(GoalsChanged), (c, _) => c with { Goals = ["Lift my grandchild"] }),
    ];

    private static readonly Arbitrary<(PlanContent Content, int At, int Which)> Cases = (
        from content in AnyContent
        from at in Gen.Choose(0, content.Items.Count - 2)
        from which in Gen.Choose(0, Changes.Length - 1)
        select (content, at, which)).ToArbitrary();

    [Fact]
    public void Nothing_changed_is_no_difference() =>
        Prop.ForAll(Cases, c => RevisionDifference.Between(c.Content, Written(c.Content)).Count is 0).QuickCheckThrowOnFailure();

    [Fact]
    public void Each_single_change_gives_exactly_its_own_fact() => Prop.ForAll(Cases, c =>
    {
        var facts = RevisionDifference.Between(c.Content, Changes[c.Which].Change(Written(c.Content), c.At));
        return facts.Count is 1 && facts[0].GetType() == Changes[c.Which].Fact;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_kind_of_fact_has_a_change_of_its_own_here() => Assert.Equal(
        typeof(PlanChange).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(PlanChange))).Select(t => t.Name).Order(),
        Changes.Select(c => c.Fact.Name).Order());

    // As a second draft of the same would be: equal, but other objects.
    private static PlanContent Written(PlanContent content) => content with
    {
        Items = [.. content.Items.Select(i => i with { Dosage = Given.Reps(i.Dosage.Reps!.Value) })],
        Schedule = Schedule.Daily(content.Schedule.Start, content.Schedule.TimesPerDay),
        PainPolicy = content.PainPolicy with { },
        Goals = [.. content.Goals],
    };

    private static PlanContent OnItem(PlanContent content, int at, Func<PlanItem, PlanItem> change) =>
        content with { Items = [.. content.Items.Select((item, i) => i == at ? change(item) : item)] };
}
