using ClinicStretch.Application.Exchange.Tables;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Web.Exchange.Fhir.Mapping;

namespace ClinicStretch.Web.Exchange.Csv;

/// <summary>One row a patient.</summary>
internal static class PatientRows
{
    public static async Task Write(CsvTableWriter csv, PatientTable page)
    {
        foreach (var patient in page.Patients)
        {
            var (details, contact, needs) = (patient.Details, patient.Contact, patient.Needs);
            csv.Code($"{patient.Id.Value}").Text(details.Reference).Text(details.Name).Day(details.BirthDate).Text(details.Email);
            csv.Text(contact.Phone).Code(Word(contact.PreferredContact)).Text(contact.Address);
            csv.Text(contact.EmergencyName).Text(contact.EmergencyPhone).Text(contact.EmergencyRelation);
            csv.Code(details.Language).Code(details.TimeZoneId).Code(Canon.Kebab(details.FormatNeed)).Code(Word(needs.Contrast)).Text(needs.InterpreterNote);
            csv.Time(details.RisingTime).Number(details.MinutesADay);
            csv.Code(string.Join(' ', patient.PrecautionTagsOn(TodayOf(patient, page.At)))).Text(page.Therapists.GetValueOrDefault(patient.TherapistId));
            await csv.EndRow();
        }
    }

    private static DateOnly TodayOf(Patient patient, DateTimeOffset at) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(patient.Details.TimeZoneId)).DateTime);

    private static string? Word<T>(T? choice)
        where T : struct, Enum => choice is { } one ? Canon.Kebab(one) : null;
}
