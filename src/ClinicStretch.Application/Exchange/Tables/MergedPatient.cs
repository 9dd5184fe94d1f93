using System.Globalization;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Patients;

namespace ClinicStretch.Application.Exchange.Tables;

/// <summary>What a patient would be known by.</summary>
internal sealed record MergedPatient(PatientDetails Details, PatientContact Contact, PatientNeeds Needs)
{
    /// <summary>A row put over what is known. A column that the table does not have leaves what is there; an empty cell empties what may be empty.</summary>
    /// <param name="known">Null for somebody new.</param>
    public static MergedPatient Of(PatientInput row, IReadOnlyList<string> columns, Patient? known, Clinic clinic)
    {
        var (details, contact, needs) = (known?.Details ?? Blank(clinic), known?.Contact ?? PatientContact.NotAsked, known?.Needs ?? PatientNeeds.None);
        T Take<T>(string column, T given, T before) => columns.Contains(column) ? given : before;
        string? Text(string column, string? given, string? before) => Take(column, IsSame(given, before) ? before : given, before);
        return new MergedPatient(
            details with
            {
                Name = Text(PatientColumns.Name, row.Name ?? "", details.Name)!,
                Reference = Text(PatientColumns.Number, row.Number, details.Reference),
                BirthDate = Take(PatientColumns.BirthDate, row.BirthDate, details.BirthDate),
                Email = Text(PatientColumns.Email, row.Email, details.Email),
                Language = row.Language ?? details.Language,
                TimeZoneId = row.TimeZoneId ?? details.TimeZoneId,
                FormatNeed = row.Print ?? details.FormatNeed,
                RisingTime = Take(PatientColumns.RisingTime, row.RisingTime, details.RisingTime),
                MinutesADay = Take(PatientColumns.MinutesADay, row.MinutesADay, details.MinutesADay),
            },
            new PatientContact(
                Text(PatientColumns.Phone, row.Contact.Phone, contact.Phone),
                Take(PatientColumns.PreferredContact, row.Contact.PreferredContact, contact.PreferredContact),
                Text(PatientColumns.Address, row.Contact.Address, contact.Address),
                Text(PatientColumns.EmergencyName, row.Contact.EmergencyName, contact.EmergencyName),
                Text(PatientColumns.EmergencyPhone, row.Contact.EmergencyPhone, contact.EmergencyPhone),
                Text(PatientColumns.EmergencyRelation, row.Contact.EmergencyRelation, contact.EmergencyRelation)),
            new PatientNeeds(
                Take(PatientColumns.Contrast, row.Needs.Contrast, needs.Contrast), Text(PatientColumns.Interpreter, row.Needs.InterpreterNote, needs.InterpreterNote)));
    }

    /// <summary>What would be otherwise than it is, column by column.</summary>
    public IReadOnlyList<CellChange> ChangesOf(Patient known)
    {
        var before = new MergedPatient(known.Details, known.Contact, known.Needs);
        return [.. before.Cells().Zip(Cells()).Where(c => c.First.Text != c.Second.Text).Select(c => new CellChange(c.First.Column, c.First.Text, c.Second.Text))];
    }

    private IEnumerable<(string Column, string? Text)> Cells() =>
    [
        (PatientColumns.Number, Details.Reference), (PatientColumns.Name, Details.Name), (PatientColumns.BirthDate, Details.BirthDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), (PatientColumns.Email, Details.Email),
        (PatientColumns.Phone, Contact.Phone), (PatientColumns.PreferredContact, $"{Contact.PreferredContact}"), (PatientColumns.Address, Contact.Address),
        (PatientColumns.EmergencyName, Contact.EmergencyName), (PatientColumns.EmergencyPhone, Contact.EmergencyPhone), (PatientColumns.EmergencyRelation, Contact.EmergencyRelation),
        (PatientColumns.Language, Details.Language), (PatientColumns.TimeZone, Details.TimeZoneId), (PatientColumns.Print, $"{Details.FormatNeed}"),
        (PatientColumns.Contrast, $"{Needs.Contrast}"), (PatientColumns.Interpreter, Needs.InterpreterNote),
        (PatientColumns.RisingTime, Details.RisingTime?.ToString("HH:mm", CultureInfo.InvariantCulture)), (PatientColumns.MinutesADay, Details.MinutesADay?.ToString(CultureInfo.InvariantCulture)),
    ];

    // A spreadsheet changes the ends of lines within a cell, and people the blanks around one.
    private static bool IsSame(string? given, string? before) => Plain(given) == Plain(before);

    private static string Plain(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();

    private static PatientDetails Blank(Clinic clinic) =>
        new("", null, null, null, clinic.Details.Language, clinic.Details.TimeZoneId, FormatNeed.Standard, null, null);
}
