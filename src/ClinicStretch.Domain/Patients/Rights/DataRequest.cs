namespace ClinicStretch.Domain.Patients.Rights;

public readonly record struct DataRequestId(Guid Value) : IEntityId<DataRequestId>
{
    public static DataRequestId From(Guid value) => new(value);
}

/// <summary>
/// A patient asks the clinic to erase what it keeps of them (GDPR art. 17). Nothing is erased by asking: the clinic weighs what the law makes it
/// keep, and answers with words within a month (art. 12(3)).
/// </summary>
public sealed class DataRequest
{
    public required ClinicId ClinicId { get; init; }
    public required DataRequestId Id { get; init; }
    public required PatientId PatientId { get; init; }
    public required DataRequestKind Kind { get; init; }

    /// <summary>What the patient says of it; null when nothing.</summary>
    public required string? Note { get; init; }

    public required PersonId AskedBy { get; init; }
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>The last day to answer, in the clinic's time zone.</summary>
    public required DateOnly AnswerBy { get; init; }

    public DataRequestState State { get; private set; }

    public DateTimeOffset? TakenBackAt { get; private set; }

    /// <summary>The clinic's words to the patient; null until answered.</summary>
    public string? Answer { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public MemberId? AnsweredBy { get; private set; }

    /// <summary>Why it was refused; null where it was not.</summary>
    public RefusalGround? RefusedFor { get; private set; }

    /// <param name="today">In the clinic's time zone.</param>
    public static DataRequest Ask(ClinicId clinic, DataRequestId id, DataWish wish, DateTimeOffset now, DateOnly today) => new()
    {
        ClinicId = clinic,
        Id = id,
        PatientId = wish.Patient,
        Kind = wish.Kind,
        Note = wish.Note,
        AskedBy = wish.By,
        AskedAt = now,
        AnswerBy = today.AddMonths(1),
    };

    /// <summary>True when it asks for what this wish asks for.</summary>
    public bool Says(DataWish wish) => (PatientId, Kind, Note, AskedBy) == (wish.Patient, wish.Kind, wish.Note, wish.By);

    /// <summary>The patient no longer asks. Taken back already it stays as it is.</summary>
    /// <exception cref="RuleBrokenException">It was answered.</exception>
    public void TakeBack(DateTimeOffset now)
    {
        DataRequestRules.NotAnswered.MustHold(State is not DataRequestState.Answered);
        (State, TakenBackAt) = (DataRequestState.TakenBack, TakenBackAt ?? now);
    }

    /// <summary>Answered again with the same words it stays as it is.</summary>
    /// <param name="refusal">Null where nothing is refused.</param>
    /// <exception cref="RuleBrokenException">It was taken back, or answered with other words.</exception>
    public void Reply(string words, RefusalGround? refusal, MemberId by, DateTimeOffset now)
    {
        DataRequestRules.NotTakenBack.MustHold(State is not DataRequestState.TakenBack);
        if (State is DataRequestState.Answered)
        {
            DataRequestRules.NotAnswered.MustHold((Answer, RefusedFor) == (words, refusal));
            return;
        }

        (State, Answer, RefusedFor, AnsweredBy, AnsweredAt) = (DataRequestState.Answered, words, refusal, by, now);
    }
}

/// <param name="Note">Null when nothing more is said.</param>
public sealed record DataWish(PatientId Patient, DataRequestKind Kind, string? Note, PersonId By);

public enum DataRequestKind { Erasure }

public enum DataRequestState { Open, TakenBack, Answered }

public static class DataRequestRules
{
    public const int LongestNote = 1000;
    public const int LongestAnswer = 4000;

    public static readonly Rule NoneIsOpen = new("data_request.another_open", "You have asked already, and your clinic has yet to answer.");
    public static readonly Rule NotAnswered = new("data_request.answered", "This was answered already.");
    public static readonly Rule NotTakenBack = new("data_request.taken_back", "The patient has taken this back. There is nothing to answer.");
}
