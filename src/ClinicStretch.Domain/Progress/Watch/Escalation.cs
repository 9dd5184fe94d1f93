namespace ClinicStretch.Domain.Progress.Watch;

/// <summary>Who is reached when nobody acknowledges an emergency, and after how many minutes. A clinic's setting.</summary>
/// <param name="RepeatMinutes">The therapist is shown it again; 5 to 240.</param>
/// <param name="OnCallMinutes">Then the member on call; later than the repeat, at most 480.</param>
/// <param name="AdministratorMinutes">Then the clinic's administrators; later than that, at most 720.</param>
/// <param name="OnCall">Null when nobody is on call: then it goes straight to the administrators.</param>
public sealed record Escalation(int RepeatMinutes = 15, int OnCallMinutes = 30, int AdministratorMinutes = 45, MemberId? OnCall = null)
{
    public static Escalation Default { get; } = new();
}

public static class EscalationRules
{
    public static readonly Rule InOrder = Rule.OfInput(
        "escalation.order", "Repeat after 5 minutes or more, then the member on call, then the administrators, each later than the one before and within 12 hours.");

    internal static void Check(Escalation escalation) => InOrder.MustHold(
        escalation.RepeatMinutes is >= 5 and <= 240
        && escalation.OnCallMinutes > escalation.RepeatMinutes && escalation.OnCallMinutes <= 480
        && escalation.AdministratorMinutes > escalation.OnCallMinutes && escalation.AdministratorMinutes <= 720);
}
