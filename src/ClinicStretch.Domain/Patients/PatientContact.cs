namespace ClinicStretch.Domain.Patients;

/// <summary>How to reach the patient, and whom to call when something is wrong. Null is "not asked".</summary>
/// <param name="Address">In lines, as on an envelope.</param>
/// <param name="EmergencyRelation">Who the emergency contact is to the patient, such as "sister".</param>
public sealed record PatientContact(
    string? Phone = null,
    ContactWay? PreferredContact = null,
    string? Address = null,
    string? EmergencyName = null,
    string? EmergencyPhone = null,
    string? EmergencyRelation = null)
{
    public static PatientContact NotAsked { get; } = new();
}

public enum ContactWay { Phone, Text, Email, Post }

/// <summary>What a patient needs to read and to be understood, beside the size and kind of print (<see cref="FormatNeed"/>).</summary>
/// <param name="Contrast">Null when ordinary colours do.</param>
/// <param name="InterpreterNote">Such as "Needs a Tigrinya interpreter, her son may not translate"; null when none is needed.</param>
public sealed record PatientNeeds(ContrastNeed? Contrast = null, string? InterpreterNote = null)
{
    public static PatientNeeds None { get; } = new();
}

/// <summary>How print stands out from the paper: strong colours, or none at all.</summary>
public enum ContrastNeed { HighContrast, BlackAndWhite }
