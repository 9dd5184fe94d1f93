using ClinicStretch.Application.Patients.Own.Parts;
using ClinicStretch.Application.Patients.Rights;
using ClinicStretch.Domain.Patients;

namespace ClinicStretch.Application.Patients.Own;

/// <summary>
/// All that is kept of a patient (GDPR art. 15 and 20). What no part of it covers is named, with the reason, in the test that compares it with
/// the tables that name a patient. No secret is in it, and no word of anybody else's record.
/// </summary>
public sealed record OwnRecord
{
    public required DateTimeOffset MadeAt { get; init; }
    public required string Clinic { get; init; }
    public required PatientDetails Details { get; init; }
    public required PatientContact Contact { get; init; }
    public required PatientNeeds Needs { get; init; }

    /// <summary>Of the member in charge.</summary>
    public required string Therapist { get; init; }

    public required IReadOnlyList<OwnPrecaution> Precautions { get; init; }
    public required IReadOnlyList<OwnEpisode> Episodes { get; init; }
    public required IReadOnlyList<OwnScreen> Screens { get; init; }
    public required IReadOnlyList<OwnPlan> Plans { get; init; }
    public required IReadOnlyList<OwnSession> Sessions { get; init; }
    public required IReadOnlyList<OwnNextDayPain> NextDayPains { get; init; }
    /// <summary>What was said about days without an entry.</summary>
    public required IReadOnlyList<OwnMissed> Missed { get; init; }

    public required IReadOnlyList<OwnFall> Falls { get; init; }
    public required IReadOnlyList<OwnAlert> Alerts { get; init; }
    public required IReadOnlyList<OwnAnswer> Answers { get; init; }

    /// <summary>Empty where the usual measures are asked.</summary>
    public required IReadOnlyList<Domain.Progress.Measures.MeasurePlan> MeasureSchedule { get; init; }

    public required IReadOnlyList<OwnMessage> Messages { get; init; }

    /// <summary>How far each side has read the messages; null before the first.</summary>
    public required OwnReading? Reading { get; init; }

    public required IReadOnlyList<OwnConsent> Consents { get; init; }
    public required IReadOnlyList<OwnRequest> Requests { get; init; }
    public required IReadOnlyList<OwnCarer> Carers { get; init; }
    public required IReadOnlyList<OwnInvitation> Invitations { get; init; }
    public required OwnAccount? Account { get; init; }

    /// <summary>Null where none were ever set.</summary>
    public required OwnReminders? Reminders { get; init; }

    public required IReadOnlyList<OwnDevice> Devices { get; init; }
    public required IReadOnlyList<OwnDelivery> Deliveries { get; init; }

    /// <summary>Sheets that were printed or downloaded, oldest first.</summary>
    public required IReadOnlyList<OwnPrint> Documents { get; init; }

    /// <summary>Documents the patient was given, oldest first.</summary>
    public required IReadOnlyList<OwnIssued> Issued { get; init; }

    /// <summary>Who opened the record with a reason, where therapists see their own patients only.</summary>
    public required IReadOnlyList<OwnOpening> Openings { get; init; }

    /// <summary>Newest first; the patient's own are left out.</summary>
    public required IReadOnlyList<OwnAccess> Accesses { get; init; }
}
