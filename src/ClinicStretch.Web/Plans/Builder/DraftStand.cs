namespace ClinicStretch.Web.Plans.Builder;

/// <summary>How what is on the screen stands to what is kept.</summary>
public enum DraftStand
{
    /// <summary>It is what is kept.</summary>
    Kept,

    /// <summary>Some of it cannot be read or breaks a rule, so it was not kept.</summary>
    Wrong,

    /// <summary>Somebody else kept another draft meanwhile.</summary>
    Stale,

    /// <summary>Somebody else published the plan meanwhile.</summary>
    Republished,
}
