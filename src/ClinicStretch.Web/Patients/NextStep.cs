using ClinicStretch.Application.Patients;
using ClinicStretch.Application.Progress;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Web.Components.Blocks;

namespace ClinicStretch.Web.Patients;

/// <summary>The one thing to do next for a patient, with where to do it.</summary>
/// <param name="Why">A sentence.</param>
public sealed record NextStep(Tone Tone, string Title, string Why, string Action, string Href)
{
    /// <summary>What comes first: safety, then alerts, then the plan.</summary>
    /// <returns>Null when nothing waits.</returns>
    public static NextStep? For(PatientRecord patient, IReadOnlyList<AlertLine> alerts)
    {
        var home = $"/patients/{patient.Id.Value}";
        return patient switch
        {
            { Screen.Locks: true } => new(
                Tone.Danger, "Weigh the red-flag answers", "Nobody exercises until a clinician has.", "Weigh them", $"{home}/screen/result"),
            _ when alerts.MaxBy(a => a.Severity) is { Severity: not AlertSeverity.Routine } alert => new(
                Tone.Danger, "Deal with the alert", "It cannot wait until the next visit.", "Open the alert", $"/alerts#alert-{alert.Id.Value}"),
            { Screen: null or { IsClear: false } } => new(
                Tone.Caution, "Ask the red-flag questions", "No plan is published or resumed without them.", "Ask them", $"{home}/screen"),
            _ => OfPlans(patient, home, alerts),
        };
    }

    private static NextStep? OfPlans(PatientRecord patient, string home, IReadOnlyList<AlertLine> alerts)
    {
        if (patient.Plans.FirstOrDefault(p => p.Status is PlanStatus.OnHold) is { } held)
        {
            return new(Tone.Caution, "A plan is paused", "No session is due until it is resumed.", "Open the plan", $"/plans/{held.Id.Value}");
        }

        if (patient.Plans.FirstOrDefault(p => p.HasDraft) is { } draft)
        {
            return new(Tone.Info, "Publish the draft", "The patient does not see it yet.", "Go on with it", $"/plans/{draft.Id.Value}/edit");
        }

        if (alerts.Count > 0)
        {
            return new(Tone.Caution, "Look at the alert", "It asks for an answer this week.", "Open the alert", $"/alerts#alert-{alerts[0].Id.Value}");
        }

        return patient.Plans.Any(p => p.Status is PlanStatus.Active)
            ? null
            : new(Tone.Info, "Prescribe a plan", "None is running.", "Prescribe", $"{home}/prescribe");
    }
}
