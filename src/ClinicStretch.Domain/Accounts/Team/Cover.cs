namespace ClinicStretch.Domain.Accounts.Team;

/// <summary>One member stands in for another from one day to another: their patients count as the stand-in's too.</summary>
public sealed class Cover
{
    public required ClinicId ClinicId { get; init; }
    public required CoverId Id { get; init; }
    public required MemberId Absent { get; init; }
    public required MemberId StandIn { get; init; }

    /// <summary>First day, in the clinic's time zone.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>Last day; moves forward when it is ended early, which may be to the day before its first.</summary>
    public DateOnly EndsOn { get; private set; }

    public required PersonId SetBy { get; init; }
    public required DateTimeOffset SetAt { get; init; }

    public static Cover Agree(ClinicId clinic, CoverId id, CoverTerms terms, PersonId by, DateTimeOffset now, DateOnly today)
    {
        CoverRules.NotForOneself.MustHold(terms.Absent != terms.StandIn);
        CoverRules.EndsAfterItStarts.MustHold(terms.Until >= terms.From && terms.Until.DayNumber - terms.From.DayNumber <= CoverRules.LongestDays);
        CoverRules.NotOver.MustHold(terms.Until >= today);
        return new Cover
        {
            ClinicId = clinic, Id = id, Absent = terms.Absent, StandIn = terms.StandIn, StartsOn = terms.From, EndsOn = terms.Until, SetBy = by, SetAt = now,
        };
    }

    public bool HoldsOn(DateOnly day) => day >= StartsOn && day <= EndsOn;

    /// <summary>From today on it no longer holds. Ending it twice changes nothing.</summary>
    public void End(DateOnly today) => EndsOn = EndsOn < today ? EndsOn : today.AddDays(-1);

    /// <summary>True when it says what these terms say.</summary>
    public bool Says(CoverTerms terms) => (Absent, StandIn, StartsOn, EndsOn) == (terms.Absent, terms.StandIn, terms.From, terms.Until);
}

/// <param name="Until">Last day.</param>
public sealed record CoverTerms(MemberId Absent, MemberId StandIn, DateOnly From, DateOnly Until);

public static class CoverRules
{
    public const int LongestDays = 366;

    public static readonly Rule NotForOneself = Rule.OfInput("cover.oneself", "Choose two different members.");
    public static readonly Rule EndsAfterItStarts = Rule.OfInput("cover.days", "Give a last day on or after the first, within a year.");
    public static readonly Rule NotOver = Rule.OfInput("cover.over", "Give a last day that is not yet past.");
    public static readonly Rule TherapistsOnly = Rule.OfInput("cover.therapists", "Only a therapist can stand in for a therapist.");
}
