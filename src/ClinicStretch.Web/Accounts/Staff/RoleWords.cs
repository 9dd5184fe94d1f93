using ClinicStretch.Domain.Accounts;
using ClinicStretch.Web.Components.Forms;

namespace ClinicStretch.Web.Accounts.Staff;

/// <summary>What a member may be, as an administrator reads it.</summary>
internal static class RoleWords
{
    public static IReadOnlyList<Choice> Choices { get; } =
    [
        new($"{Role.Therapist}", "Therapist", "Prescribes, follows patients, answers alerts."),
        new($"{Role.Administrator}", "Administrator", "Runs the clinic's settings and staff, answers requests about data. Sees every patient, prescribes nothing."),
    ];

    public static string Of(Role role) => role is Role.Administrator ? "Administrator" : "Therapist";

    /// <summary>Patient, which nobody may be made, for what is none of the choices.</summary>
    public static Role Read(string? typed) => Enum.TryParse<Role>(typed, out var role) && Enum.IsDefined(role) ? role : Role.Patient;
}
