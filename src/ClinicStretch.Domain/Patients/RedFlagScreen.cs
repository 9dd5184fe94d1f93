namespace ClinicStretch.Domain.Patients;

/// <summary>The red-flag questions as they were answered once (domain.md 3.1). Never changed; a clinician may clear it, with a note.</summary>
public sealed class RedFlagScreen
{
    /// <summary>How long a clear screen lets a plan be published or resumed.</summary>
    public static readonly TimeSpan GoodFor = TimeSpan.FromDays(7);

    public required ClinicId ClinicId { get; init; }
    public required ScreenId Id { get; init; }
    public required PatientId PatientId { get; init; }

    /// <summary>Version of the question set.</summary>
    public required string SetVersion { get; init; }

    public required IReadOnlyList<RedFlagAnswer> Answers { get; init; }
    public required AnsweredBy AnsweredBy { get; init; }
    public required DateTimeOffset AnsweredAt { get; init; }
    public required string TimeZoneId { get; init; }

    /// <summary>The session on the way of which the player asked, which arrives after these answers or never; null for answers given at any other time.</summary>
    public SessionId? During { get; init; }

    /// <summary>The gravest tier that any answer reaches.</summary>
    public required RedFlagTier Tier { get; init; }

    /// <summary>Null until a clinician has weighed the answers.</summary>
    public DateTimeOffset? ClearedAt { get; private set; }

    public MemberId? ClearedBy { get; private set; }

    public string? ClearingNote { get; private set; }

    /// <summary>Whether sessions must wait for a clinician.</summary>
    public bool Locks => Tier is RedFlagTier.Emergency or RedFlagTier.Urgent && ClearedAt is null;

    /// <summary>False for the short set, which is asked in between and lets no plan begin or go on.</summary>
    public bool IsFull => !RedFlagRules.IsShort(Answers);

    /// <summary>Whether a plan may be published or resumed on it.</summary>
    public bool IsClearAt(DateTimeOffset now) => !Locks && IsFull && now - AnsweredAt < GoodFor;

    /// <summary>Says that a clinician knows and has weighed the answers. Does not set any plan going again.</summary>
    public void Clear(string note, MemberId by, DateTimeOffset now)
    {
        RedFlagRules.ClearingNeedsANote.MustHold(!string.IsNullOrWhiteSpace(note));
        (ClearedAt, ClearedBy, ClearingNote) = (now, by, note);
    }
}

public enum AnsweredBy { Patient, Carer, Therapist }

public sealed record RedFlagAnswer(string Code, YesNo Answer);

public enum YesNo { No, Yes, NotSure }

/// <summary>From the mildest to the gravest.</summary>
public enum RedFlagTier { None, Review, Urgent, Emergency }

public static class RedFlagRules
{
    public static readonly Rule EveryQuestionIsAnswered =
        Rule.OfInput("screen.incomplete", "Answer every question. \"Not sure\" is an answer.");

    public static readonly Rule ClearingNeedsANote = new("screen.note_needed", "Write a note to say how the answers were weighed.");

    /// <summary>The six questions of the first rows of domain.md 3.1, in their order: asked every week and whenever pain goes up.</summary>
    public static IReadOnlyList<string> ShortSet { get; } =
        ["saddle-numbness", "bladder-change", "bowel-change", "sexual-function-change", "both-legs", "leg-weakness-worsening"];

    /// <summary>Whether only questions of the short set were answered.</summary>
    public static bool IsShort(IReadOnlyList<RedFlagAnswer> answers) => answers.Count > 0 && answers.All(a => ShortSet.Contains(a.Code));

    /// <summary>
    /// "Not sure" counts as yes for emergency and urgent questions. An answer about history that a clinician has weighed counts no more while it
    /// stays the same; an answer about a symptom always counts. An emergency needs no further answers: who must get help now is not asked on.
    /// </summary>
    /// <param name="weighed">The answers a clinician cleared last; null when there are none.</param>
    public static RedFlagTier TierOf(
        IReadOnlyList<Catalogue.RedFlagQuestion> questions, IReadOnlyList<RedFlagAnswer> answers, IReadOnlyList<RedFlagAnswer>? weighed = null)
    {
        var asked = questions.Where(q => !IsShort(answers) || ShortSet.Contains(q.Code)).ToList();
        var tier = asked
            .Where(q => answers.LastOrDefault(a => a.Code == q.Code) is { } given && Raises(q, given.Answer) && !(q.Kind is "history" && weighed?.Contains(given) is true))
            .Select(q => q.Tier)
            .DefaultIfEmpty(RedFlagTier.None)
            .Max();
        EveryQuestionIsAnswered.MustHold(tier is RedFlagTier.Emergency || asked.TrueForAll(q => answers.Any(a => a.Code == q.Code)));
        return tier;
    }

    private static bool Raises(Catalogue.RedFlagQuestion question, YesNo answer) =>
        answer is YesNo.Yes || (answer is YesNo.NotSure && question.Tier is RedFlagTier.Emergency or RedFlagTier.Urgent);
}
