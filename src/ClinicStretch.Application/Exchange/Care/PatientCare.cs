using ClinicStretch.Application.Programmes.Issued;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Patients.Messages;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Progress.Measures;
using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Application.Exchange.Care;

/// <summary>What another system may want to know of a patient's care, as the record has it: everything there is, the oldest first.</summary>
/// <param name="At">When it was read.</param>
/// <param name="Today">In the patient's time zone.</param>
public sealed record PatientCare(DateTimeOffset At, DateOnly Today, Clinic Clinic, Patient Patient)
{
    /// <summary>Of the clinic, those too who have left: whoever did something has a name.</summary>
    public required IReadOnlyList<Member> Members { get; init; }

    /// <summary>Published at least once.</summary>
    public required IReadOnlyList<Plan> Plans { get; init; }

    /// <summary>Those too that a correction took the place of.</summary>
    public required IReadOnlyList<Session> Sessions { get; init; }

    public required IReadOnlyList<NextDayPain> NextDayPains { get; init; }
    public required IReadOnlyList<MeasureAnswer> Answers { get; init; }
    public required IReadOnlyList<Alert> Alerts { get; init; }
    public required IReadOnlyList<IssuedDocument> Documents { get; init; }
    public required IReadOnlyList<Message> Messages { get; init; }
}
