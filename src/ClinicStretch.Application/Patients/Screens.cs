using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients;

internal static class Screens
{
    // More short ones than that since the last full one, and the full set is asked again: never the other way round.
    private const int LookBack = 20;

    /// <summary>
    /// The screen that counts: the newest that locks until a clinician has cleared it, or else the newest full one; null when none was asked.
    /// Answering once more unlocks nothing (domain.md 3.1).
    /// </summary>
    public static async Task<RedFlagScreen?> Newest(this IQueryable<RedFlagScreen> screens, PatientId patient, CancellationToken cancellationToken) =>
        (await screens.Recent(patient, cancellationToken)).TheOneThatCounts();

    /// <summary>Those that lock, and then the newest.</summary>
    public static Task<List<RedFlagScreen>> Recent(this IQueryable<RedFlagScreen> screens, PatientId patient, CancellationToken cancellationToken) =>
        screens.Where(s => s.PatientId == patient)
            .OrderBy(s => s.ClearedAt == null && (s.Tier == RedFlagTier.Emergency || s.Tier == RedFlagTier.Urgent) ? 0 : 1)
            .ThenByDescending(s => s.AnsweredAt).Take(LookBack).ToListAsync(cancellationToken);

    /// <param name="recent">Of one patient, in any order.</param>
    public static RedFlagScreen? TheOneThatCounts(this IEnumerable<RedFlagScreen> recent) =>
        recent.OrderByDescending(s => s.Locks).ThenByDescending(s => s.IsFull).ThenByDescending(s => s.AnsweredAt).FirstOrDefault();
}
