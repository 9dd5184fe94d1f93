using ClinicStretch.Application.Sessions;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Application.Tests.Repeats;

/// <summary>What a phone sends is told from anything else it might have sent, and is not taken where it is no report of a person.</summary>
public sealed class SessionBodyTests
{
    private static readonly SessionItem Item = new(new ItemKey(Guid.NewGuid()), Outcome.Done);

    private static readonly SessionBody Usual = new(
        new PlanId(Guid.NewGuid()), new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero), Source.Live, [Item], PainBefore: 2, PainWorst: 4, PainAfter: 3, Effort: 5, Note: "Easy");

    [Fact]
    public void The_same_report_has_the_same_hash_and_one_that_differs_in_anything_another()
    {
        Assert.Equal(Usual.Hash(), (Usual with { Items = [Item with { }] }).Hash());
        SessionBody[] others =
        [
            Usual with { PlanId = new PlanId(Guid.NewGuid()) }, Usual with { StartedAt = Usual.StartedAt.AddTicks(1) }, Usual with { Source = Source.Later }, Usual with { Items = [] },
            Usual with { Revision = 2 }, Usual with { EndedAt = Usual.StartedAt }, Usual with { LoggedAt = Usual.StartedAt }, Usual with { PainBefore = null }, Usual with { PainWorst = 5 },
            Usual with { PainAfter = 4 }, Usual with { Effort = 6 }, Usual with { Note = null }, Usual with { Fell = false },
        ];
        Assert.Equal(others.Length + 1, others.Append(Usual).Select(b => b.Hash()).Distinct().Count());
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(null, false)]
    public void A_fall_is_reported_where_the_person_says_so(bool? fell, bool reported) => Assert.Equal(reported, ReportOf(Usual with { Fell = fell }).Fell);

    [Fact]
    public void A_report_says_what_was_sent_and_by_whom()
    {
        var report = ReportOf(Usual);
        Assert.Equal((2, 4, 3), (report.Pain.Before!.Value.Value, report.Pain.Worst!.Value.Value, report.Pain.After!.Value.Value));
        Assert.Equal(Usual.Hash(), report.BodyHash);
    }

    [Fact]
    public void What_stands_within_the_limits_is_taken()
    {
        Assert.Empty(Wrong(Usual));
        Assert.Empty(Wrong(Usual with { PainBefore = 0, PainWorst = 10, PainAfter = null, Effort = 0 }));
        Assert.Empty(Wrong(Usual with { Items = [.. Enumerable.Repeat(Item, 50)] }));
        Assert.Empty(Wrong(Doing(new DoneDose(100, 1000, 3600, 2, 36000))));
        Assert.Empty(Wrong(Doing(new DoneDose(0, 0, 0, 0, 0))));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(11)]
    public void Pain_and_effort_are_scores(int beyond)
    {
        Assert.Equal(["PainBefore"], Wrong(Usual with { PainBefore = beyond }));
        Assert.Equal(["PainWorst"], Wrong(Usual with { PainWorst = beyond }));
        Assert.Equal(["PainAfter"], Wrong(Usual with { PainAfter = beyond }));
        Assert.Equal(["Effort"], Wrong(Usual with { Effort = beyond }));
    }

    [Fact]
    public void What_nobody_can_report_is_not_taken()
    {
        Assert.Equal(["Source"], Wrong(Usual with { Source = (Source)99 }));
        Assert.Equal(["Note"], Wrong(Usual with { Note = new string('a', 2001) }));
        Assert.Equal(["Items"], Wrong(Usual with { Items = [.. Enumerable.Repeat(Item, 51)] }));
        Assert.Equal(["Items[0].Outcome"], Wrong(Usual with { Items = [Item with { Outcome = (Outcome)99 }] }));
        Assert.Equal(["Items[0].Reason"], Wrong(Usual with { Items = [Item with { Reason = (SkipReason)99 }] }));
        Assert.Equal(["Items[0].Done.Sets"], Wrong(Doing(new DoneDose(101, null, null, null, null))));
        Assert.Equal(["Items[0].Done.Reps"], Wrong(Doing(new DoneDose(null, 1001, null, null, null))));
        Assert.Equal(["Items[0].Done.HoldSeconds"], Wrong(Doing(new DoneDose(null, null, 3601, null, null))));
        Assert.Equal(["Items[0].Done.Sides"], Wrong(Doing(new DoneDose(null, null, null, 3, null))));
        Assert.Equal(["Items[0].Done.Seconds"], Wrong(Doing(new DoneDose(null, null, null, null, 36001))));
        Assert.Equal(["Items[0].Done.Seconds"], Wrong(Doing(new DoneDose(null, null, null, null, -1))));
    }

    private static SessionBody Doing(DoneDose done) => Usual with { Items = [Item with { Done = done }] };

    private static List<string> Wrong(SessionBody body) => [.. new SessionBodyValidator().Validate(body).Errors.Select(e => e.PropertyName)];

    private static SessionReport ReportOf(SessionBody body) => body.ToReport(new SessionId(Guid.NewGuid()), 1, new PersonId(Guid.NewGuid()), null);
}
