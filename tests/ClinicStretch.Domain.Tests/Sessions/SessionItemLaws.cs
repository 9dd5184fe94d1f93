using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Sessions;
using FsCheck;
using FsCheck.Fluent;
using Outcome = ClinicStretch.Domain.Sessions.Outcome;

namespace ClinicStretch.Domain.Tests.Sessions;

public sealed class SessionItemLaws
{
    [Fact]
    public void Completion_lies_between_0_and_1()
    {
        var figure = Gen.Choose(-5, 200).Select(n => n < 0 ? (int?)null : n);
        var dose = from sets in figure
                   from reps in figure
                   from hold in figure
                   from sides in figure
                   from seconds in figure
                   select new DoneDose(sets, reps, hold, sides, seconds);
        var prescribed = Gen.Elements(
            Given.Item(1),
            Given.Item(1, Given.Hold(3, 20), SidePlan.Both),
            Given.Item(1, Given.Timed(60), SidePlan.Both),
            Given.Item(1, Given.Reps(8, 3), SidePlan.Left));
        var outcomes = Gen.Elements(Enum.GetValues<Outcome>());
        Prop.ForAll(dose.ToArbitrary(), prescribed.ToArbitrary(), outcomes.ToArbitrary(), (d, item, outcome) =>
            new SessionItem(Given.Key(1), outcome, d, null).Completion(item) is >= 0 and <= 1).QuickCheckThrowOnFailure();
    }
}
