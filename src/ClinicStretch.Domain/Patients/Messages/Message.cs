namespace ClinicStretch.Domain.Patients.Messages;

public readonly record struct MessageId(Guid Value) : IEntityId<MessageId>
{
    public static MessageId From(Guid value) => new(value);
}

/// <summary>What the clinic wrote to a patient, or they to the clinic. Never changed and never for emergencies.</summary>
public sealed class Message
{
    public required ClinicId ClinicId { get; init; }
    public required MessageId Id { get; init; }
    public required PatientId PatientId { get; init; }
    public required MessageSender Sender { get; init; }
    public required PersonId By { get; init; }

    /// <summary>Set when the clinic wrote it.</summary>
    public required MemberId? Member { get; init; }

    public required DateTimeOffset SentAt { get; init; }
    public required string Text { get; init; }

    /// <summary>What it says of single exercises, all in this one message; empty when nothing.</summary>
    public required IReadOnlyList<ExerciseNote> Notes { get; init; }

    public bool IsFromClinic => Sender is MessageSender.Clinic;
}

/// <summary>A therapist's words on one exercise of a plan.</summary>
/// <param name="Exercise">Its name when it was written.</param>
public sealed record ExerciseNote(PlanId Plan, ItemKey Item, string Exercise, string Text);

public enum MessageSender { Clinic, Patient, Carer }

/// <summary>How far each side has read.</summary>
public sealed class Conversation
{
    public required ClinicId ClinicId { get; init; }
    public required PatientId PatientId { get; init; }

    /// <summary>Null while nobody at the clinic has.</summary>
    public DateTimeOffset? ClinicReadAt { get; private set; }

    /// <summary>Null while neither the patient nor a carer has.</summary>
    public DateTimeOffset? PatientReadAt { get; private set; }

    public void ReadByClinic(DateTimeOffset now) => ClinicReadAt = now;

    public void ReadByPatient(DateTimeOffset now) => PatientReadAt = now;

    /// <summary>True for a message from the other side that this side has not read.</summary>
    public bool IsUnread(MessageSender sender, DateTimeOffset sentAt, bool forClinic) => forClinic
        ? sender is not MessageSender.Clinic && (ClinicReadAt is null || sentAt > ClinicReadAt)
        : sender is MessageSender.Clinic && (PatientReadAt is null || sentAt > PatientReadAt);
}

public static class MessageRules
{
    public const int LongestText = 2000;
    public const int LongestNote = 500;

    public static readonly Rule SaysSomething = Rule.OfInput("message.empty", "Write something first.");
    public static readonly Rule NotesAreOfTheirPlan = new("message.unknown_exercise", "One of these exercises is no longer in the patient's plan. Open the page again.");
    public static readonly Rule NotesAreTheClinics = Rule.OfInput("message.notes", "Only a therapist writes notes to exercises.");
}
