namespace ClinicStretch.Domain.Patients.Rights;

/// <summary>
/// How long a clinic keeps a record. The default is ten years after the last contact (so in Germany, BGB § 630f), and ten years after the eighteenth
/// birthday for who was a child then (in France until 28); a clinic sets what its own law says (docs/retention.md).
/// </summary>
/// <param name="MustKeep">True where the law makes the clinic keep a record until its period has ended, whatever the patient asks.</param>
/// <param name="YearsAfterLastContact">1 to 50.</param>
/// <param name="YearsAfterMajority">For who was a child at the last contact: how many years after the eighteenth birthday at least, 0 to 50.</param>
/// <param name="ErasesByItself">True where records are erased without anybody's decision once their period has ended.</param>
public sealed record RetentionPolicy(bool MustKeep, int YearsAfterLastContact, int YearsAfterMajority, bool ErasesByItself)
{
    private const int Majority = 18;

    public static RetentionPolicy Default { get; } = new(MustKeep: true, YearsAfterLastContact: 10, YearsAfterMajority: 10, ErasesByItself: false);

    /// <summary>The first day on which the record need not be kept any more.</summary>
    /// <param name="lastContact">Null where none is known: then there is no such day.</param>
    /// <param name="birthDate">Null when not known: the years after the last contact decide alone.</param>
    public DateOnly? EndsOn(DateOnly? lastContact, DateOnly? birthDate)
    {
        if (lastContact is not { } last)
        {
            return null;
        }

        var end = last.AddYears(YearsAfterLastContact);
        return birthDate is { } born && last < born.AddYears(Majority) && born.AddYears(Majority + YearsAfterMajority) is var grown && grown > end ? grown : end;
    }

    /// <summary>What may be erased of a record on a day.</summary>
    /// <param name="endsOn">Of <see cref="EndsOn"/>.</param>
    public ErasureScope ScopeOn(DateOnly today, DateOnly? endsOn) =>
        !MustKeep || today >= endsOn ? ErasureScope.Everything : ErasureScope.BesidesTheRecord;
}

public static class RetentionRules
{
    public const int MostYears = 50;

    public static readonly Rule YearsAreRight = Rule.OfInput(
        "retention.years", "Keep records for 1 to 50 years after the last contact, and those of children for 0 to 50 years after the eighteenth birthday.");

    public static void Check(RetentionPolicy policy) =>
        YearsAreRight.MustHold(policy is { YearsAfterLastContact: >= 1 and <= MostYears, YearsAfterMajority: >= 0 and <= MostYears });
}
