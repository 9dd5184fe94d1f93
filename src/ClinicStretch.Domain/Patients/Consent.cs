namespace ClinicStretch.Domain.Patients;

/// <summary>What a patient agreed to, or no longer agrees to. Rows are only ever added; the newest of a kind is what holds.</summary>
public sealed class Consent
{
    public required ClinicId ClinicId { get; init; }
    public required ConsentId Id { get; init; }
    public required PatientId PatientId { get; init; }
    public required ConsentKind Kind { get; init; }
    public required ConsentState State { get; init; }

    /// <summary>When the patient said so.</summary>
    public required DateTimeOffset At { get; init; }

    public required ConsentWay Way { get; init; }

    /// <summary>Which version of the text the patient was shown or read; null when there was none.</summary>
    public required string? TextVersion { get; init; }

    public required string? Note { get; init; }

    /// <summary>The member who wrote it down; the member in charge at the time where the patient did so themselves.</summary>
    public required MemberId RecordedBy { get; init; }

    /// <summary>The patient's account where they said it on their own page; null where a member wrote it down.</summary>
    public PersonId? SaidBy { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Taken back by the patient on their own page.</summary>
    public static Consent TakenBack(Patient patient, ConsentId id, ConsentKind kind, PersonId by, DateTimeOffset now) => new()
    {
        ClinicId = patient.ClinicId,
        Id = id,
        PatientId = patient.Id,
        Kind = kind,
        State = ConsentState.Withdrawn,
        At = now,
        Way = ConsentWay.OnScreen,
        TextVersion = null,
        Note = null,
        RecordedBy = patient.TherapistId,
        SaidBy = by,
        RecordedAt = now,
    };

    /// <summary>True when <paramref name="other"/> says the same, whoever wrote it down and when.</summary>
    public bool Says(Consent other) =>
        (PatientId, Kind, State, At, Way, TextVersion, Note)
        == (other.PatientId, other.Kind, other.State, other.At, other.Way, other.TextVersion, other.Note);
}

public enum ConsentKind { Treatment, DataProcessing, ContactByPhone, ContactByText, ContactByEmail, ContactByPost, PhotoAndVideo, SharingWithOthers }

public enum ConsentState { Given, Withdrawn }

/// <summary>How the patient said so.</summary>
public enum ConsentWay { Spoken, Signed, OnScreen }

public static class ConsentRules
{
    public static readonly Rule IsGiven = new("consent.not_given", "You have not agreed to this, or have taken it back already.");

    public static readonly Rule IsPast = Rule.OfInput("consent.in_future", "Give the day on which the patient said so. It cannot be in the future.");

    /// <summary>The newest row of each kind, in the order of the kinds.</summary>
    public static IReadOnlyList<Consent> Newest(IEnumerable<Consent> rows) =>
        [.. rows.GroupBy(r => r.Kind).OrderBy(g => g.Key).Select(g => g.OrderBy(r => r.At).ThenBy(r => r.RecordedAt).Last())];

    /// <summary>Whether somebody at the clinic has something to do when it is taken back; how to be reached is only looked up.</summary>
    public static bool WantsAnAct(this ConsentKind kind) =>
        kind is ConsentKind.Treatment or ConsentKind.DataProcessing or ConsentKind.PhotoAndVideo or ConsentKind.SharingWithOthers;

    /// <summary>What must not be withdrawn for a way of contact to be used.</summary>
    public static ConsentKind KindFor(ContactWay way) => way switch
    {
        ContactWay.Phone => ConsentKind.ContactByPhone,
        ContactWay.Text => ConsentKind.ContactByText,
        ContactWay.Email => ConsentKind.ContactByEmail,
        _ => ConsentKind.ContactByPost,
    };
}
