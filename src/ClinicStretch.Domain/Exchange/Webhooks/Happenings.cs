namespace ClinicStretch.Domain.Exchange.Webhooks;

/// <summary>What other systems are told of.</summary>
public enum HappeningKind
{
    /// <summary>Nothing happened: somebody tries whether it arrives.</summary>
    Ping,
    PatientRegistered,
    PatientChanged,
    PlanPublished,
    PlanPaused,
    PlanResumed,
    PlanEnded,
    SessionLogged,
    SessionCorrected,
    AlertRaised,
    AlertClosed,
    ProgrammeIssued,
}

/// <summary>Something that happened to a patient: which kind, and the resource to read of it. No value, no name.</summary>
/// <param name="PatientId">Null for a ping.</param>
/// <param name="Resource">In FHIR's words, such as <c>Procedure/01890000-…</c>; null for a ping.</param>
public sealed record Happening(HappeningKind Kind, PatientId? PatientId, string? Resource)
{
    public static Happening Ping { get; } = new(HappeningKind.Ping, null, null);
}

/// <summary>How happenings are called in messages.</summary>
public static class Happenings
{
    private static readonly Dictionary<HappeningKind, string> Names = new()
    {
        [HappeningKind.Ping] = "ping",
        [HappeningKind.PatientRegistered] = "patient.registered",
        [HappeningKind.PatientChanged] = "patient.changed",
        [HappeningKind.PlanPublished] = "plan.published",
        [HappeningKind.PlanPaused] = "plan.paused",
        [HappeningKind.PlanResumed] = "plan.resumed",
        [HappeningKind.PlanEnded] = "plan.ended",
        [HappeningKind.SessionLogged] = "session.logged",
        [HappeningKind.SessionCorrected] = "session.corrected",
        [HappeningKind.AlertRaised] = "alert.raised",
        [HappeningKind.AlertClosed] = "alert.closed",
        [HappeningKind.ProgrammeIssued] = "programme.issued",
    };

    /// <summary>Those that a webhook may be told of. A ping goes to each.</summary>
    public static IReadOnlyList<string> Offered { get; } = [.. Enum.GetValues<HappeningKind>().Where(k => k is not HappeningKind.Ping).Select(k => k.Name)];

    extension(HappeningKind kind)
    {
        public string Name => Names[kind];
    }
}
