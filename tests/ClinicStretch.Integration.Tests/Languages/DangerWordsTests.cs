using ClinicStretch.Application.Programmes;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Integration.Tests.Languages;

public sealed class DangerWordsTests
{
    private static readonly ClinicDetails Clinic = new("Harbour", null, "112", "en-GB", "Europe/London");

    public static TheoryData<string> Languages => [.. Language.All.Select(l => l.Tag)];

    [Theory, MemberData(nameof(Languages))]
    public void The_emergency_box_has_the_number_and_all_seven_signs(string language)
    {
        var box = DangerWords.Emergency(Clinic, Language.Of(language));

        Assert.Contains(" 112 ", box.Lead, StringComparison.Ordinal);
        Assert.EndsWith(":", box.Lead, StringComparison.Ordinal);
        Assert.Equal(7, box.Signs.Distinct().Count());
        Assert.Contains("112", DangerWords.Call("112", Language.Of(language)), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Languages))]
    public void A_clinic_without_a_number_sends_to_the_emergency_department(string language)
    {
        var box = DangerWords.Emergency(Clinic with { EmergencyNumber = null }, Language.Of(language));

        Assert.DoesNotContain("  ", box.Lead, StringComparison.Ordinal);
        Assert.True(box.Lead.Length > 20 && box.Lead[^1] is ':', box.Lead);
    }

    [Theory]
    [InlineData("en-GB", "Pain 0 to 3: keep going.", "Pain 4 to 5: do the same again, no more.", "Pain 6 or more: stop the exercise.")]
    [InlineData("es", "Dolor de 0 a 3: siga.", "Dolor de 4 a 5: haga lo mismo otra vez, no más.", "Dolor de 6 o más: deje el ejercicio.")]
    [InlineData("fr", "Douleur de 0 à 3\u00A0: continuez.", "Douleur de 4 à 5\u00A0: refaites la même chose, pas plus.", "Douleur de 6 ou plus\u00A0: arrêtez l'exercice.")]
    [InlineData("de", "Schmerz 0 bis 3: Machen Sie weiter.", "Schmerz 4 bis 5: Machen Sie noch einmal dasselbe, nicht mehr.", "Schmerz 6 oder mehr: Hören Sie mit der Übung auf.")]
    public void The_lights_of_the_pain_rule_carry_the_plans_own_limits(string language, string green, string amber, string red)
    {
        var lines = DangerWords.PainRule(PainPolicy.Monitored, Language.Of(language));
        Assert.Equal([green, amber, red], lines.Take(3));
        Assert.Equal(6, lines.Count);
    }

    [Theory]
    [InlineData("en-GB", "Pain 0: keep going.", "Pain 1: do the same again, no more.", "Pain 2 or more: stop the exercise.")]
    [InlineData("es", "Dolor de 0: siga.", "Dolor de 1: haga lo mismo otra vez, no más.", "Dolor de 2 o más: deje el ejercicio.")]
    [InlineData("fr", "Douleur de 0\u00A0: continuez.", "Douleur de 1\u00A0: refaites la même chose, pas plus.", "Douleur de 2 ou plus\u00A0: arrêtez l'exercice.")]
    [InlineData("de", "Schmerz 0: Machen Sie weiter.", "Schmerz 1: Machen Sie noch einmal dasselbe, nicht mehr.", "Schmerz 2 oder mehr: Hören Sie mit der Übung auf.")]
    public void A_limit_of_one_step_is_one_number(string language, params string[] lights) => Assert.Equal(
        lights,
        DangerWords.PainRule(new PainPolicy(PainPolicyKind.Monitored, GreenMax: 0, AmberMax: 1, StopAt: 2), Language.Of(language)).Take(3));

    [Theory, MemberData(nameof(Languages))]
    public void The_strict_rule_names_no_level_but_the_rise_by_the_next_morning(string language)
    {
        var lines = DangerWords.PainRule(PainPolicy.Strict with { FlareDelta = 4 }, Language.Of(language));

        Assert.Equal(4, lines.Distinct().Count());
        Assert.DoesNotContain(lines.Take(3), line => line.Any(char.IsDigit));
        Assert.Contains("4", lines[3], StringComparison.Ordinal);
    }
}
