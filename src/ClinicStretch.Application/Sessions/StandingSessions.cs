using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Application.Sessions;

internal static class StandingSessions
{
    /// <summary>Sessions as they stand: without those that a correction took the place of.</summary>
    public static IQueryable<Session> Standing(this IQueryable<Session> sessions, IClinicDb db) =>
        sessions.Where(s => !db.Sessions.Any(c => c.Corrects == s.Id));
}
