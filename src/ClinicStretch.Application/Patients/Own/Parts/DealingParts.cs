using ClinicStretch.Application.Programmes;
using ClinicStretch.Application.Programmes.Issued;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Exchange;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Patients.Messages;
using ClinicStretch.Domain.Sessions.Reminders;

namespace ClinicStretch.Application.Patients.Own.Parts;

/// <param name="ByPatient">True where the patient said so on their own page; else a member wrote it down.</param>
public sealed record OwnConsent(
    ConsentKind Kind, ConsentState State, DateTimeOffset At, ConsentWay Way, string? TextVersion, string? Note, bool ByPatient, DateTimeOffset RecordedAt);

/// <param name="Notes">A therapist's words on single exercises; often empty.</param>
public sealed record OwnMessage(DateTimeOffset SentAt, MessageSender Sender, string? Name, string Text, IReadOnlyList<ExerciseNote> Notes);

public sealed record OwnReading(DateTimeOffset? ClinicReadAt, DateTimeOffset? PatientReadAt);

/// <summary>Somebody who helps the patient.</summary>
public sealed record OwnCarer(
    string Name, string? Relation, CarerState State, DateTimeOffset InvitedAt, DateTimeOffset? AcceptedAt, DateTimeOffset? EndedAt, string? EndReason);

/// <summary>A link that let the patient, or somebody who helps them, make an account. Its secret was never kept.</summary>
public sealed record OwnInvitation(bool ForCarer, DateTimeOffset CreatedAt, DateTimeOffset? UsedAt, DateTimeOffset? WithdrawnAt);

/// <summary>How the patient signs in. Passwords and keys are kept only in a form that nobody can read, and are left out.</summary>
/// <param name="Passkeys">Names and days.</param>
/// <param name="SignIns">Browsers in which the patient is signed in now.</param>
public sealed record OwnAccount(string? Address, DateTimeOffset? EndedAt, IReadOnlyList<OwnPasskey> Passkeys, IReadOnlyList<OwnSignIn> SignIns);

public sealed record OwnPasskey(string Name, DateTimeOffset MadeAt);

public sealed record OwnSignIn(string? Device, bool IsTrusted, DateTimeOffset? BegunAt, DateTimeOffset? SeenAt);

/// <param name="CalendarSince">When the calendar was opened; null when there is none. Its address is a secret and is left out.</param>
public sealed record OwnReminders(
    IReadOnlyList<ReminderTime> Times, QuietHours? Quiet, bool ByMail, bool ByPush, DateTimeOffset? MailRefusedAt, DateTimeOffset? CalendarSince);

/// <summary>A device that shows reminders.</summary>
public sealed record OwnDevice(string Name, DateTimeOffset AddedAt, DateTimeOffset? RefusedAt, DateTimeOffset? RemovedAt);

/// <summary>Something that was sent, or was to be.</summary>
public sealed record OwnDelivery(DeliveryKind Kind, DeliveryChannel Channel, DeliveryState State, DateTimeOffset CreatedAt, DateTimeOffset? FinishedAt, string? Why);

/// <param name="Who">A role; null where it is not known.</param>
/// <param name="Name">Of a member; null for the patient and who helps them.</param>
public sealed record OwnPrint(DateTimeOffset At, PlanId Plan, Role? Who, string? Name);

/// <summary>A document the patient was given. What stood on it is in the plan's revision.</summary>
/// <param name="Name">Of the member who gave it.</param>
public sealed record OwnIssued(
    DateTimeOffset At, DocumentKind Kind, PlanId? Plan, int? Revision, PrintMode Mode, Paper Paper, string Language, string? With, bool BlackAndWhite, int Pages,
    string Sha256, string? Name);

public sealed record OwnOpening(string? Name, string Reason, DateTimeOffset OpenedAt, DateTimeOffset EndsAt);

/// <param name="Who">A role; null where the system acted.</param>
/// <param name="Name">Of a member; null for a carer.</param>
/// <param name="Looked">True for a look; false for a change.</param>
public sealed record OwnAccess(DateTimeOffset At, Role? Who, string? Name, bool Looked);
