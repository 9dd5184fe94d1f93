using ClinicStretch.Domain.Progress.Measures;

namespace ClinicStretch.Domain.Tests.Progress.Measures;

public sealed class MeasureRulesTests
{
    private static readonly DateOnly Today = Given.Monday;
    private static readonly MeasureReading Three = Rated("sit", "lift", "walk");

    [Theory]
    [InlineData(11.0)]
    [InlineData(-1.0)]
    [InlineData(2.5)]
    public void Pain_is_a_whole_number_from_0_to_10(double value) =>
        Broken.AssertBroken(MeasureRules.Fits, () => Answer(Instruments.Pain, new MeasureReading((decimal)value)));

    [Fact]
    public void What_the_measure_does_not_ask_is_refused() =>
        Broken.AssertBroken(MeasureRules.Fits, () => Answer(Instruments.Pain, new MeasureReading(3, Ticked: ["1"])));

    [Theory]
    [InlineData(1)]
    [InlineData(-367)]
    public void The_day_is_not_in_the_future_and_not_long_ago(int days) =>
        Broken.AssertBroken(MeasureRules.DayFits, () => Answer(Instruments.Pain, new MeasureReading(3), day: Today.AddDays(days)));

    [Fact]
    public void A_total_is_entered_by_a_member_with_its_version_and_who_scored_it()
    {
        Broken.AssertBroken(MeasureRules.TotalIsForMembers, () => Answer(Instruments.Oswestry, new MeasureReading(30), source: MeasureSource.Patient, version: "2.1a"));
        Broken.AssertBroken(MeasureRules.TotalSaysWhereFrom, () => Answer(Instruments.Oswestry, new MeasureReading(30)));
        Assert.Equal(30, Answer(Instruments.Oswestry, new MeasureReading(30), version: "2.1a").Score);
    }

    [Fact]
    public void Start_back_is_a_risk_with_a_total_or_without() =>
        Assert.Null(Answer(Instruments.StartBack, new MeasureReading(Risk: RiskBand.Medium), version: "9 items").Score);

    [Fact]
    public void Three_to_five_activities_are_named_at_the_start()
    {
        Broken.AssertBroken(MeasureRules.NamesThreeToFive, () => Answer(Instruments.Activities, Rated("sit", "lift")));
        Broken.AssertBroken(MeasureRules.Fits, () => Answer(Instruments.Activities, Rated("sit", "lift", "Sit")));
        Assert.Equal(5, Answer(Instruments.Activities, Three).Score);
    }

    [Fact]
    public void At_follow_up_the_same_activities_are_rated_and_one_may_be_dropped()
    {
        MeasureAnswer[] before = [Answer(Instruments.Activities, Three, day: Today.AddDays(-14))];

        Broken.AssertBroken(MeasureRules.SameActivities, () => Answer(Instruments.Activities, Rated("sit", "swim"), before: before));
        Assert.Equal(5, Answer(Instruments.Activities, Rated("sit", "lift"), before: before).Score);
    }

    [Fact]
    public void Statements_are_answered_only_with_the_clinics_own_text_and_only_those_in_it()
    {
        var ticked = new MeasureReading(Ticked: ["1", "2"]);

        Broken.AssertBroken(MeasureRules.NeedsPack, () => Answer(Instruments.RolandMorris, ticked));
        Broken.AssertBroken(MeasureRules.Fits, () => Answer(Instruments.RolandMorris, ticked, items: ["1"]));
        Broken.AssertBroken(MeasureRules.Fits, () => Answer(Instruments.RolandMorris, new MeasureReading(Ticked: ["1", "1"]), items: ["1", "2"]));
        Assert.Equal(2, Answer(Instruments.RolandMorris, ticked, items: ["1", "2"]).Score);
    }

    [Fact]
    public void A_correction_takes_the_place_of_the_newest_answer_to_the_same_measure()
    {
        var first = Answer(Instruments.Pain, new MeasureReading(7));
        var second = Answer(Instruments.Pain, new MeasureReading(5), before: [first], corrects: first.Id);

        Assert.Equal([second], MeasureAnswer.Standing([first, second]));
        Broken.AssertBroken(MeasureRules.CorrectsTheNewest, () => Answer(Instruments.Pain, new MeasureReading(4), before: [first, second], corrects: first.Id));
        Broken.AssertBroken(MeasureRules.CorrectsTheNewest, () => Answer(Instruments.GlobalChange, new MeasureReading(4), before: [first], corrects: first.Id));
    }

    [Fact]
    public void Answers_are_compared_with_the_first_of_the_same_version()
    {
        MeasureAnswer[] answers =
        [
            Answer(Instruments.Oswestry, new MeasureReading(40), day: Today.AddDays(-30), version: "2.1a"),
            Answer(Instruments.Oswestry, new MeasureReading(20), version: "2.1a"),
            Answer(Instruments.Oswestry, new MeasureReading(10), version: "1.0"),
        ];

        var series = MeasureSeries.Of(answers);

        Assert.Equal([("1.0", 1), ("2.1a", 2)], series.Select(s => (s.Version!, s.Points.Count)));
        Assert.Equal([null, ChangeVerdict.ClearImprovement], series[1].Points.Select(p => p.Change?.Verdict));
    }

    internal static MeasureAnswer Answer(
        Instrument instrument, MeasureReading reading, DateOnly? day = null, string? version = null, MeasureSource source = MeasureSource.InClinic,
        IReadOnlyCollection<MeasureAnswer>? before = null, IReadOnlyCollection<string>? items = null, MeasureAnswerId? corrects = null) =>
        new MeasureReport(
            MeasureAnswerId.New(), PatientId.New(), instrument, day ?? Today, version, reading, version is null ? null : "A member", source, Given.Person, corrects, "")
            .ToAnswer(Given.Clinic, before ?? [], items, Today, Given.Now);

    private static MeasureReading Rated(params string[] activities) => new(Activities: [.. activities.Select(a => new ActivityRating(a, 5))]);
}
