using ClinicStretch.Domain.Progress.Watch;

namespace ClinicStretch.Domain.Accounts;

/// <summary>The tenant. Every row of patient data belongs to exactly one.</summary>
public sealed class Clinic
{
    public required ClinicId Id { get; init; }
    public ClinicDetails Details { get; private set; } = null!;

    public static Clinic Open(ClinicId id, ClinicDetails details) => new() { Id = id, Details = details };

    /// <summary>From when on therapists are told; null for the defaults.</summary>
    public AlertThresholds? AlertThresholds { get; private set; }

    /// <summary>Who is reached when nobody acknowledges an emergency; null for the defaults.</summary>
    public Escalation? Escalation { get; private set; }

    public void Change(ClinicDetails details) => Details = details;

    /// <summary>Null goes back to the defaults.</summary>
    public void SetAlerting(AlertThresholds? thresholds, Escalation? escalation)
    {
        ThresholdRules.Check(thresholds ?? AlertThresholds.Default);
        EscalationRules.Check(escalation ?? Escalation.Default);
        (AlertThresholds, Escalation) = (thresholds, escalation);
    }
}

/// <param name="EmergencyNumber">What a patient dials in an emergency. There is no default; null until set, and no plan can be published.</param>
/// <param name="Language">BCP 47.</param>
/// <param name="TimeZoneId">IANA name.</param>
public sealed record ClinicDetails(
    string Name,
    string? Phone,
    string? EmergencyNumber,
    string Language,
    string TimeZoneId);
