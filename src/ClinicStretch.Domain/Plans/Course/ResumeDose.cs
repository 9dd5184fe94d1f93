namespace ClinicStretch.Domain.Plans.Course;

/// <summary>How a paused plan starts again.</summary>
public enum ResumeDose
{
    /// <summary>As it was; no new revision.</summary>
    Full,
    ThreeQuarters,
    Half,

    /// <summary>What the flare set says today.</summary>
    FlareSet,
}
