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
    public string Phone { get; init; } = "";
    public string PreferredContact { get; init; } = "";
    public string Address { get; init; } = "";
    public string EmergencyName { get; init; } = "";
    public string EmergencyPhone { get; init; } = "";
    public string EmergencyRelation { get; init; } = "";
    public string Contrast { get; init; } = "";
    public string InterpreterNote { get; init; } = "";

    /// <summary>Tags that are ticked.</summary>
    public IReadOnlyList<string> Precautions { get; init; } = [];

    /// <summary>By tag; also of those that are not ticked.</summary>
    public IReadOnlyDictionary<string, string> Notes { get; init; } = new Dictionary<string, string>();

    /// <summary>First day of each precaution by tag; so is the day it ends.</summary>
    public IReadOnlyDictionary<string, string> Since { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, string> Until { get; init; } = new Dictionary<string, string>();

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
        BirthDate = DayText(patient.Details.BirthDate),
        Email = patient.Details.Email ?? "",
        Language = patient.Details.Language,
        TimeZone = patient.Details.TimeZoneId,
        FormatNeed = patient.Details.FormatNeed.ToString(),
        RisingTime = patient.Details.RisingTime?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "",
        MinutesADay = patient.Details.MinutesADay?.ToString(CultureInfo.InvariantCulture) ?? "",
        Phone = patient.Contact.Phone ?? "",
        PreferredContact = $"{patient.Contact.PreferredContact}",
        Address = patient.Contact.Address ?? "",
        EmergencyName = patient.Contact.EmergencyName ?? "",
        EmergencyPhone = patient.Contact.EmergencyPhone ?? "",
        EmergencyRelation = patient.Contact.EmergencyRelation ?? "",
        Contrast = $"{patient.Needs.Contrast}",
        InterpreterNote = patient.Needs.InterpreterNote ?? "",
        Precautions = [.. patient.Precautions.Select(p => p.Tag)],
        Notes = patient.Precautions.ToDictionary(p => p.Tag, p => p.Note ?? ""),
        Since = patient.Precautions.ToDictionary(p => p.Tag, p => DayText(p.Since)),
        Until = patient.Precautions.ToDictionary(p => p.Tag, p => DayText(p.Until)),
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
        Phone = form.Text("phone"),
        PreferredContact = form.Text("preferred-contact"),
        Address = form.Text("address").ReplaceLineEndings("\n"),
        EmergencyName = form.Text("emergency-name"),
        EmergencyPhone = form.Text("emergency-phone"),
        EmergencyRelation = form.Text("emergency-relation"),
        Contrast = form.Text("contrast"),
        InterpreterNote = form.Text("interpreter-note"),
        Precautions = form.All("precaution"),
        Notes = Named(form, "note-"),
        Since = Named(form, "since-"),
        Until = Named(form, "until-"),
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
        var precautions = Precautions.Select(tag => PrecautionOf(tag, typed)).ToList();
        return errors.Count is 0 && Guid.TryParse(Id, out var id)
            ? new PutPatient(new PatientId(id), details, precautions, ContactTyped(), NeedsTyped())
            : null;
    }

    private PrecautionInput PrecautionOf(string tag, TypedText typed) => new(
        tag,
        Notes.GetValueOrDefault(tag, "").OrNull(),
        typed.Day(Since.GetValueOrDefault(tag, ""), $"since-{tag}", "Give the first day as a date, or leave it empty for today."),
        typed.Day(Until.GetValueOrDefault(tag, ""), $"until-{tag}", "Give the day it ends as a date, or leave it empty."));

    private PatientContact ContactTyped() => new(
        Phone.OrNull(), Chosen<ContactWay>(PreferredContact), Address.OrNull(), EmergencyName.OrNull(), EmergencyPhone.OrNull(), EmergencyRelation.OrNull());

    private PatientNeeds NeedsTyped() => new(Chosen<ContrastNeed>(Contrast), InterpreterNote.OrNull());

    private static TEnum? Chosen<TEnum>(string text)
        where TEnum : struct, Enum => Enum.TryParse<TEnum>(text, out var value) && Enum.IsDefined(value) ? value : null;

    private static Dictionary<string, string> Named(IFormCollection form, string prefix) =>
        form.Keys.Where(k => k.StartsWith(prefix, StringComparison.Ordinal)).ToDictionary(k => k[prefix.Length..], form.Text);

    private static string DayText(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public static string FieldOf(string pathOrCode) => pathOrCode switch
    {
        "Details.Name" => "name",
        "Details.Reference" => "reference",
        "Details.BirthDate" => "birth-date",
        "Details.Email" => "email",
        "Details.Language" => "language",
        "Details.TimeZoneId" => "time-zone",
        "Details.MinutesADay" => "minutes-a-day",
        "Contact.Phone" => "phone",
        "Contact.Address" => "address",
        "Contact.EmergencyName" => "emergency-name",
        "Contact.EmergencyPhone" => "emergency-phone",
        "Contact.EmergencyRelation" => "emergency-relation",
        "Needs.InterpreterNote" => "interpreter-note",
        _ => "precautions",
    };
}
