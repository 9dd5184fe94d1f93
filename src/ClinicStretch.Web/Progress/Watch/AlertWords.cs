using ClinicStretch.Application.Progress;
using ClinicStretch.Domain.Progress;

namespace ClinicStretch.Web.Progress.Watch;

/// <summary>What an alert means and what to do, without any value of the patient's.</summary>
public static class AlertWords
{
    public static string Title(AlertCause cause) => cause switch
    {
        AlertCause.RedFlagEmergency => "A red-flag answer calls for emergency care",
        AlertCause.RedFlagUrgent => "A red-flag answer needs a clinician today",
        AlertCause.RedFlagReview => "A red-flag answer to look into",
        AlertCause.PainOverLimit => "Pain went over the plan's limit",
        AlertCause.Flare => "Worse the day after a session",
        AlertCause.TooHardTwice => "The same exercise was too hard twice",
        AlertCause.PrecautionAgainstPlan => "A new precaution speaks against a running plan",
        AlertCause.PausedByPatient => "The patient has paused the plan",
        AlertCause.LegSymptomsSpread => "Symptoms moved further down the leg",
        AlertCause.ThreeAmbers => "Amber session after session",
        AlertCause.TwoFlares => "Two flares close together",
        AlertCause.FlareNotSettled => "A flare has not settled",
        AlertCause.Fall => "A fall",
        AlertCause.Silence => "Nothing heard for days",
        AlertCause.LowAdherence => "Fewer sessions than agreed",
        AlertCause.Message => "A message waits for an answer",
        AlertCause.Missed => "The patient said why sessions are missed",
        _ => "Something needs a look",
    };

    public static string Meaning(AlertCause cause) => cause switch
    {
        AlertCause.RedFlagEmergency => "Running plans are paused. Reach the patient now and make sure that they get emergency care, then weigh the answers.",
        AlertCause.RedFlagUrgent => "Running plans are paused. Speak with the patient today, then weigh the answers.",
        AlertCause.RedFlagReview => "Plans go on. Raise it at the next contact, within five working days.",
        AlertCause.PainOverLimit => "A session was stopped, or should have been. Look at the sessions and lower the dose, swap the exercise or pause the plan.",
        AlertCause.Flare => "Pain the next day was clearly above what it was before the session. Ask how it settled, and lower the dose if it comes again.",
        AlertCause.TooHardTwice => "Make it easier or swap it: an exercise that is too hard is soon left out, and the others with it.",
        AlertCause.PrecautionAgainstPlan => "An exercise in the plan is to be avoided with it. The plan was not changed: swap the exercise, or say why it stays.",
        AlertCause.PausedByPatient => "No sessions are due until you resume the plan. Ask why.",
        AlertCause.LegSymptomsSpread => "That exercise was stopped. Ask the red-flag questions again before the patient goes on.",
        AlertCause.ThreeAmbers => "Pain stays a little high. Keep the dose, and do not progress; ask what else has changed.",
        AlertCause.TwoFlares => "Look at what the sessions before them had in common, and lower the dose or swap an exercise.",
        AlertCause.FlareNotSettled => "Speak with the patient and ask the red-flag questions again before the plan goes on.",
        AlertCause.Fall => "Running plans are paused and stay so until you resume them. Ask how it happened, and look for injury first.",
        AlertCause.Silence => "Ask how it goes. Nobody knows whether the exercises were done. It closes by itself when a session comes in.",
        AlertCause.LowAdherence => "Ask what gets in the way: time, pain, or doubt. Fewer exercises are done more often.",
        AlertCause.Message => "Read it and answer. It closes by itself when it is answered.",
        AlertCause.Missed => "Pain: lower the dose or swap the exercise. Not sure how: show it once more. Better: measure, and end the plan well. No time: make it shorter.",
        _ => "Open the patient's record.",
    };

    public static string Severity(AlertSeverity severity) => severity switch
    {
        AlertSeverity.Emergency => "Emergency: now",
        AlertSeverity.Urgent => "Urgent: today",
        _ => "Routine: this week",
    };

    public static string ShortSeverity(AlertSeverity severity) => severity.ToString();

    /// <summary>Why somebody sees it who is not the patient's therapist.</summary>
    public static string Reach(AlertReach reach) => reach switch
    {
        AlertReach.OnCall => "Nobody has acknowledged it: it was taken to the member on call.",
        AlertReach.Administrators => "Nobody has acknowledged it: it was taken to the clinic’s administrators.",
        _ => "Nobody has acknowledged it yet.",
    };

    public static string Step(AlertEventLine line) => line.Step switch
    {
        AlertStep.Raised => "Raised",
        AlertStep.SeenAgain => "Seen again",
        AlertStep.Acknowledged => $"Acknowledged by {line.By}",
        AlertStep.Assigned => $"Given to {line.To ?? "the patient’s therapist"} by {line.By}",
        AlertStep.Repeated => "Shown again, since nobody had acknowledged it",
        AlertStep.TakenToOnCall => line.To is null ? "Nobody is on call" : $"Taken to {line.To}, on call",
        AlertStep.TakenToAdministrators => "Taken to the clinic’s administrators",
        AlertStep.Cleared => $"Answers cleared by {line.By}: {line.Note}",
        AlertStep.ClosedItself => $"Closed by itself: {line.Note}",
        _ => $"Resolved by {line.By}: {line.Note}",
    };
}
