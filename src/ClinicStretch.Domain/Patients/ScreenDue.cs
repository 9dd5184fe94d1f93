namespace ClinicStretch.Domain.Patients;

/// <summary>Which of the red-flag questions are asked (domain.md 3.1).</summary>
public enum ScreenSet
{
    /// <summary>The six that cannot wait, see <see cref="RedFlagRules.ShortSet"/>.</summary>
    Short,
    Full,
}

/// <summary>Why the questions are asked now.</summary>
public enum ScreenReason
{
    FirstSession,
    Flare,

    /// <summary>The day has come on which a paused plan was to go on.</summary>
    BackFromPause,

    /// <summary>Answers about history are three months old.</summary>
    ThreeMonths,

    /// <summary>Pain jumped by 2 or reached 7.</summary>
    PainUp,
    Week,
}

/// <summary>The questions to be asked before anything else.</summary>
public sealed record ScreenDue(ScreenSet Set, ScreenReason Reason);
