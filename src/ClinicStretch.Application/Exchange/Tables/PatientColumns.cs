namespace ClinicStretch.Application.Exchange.Tables;

/// <summary>The headings of a table of patients.</summary>
public static class PatientColumns
{
    public const string Id = "patient_id";
    public const string Number = "number";
    public const string Name = "name";
    public const string BirthDate = "birth_date";
    public const string Email = "email";
    public const string Phone = "phone";
    public const string PreferredContact = "preferred_contact";
    public const string Address = "address";
    public const string EmergencyName = "emergency_name";
    public const string EmergencyPhone = "emergency_phone";
    public const string EmergencyRelation = "emergency_relation";
    public const string Language = "language";
    public const string TimeZone = "time_zone";
    public const string Print = "print";
    public const string Contrast = "contrast";
    public const string Interpreter = "interpreter";
    public const string RisingTime = "rising_time";
    public const string MinutesADay = "minutes_a_day";
    public const string Precautions = "precautions";
    public const string Therapist = "therapist";

    /// <summary>What a table that is brought in may have. The others are for reading.</summary>
    public static IReadOnlyList<string> Read { get; } =
    [
        Id, Number, Name, BirthDate, Email, Phone, PreferredContact, Address, EmergencyName, EmergencyPhone, EmergencyRelation, Language, TimeZone, Print, Contrast, Interpreter,
        RisingTime, MinutesADay,
    ];

    public static IReadOnlyList<string> Written { get; } = [.. Read, Precautions, Therapist];
}
