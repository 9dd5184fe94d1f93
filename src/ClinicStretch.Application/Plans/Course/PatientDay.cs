using ClinicStretch.Application.Patients;
using ClinicStretch.Domain;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Plans.Course;

internal static class PatientDay
{
    /// <summary>The day it is where the patient lives.</summary>
    public static async Task<DateOnly> TodayOf(this IClinicDb db, PatientId patient, TimeProvider clock, CancellationToken cancellationToken) =>
        clock.TodayIn(await db.Patients.Where(p => p.Id == patient).Select(p => p.Details.TimeZoneId).OrGone(cancellationToken));
}
