using ClinicStretch.Domain.Patients;
using static ClinicStretch.Domain.Tests.Broken;

namespace ClinicStretch.Domain.Tests.Patients;

public sealed class PrecautionTests
{
    private static readonly DateOnly Today = Given.Monday;
    private static readonly DateOnly Tomorrow = Today.AddDays(1);
    private readonly Patient _patient = Patient.Register(Given.Clinic, PatientId.New(), Given.Member, new PatientDetails(
        "Ada", null, null, null, "en-GB", "Europe/London", FormatNeed.Standard, null, null));

    [Fact]
    public void New_precautions_begin_today()
    {
        Set(Today, "knee-problem");
        Assert.Empty(_patient.PrecautionTagsOn(Today.AddDays(-1)));
        Assert.Equal(["knee-problem"], _patient.PrecautionTagsOn(Today));
    }

    [Fact]
    public void Missing_precautions_end_today_and_keep_their_row()
    {
        Set(Today, "knee-problem", "osteoporosis");
        Set(Tomorrow, "osteoporosis");
        Assert.Equal(["knee-problem", "osteoporosis"], _patient.PrecautionTagsOn(Today));
        Assert.Equal(["osteoporosis"], _patient.PrecautionTagsOn(Tomorrow));
        Assert.Equal(Tomorrow, _patient.Precautions.Single(p => p.Tag == "knee-problem").Until);
    }

    [Fact]
    public void A_precaution_that_goes_on_keeps_its_first_day_and_takes_the_new_note()
    {
        Set(Today, "knee-problem");
        _patient.SetPrecautions([new("knee-problem", "left")], Tomorrow);
        var only = Assert.Single(_patient.Precautions);
        Assert.Equal((Today, null, "left"), (only.Since, only.Until, only.Note));
    }

    [Fact]
    public void A_precaution_that_comes_back_later_is_a_new_row()
    {
        Set(Today, "knee-problem");
        Set(Tomorrow);
        Set(Today.AddDays(9), "knee-problem");
        Assert.Equal([Today, Today.AddDays(9)], _patient.Precautions.Select(p => p.Since));
        Assert.Empty(_patient.PrecautionTagsOn(Today.AddDays(5)));
    }

    [Fact]
    public void A_precaution_taken_away_and_put_back_on_one_day_never_ended()
    {
        Set(Today, "knee-problem");
        Set(Tomorrow);
        Set(Tomorrow, "knee-problem");
        var only = Assert.Single(_patient.Precautions);
        Assert.Equal((Today, (DateOnly?)null), (only.Since, only.Until));
    }

    [Fact]
    public void A_precaution_is_named_once() =>
        AssertBroken(PatientRules.PrecautionsDiffer, () => Set(Today, "knee-problem", "knee-problem"));

    [Fact]
    public void A_patient_has_one_account()
    {
        var person = PersonId.New();
        _patient.LinkTo(person);
        _patient.LinkTo(person);
        AssertBroken(PatientRules.NotLinkedToAnother, () => _patient.LinkTo(PersonId.New()));
        Assert.Equal(person, _patient.PersonId);
    }

    private void Set(DateOnly day, params string[] tags) =>
        _patient.SetPrecautions([.. tags.Select(t => new PrecautionInput(t, null))], day);
}
