using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Application.Plans;

/// <summary>Gentle words to the therapist about a plan that asks much (domain.md 4.4, 6.2).</summary>
public static class PlanWarnings
{
    private const int ManyItems = 6;
    private const int LongSession = 20 * 60;

    public static IReadOnlyList<string> Of(PlanContent content, PatientDetails patient) => [.. Warnings(content, patient)];

    private static IEnumerable<string> Warnings(PlanContent content, PatientDetails patient)
    {
        if (content.Items.Count > ManyItems)
        {
            yield return $"{content.Items.Count} exercises are many: people keep up shorter programmes better.";
        }

        if (content.Seconds() > LongSession)
        {
            yield return $"A session takes about {Minutes(content.Seconds())} minutes; more than 20 is hard to keep up.";
        }

        if (patient.MinutesADay is { } limit && Minutes(content.Seconds()) * content.Schedule.TimesPerDay > limit)
        {
            yield return $"That is {Minutes(content.Seconds()) * content.Schedule.TimesPerDay} minutes a day; the patient offered {limit}.";
        }
    }

    private static int Minutes(int seconds) => (seconds + 59) / 60;
}
