using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients;

internal static class Screens
{
    /// <summary>The patient's newest screen; null when none was asked.</summary>
    public static Task<RedFlagScreen?> Newest(
        this IQueryable<RedFlagScreen> screens, PatientId patient, CancellationToken cancellationToken) =>
        screens.Where(s => s.PatientId == patient).OrderByDescending(s => s.AnsweredAt).FirstOrDefaultAsync(cancellationToken);
}
