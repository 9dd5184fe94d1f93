using ClinicStretch.Domain.Patients;

namespace ClinicStretch.Domain.Tests.Patients;

public sealed class PrecautionDaysTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly DateOnly March = new(2026, 3, 1);

    private readonly Patient _patient = Patient.Register(Given.Clinic, PatientId.New(), Given.Member, new PatientDetails(
        "Ada", null, null, null, "en-GB", "Europe/London", FormatNeed.Standard, null, null));

    [Fact]
    public void A_precaution_may_have_begun_before_it_was_recorded()
    {
        Set(new PrecautionInput("osteoporosis", null, March));

        var only = Assert.Single(_patient.Precautions);
        Assert.Equal((March, Today), (only.From, only.Since));
        Assert.True(only.HoldsOn(March));
        Assert.False(only.HoldsOn(March.AddDays(-1)));
    }

    [Fact]
    public void A_day_to_come_ends_it_by_itself()
    {
        Set(new PrecautionInput("abdominal-surgery-recent", null, March, Today.AddDays(7)));

        Assert.Equal(["abdominal-surgery-recent"], _patient.PrecautionTagsOn(Today.AddDays(6)));
        Assert.Empty(_patient.PrecautionTagsOn(Today.AddDays(7)));
    }

    [Fact]
    public void A_caller_that_knows_nothing_of_days_leaves_them_as_they_are()
    {
        Set(new PrecautionInput("osteoporosis", null, March, Today.AddDays(7)));

        Set(new PrecautionInput("osteoporosis", "scan booked"));

        var only = Assert.Single(_patient.Precautions);
        Assert.Equal((March, Today.AddDays(7), "scan booked"), (only.From, only.Until, only.Note));
    }

    [Fact]
    public void An_end_can_be_taken_back()
    {
        Set(new PrecautionInput("osteoporosis", null, March, Today.AddDays(7)));

        Set(new PrecautionInput("osteoporosis", null, March));

        Assert.Null(Assert.Single(_patient.Precautions).Until);
    }

    [Fact]
    public void One_that_ended_long_ago_can_be_recorded_today_and_does_not_hold()
    {
        Set(new PrecautionInput("hip-replacement", null, March, March.AddDays(90)));

        Assert.Empty(_patient.PrecautionTagsOn(Today));
        Assert.True(Assert.Single(_patient.Precautions).HoldsOn(March.AddDays(89)));
    }

    [Fact]
    public void It_cannot_begin_in_the_future() =>
        Broken.AssertBroken(PatientRules.PrecautionHasBegun, () => Set(new PrecautionInput("osteoporosis", null, Today.AddDays(1))));

    [Fact]
    public void It_cannot_end_before_it_began() =>
        Broken.AssertBroken(PatientRules.PrecautionEndsAfterItBegan, () => Set(new PrecautionInput("osteoporosis", null, Today, March)));

    [Fact]
    public void Contact_and_needs_stay_when_a_change_does_not_name_them()
    {
        _patient.Change(_patient.Details, new PatientContact("020 7946 0001"), new PatientNeeds(ContrastNeed.BlackAndWhite));

        _patient.Change(_patient.Details with { Name = "Ada B" });

        Assert.Equal(("020 7946 0001", ContrastNeed.BlackAndWhite), (_patient.Contact.Phone, _patient.Needs.Contrast));
    }

    private void Set(params IReadOnlyList<PrecautionInput> precautions) => _patient.SetPrecautions(precautions, Today);
}
