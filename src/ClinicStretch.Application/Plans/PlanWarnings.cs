using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Plans.Drafts;

namespace ClinicStretch.Application.Plans;

/// <summary>Gentle words to the therapist about a plan that asks much (domain.md 4.4, 6.2). Nothing in them stops a plan.</summary>
public static class PlanWarnings
{
    private const int SomeItems = 4;
    private const int ManyItems = 6;
    private const int LongSession = 20 * 60;

    public static IReadOnlyList<string> Of(PlanContent content, PatientDetails patient) => [.. Warnings(content, patient)];

    private static IEnumerable<string> Warnings(PlanContent content, PatientDetails patient)
    {
        if (NumberOf(content.Items.Count) is { } words)
        {
            yield return words;
        }

        if (content.Seconds() > LongSession)
        {
            yield return $"A session takes about {(content.Seconds() + 59) / 60} minutes; more than 20 is hard to keep up.";
        }

        if (patient.MinutesADay is { } limit && PlanBalance.MinutesADay(content) > limit)
        {
            yield return $"That is {PlanBalance.MinutesADay(content)} minutes a day; the patient offered {limit}.";
        }
    }

    // Bachmann 2018: fewer than four exercises go with better adherence (domain.md 8).
    private static string? NumberOf(int items) => items switch
    {
        > ManyItems => $"{items} exercises are many: people keep up shorter programmes better. Could some wait, or be done on alternate days?",
        > SomeItems => $"{items} exercises: fewer are kept up better, best below four. Could one or two wait?",
        _ => null,
    };
}
