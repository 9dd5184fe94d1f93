using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts.Brand;
using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Domain.Tests.Accounts.Brand;

public sealed class ClinicProfileTests
{
    [Theory]
    [InlineData("#000000", 21)]
    [InlineData("#ffffff", 1)]
    [InlineData("#767676", 4.54)]
    [InlineData("#FF0000", 4.0)]
    [InlineData("red", 0)]
    [InlineData("#12345", 0)]
    public void The_contrast_of_a_colour_to_white_is_that_of_the_guidelines(string colour, double contrast) =>
        Assert.Equal(contrast, ProfileRules.ContrastToWhite(colour), 0.02);

    [Fact]
    public void A_colour_that_white_letters_cannot_be_read_on_is_refused()
    {
        Breaks(ProfileRules.ColourIsReadable, ClinicProfile.Default with { Colour = "#ffd700" });
        ProfileRules.Check(ClinicProfile.Default with { Colour = "#0b5c4a" });
    }

    [Fact]
    public void A_clinic_offers_at_least_one_language_that_there_is()
    {
        Breaks(ProfileRules.LanguagesAreOurs, ClinicProfile.Default with { Languages = [] });
        Breaks(ProfileRules.LanguagesAreOurs, ClinicProfile.Default with { Languages = ["en-GB", "xx"] });
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("quayside.example")]
    public void A_website_is_an_address_of_the_web(string web) => Breaks(ProfileRules.WebIsAnAddress, ClinicProfile.Default with { Web = web });

    [Fact]
    public void A_plan_begins_with_the_clinics_policy_unless_a_precaution_rules_pain_out()
    {
        var monitored = ClinicProfile.Default with { PainPolicy = PainPolicyKind.Monitored };

        Assert.Equal(PainPolicy.Strict, ClinicProfile.Default.PolicyFor([]));
        Assert.Equal(PainPolicy.Monitored, monitored.PolicyFor(["knee-problem"]));
        Assert.All(PainPolicyRules.OnlyStrictFor, tag => Assert.Equal(PainPolicy.Strict, monitored.PolicyFor(["knee-problem", tag])));
    }

    private static void Breaks(Rule rule, ClinicProfile profile) =>
        Assert.Equal(rule, Assert.Throws<RuleBrokenException>(() => ProfileRules.Check(profile)).Rule);
}
