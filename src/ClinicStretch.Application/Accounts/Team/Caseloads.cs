using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;

namespace ClinicStretch.Application.Accounts.Team;

/// <summary>Whose patients are whose.</summary>
internal static class Caseloads
{
    extension(IClinicDb db)
    {
        /// <summary>A member's own patients, and those of everybody they stand in for that day.</summary>
        /// <param name="today">In the clinic's time zone.</param>
        public IQueryable<Patient> Mine(MemberId member, DateOnly today) => db.Patients.Where(p =>
            p.TherapistId == member
            || db.Covers.Any(c => c.StandIn == member && c.Absent == p.TherapistId && c.StartsOn <= today && c.EndsOn >= today));
    }
}
