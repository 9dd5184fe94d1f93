using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients;

internal static class Screens
{
    /// <summary>
    /// The screen that counts: the newest that locks until a clinician has cleared it, or else the newest; null when none was asked. Answering
    /// once more unlocks nothing (domain.md 3.1).
    /// </summary>
    public static Task<RedFlagScreen?> Newest(
        this IQueryable<RedFlagScreen> screens, PatientId patient, CancellationToken cancellationToken) =>
        screens.Where(s => s.PatientId == patient)
            .OrderBy(s => s.ClearedAt == null && (s.Tier == RedFlagTier.Emergency || s.Tier == RedFlagTier.Urgent) ? 0 : 1)
            .ThenByDescending(s => s.AnsweredAt).FirstOrDefaultAsync(cancellationToken);
}
