using ClinicStretch.Domain.Accounts.Brand;
using ClinicStretch.Domain.Accounts.Team;
using ClinicStretch.Domain.Patients.Rights;
using ClinicStretch.Domain.Progress.Watch;

namespace ClinicStretch.Domain.Accounts;

/// <summary>The tenant. Every row of patient data belongs to exactly one.</summary>
public sealed class Clinic
{
    public required ClinicId Id { get; init; }
    public ClinicDetails Details { get; private set; } = null!;

    /// <summary>Whose patients a therapist sees.</summary>
    public CaseloadAccess Access { get; private set; }

    /// <summary>How it shows itself; null for the defaults.</summary>
    public ClinicProfile? Profile { get; private set; }

    /// <summary>Names the <see cref="ClinicLogo"/> it shows; null for none.</summary>
    public string? LogoHash { get; private set; }

    /// <summary>True when a member needs a passkey or a code of an app to get in; so in each new clinic.</summary>
    public bool StaffNeedSecondFactor { get; private set; }

    public static Clinic Open(ClinicId id, ClinicDetails details) => new() { Id = id, Details = details, StaffNeedSecondFactor = true };

    /// <summary>How long records are kept; null for the default.</summary>
    public RetentionPolicy? Retention { get; private set; }

    /// <summary>From when on therapists are told; null for the defaults.</summary>
    public AlertThresholds? AlertThresholds { get; private set; }

    /// <summary>Who is reached when nobody acknowledges an emergency; null for the defaults.</summary>
    public Escalation? Escalation { get; private set; }

    public void Change(ClinicDetails details) => Details = details;

    public void Show(ClinicProfile profile)
    {
        ProfileRules.Check(profile);
        Profile = profile;
    }

    /// <summary>Null for none.</summary>
    public void ShowLogo(ClinicLogo? logo) => LogoHash = logo?.Hash;

    public void AskStaffForSecondFactor(bool isNeeded) => StaffNeedSecondFactor = isNeeded;

    public void Keep(RetentionPolicy policy)
    {
        RetentionRules.Check(policy);
        Retention = policy;
    }

    public void LetSee(CaseloadAccess access) => Access = access;

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
