namespace ClinicStretch.Domain.Accounts.Team;

/// <summary>Whose patients a therapist of a clinic sees. Administrators see all.</summary>
public enum CaseloadAccess
{
    /// <summary>Everybody's. The default.</summary>
    WholeClinic,

    /// <summary>Their own, those of somebody they stand in for, and those they have opened with a reason.</summary>
    OwnCaseload,
}
