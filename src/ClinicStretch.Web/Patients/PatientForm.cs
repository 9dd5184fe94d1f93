using System.Globalization;
using ClinicStretch.Application.Patients;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Web.Components.Forms;

namespace ClinicStretch.Web.Patients;

/// <summary>What was typed of a patient, as text, so that nothing is lost when some of it is wrong.</summary>
public sealed record PatientForm
{
    /// <summary>Made with the page, so that a form sent twice is one patient.</summary>
    public required string Id { get; init; }
    public string Name { get; init; } = "";
    public string Reference { get; init; } = "";
    public string BirthDate { get; init; } = "";
    public string Email { get; init; } = "";
    public string Language { get; init; } = "en-GB";
    public string TimeZone { get; init; } = "";
    public string FormatNeed { get; init; } = nameof(Domain.Patients.FormatNeed.Standard);
    public string RisingTime { get; init; } = "";
    public string MinutesADay { get; init; } = "";

    /// <summary>Tags that are ticked.</summary>
    public IReadOnlyList<string> Precautions { get; init; } = [];

    /// <summary>By tag; also of those that are not ticked.</summary>
    public IReadOnlyDictionary<string, string> Notes { get; init; } = new Dictionary<string, string>();

    public static PatientForm New(ClinicDetails clinic) => new()
    {
        Id = Guid.CreateVersion7().ToString(),
        Language = clinic.Language,
        TimeZone = clinic.TimeZoneId,
    };

    public static PatientForm Of(PatientRecord patient) => new()
    {
        Id = patient.Id.Value.ToString(),
        Name = patient.Details.Name,
        Reference = patient.Details.Reference ?? "",
        BirthDate = patient.Details.BirthDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
        Email = patient.Details.Email ?? "",
        Language = patient.Details.Language,
        TimeZone = patient.Details.TimeZoneId,
        FormatNeed = patient.Details.FormatNeed.ToString(),
        RisingTime = patient.Details.RisingTime?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "",
        MinutesADay = patient.Details.MinutesADay?.ToString(CultureInfo.InvariantCulture) ?? "",
        Precautions = [.. patient.Precautions.Select(p => p.Tag)],
        Notes = patient.Precautions.ToDictionary(p => p.Tag, p => p.Note ?? ""),
    };

    public static PatientForm Read(IFormCollection form) => new()
    {
        Id = form.Text("id"),
        Name = form.Text("name"),
        Reference = form.Text("reference"),
        BirthDate = form.Text("birth-date"),
        Email = form.Text("email"),
        Language = form.Text("language"),
        TimeZone = form.Text("time-zone"),
        FormatNeed = form.Text("format-need"),
        RisingTime = form.Text("rising-time"),
        MinutesADay = form.Text("minutes-a-day"),
        Precautions = form.All("precaution"),
        Notes = form.Keys.Where(k => k.StartsWith("note-", StringComparison.Ordinal)).ToDictionary(k => k["note-".Length..], form.Text),
    };

    /// <returns>Null when something cannot be read; the errors say what.</returns>
    public PutPatient? ToRequest(List<FormError> errors)
    {
        var typed = new TypedText(errors);
        var details = new PatientDetails(
            Name,
            Reference.OrNull(),
            typed.Day(BirthDate, "birth-date", "Give the birth date as a date, or leave it empty."),
            Email.OrNull(),
            Language,
            TimeZone,
            Enum.TryParse<FormatNeed>(FormatNeed, out var need) ? need : Domain.Patients.FormatNeed.Standard,
            typed.Time(RisingTime, "rising-time", "Give a time such as 07:00, or leave it empty."),
            typed.Whole(MinutesADay, "minutes-a-day", "Give whole minutes, or leave it empty."));
        var precautions = Precautions.Select(tag => new PrecautionInput(tag, Notes.GetValueOrDefault(tag, "").OrNull())).ToList();
        return errors.Count is 0 && Guid.TryParse(Id, out var id) ? new PutPatient(new PatientId(id), details, precautions) : null;
    }

    public static string FieldOf(string pathOrCode) => pathOrCode switch
    {
        "Details.Name" => "name",
        "Details.Reference" => "reference",
        "Details.BirthDate" => "birth-date",
        "Details.Email" => "email",
        "Details.Language" => "language",
        "Details.TimeZoneId" => "time-zone",
        "Details.MinutesADay" => "minutes-a-day",
        _ => "precautions",
    };
}
