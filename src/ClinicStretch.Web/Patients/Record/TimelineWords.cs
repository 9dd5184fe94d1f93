using ClinicStretch.Application.Patients.Timeline;

namespace ClinicStretch.Web.Patients.Record;

/// <summary>What the kinds of a timeline are called, and where their things are opened.</summary>
public static class TimelineWords
{
    public static string Of(TimelineKind kind) => kind switch
    {
        TimelineKind.Screens => "Red-flag questions",
        TimelineKind.Episodes => "Episodes of care",
        TimelineKind.DataRequests => "Requests about data",
        TimelineKind.Access => "Who looked",
        _ => kind.ToString(),
    };

    /// <summary>As the address names it.</summary>
    public static string Value(TimelineKind kind) => kind.ToString().ToLowerInvariant();

    public static string? Link(TimelineEntry entry) => entry switch
    {
        { Subject: null } => null,
        { Kind: TimelineKind.Plans or TimelineKind.Documents } => $"/plans/{entry.Subject}",
        { Kind: TimelineKind.Alerts } => $"/alerts#alert-{entry.Subject}",
        _ => null,
    };
}
