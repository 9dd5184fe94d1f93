using ClinicStretch.Application.Accounts.Team;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Progress;

namespace ClinicStretch.Application.Patients.Marks;

/// <summary>What a caseload is narrowed to. All that is given must hold.</summary>
/// <param name="AlertFrom">With an open alert at least so grave.</param>
/// <param name="LowAdherence">Below half of the sessions of the last seven full days.</param>
/// <param name="SilentDays">A running plan and no session for so many days; 1 to 365.</param>
/// <param name="IsEnding">The running plan ends within 14 days.</param>
/// <param name="Precaution">A caution tag that holds.</param>
/// <param name="Therapist">In whose charge.</param>
/// <param name="IsMine">In the charge of the member asking, or of somebody they stand in for today.</param>
public sealed record CaseloadFilter(
    AlertSeverity? AlertFrom = null,
    bool LowAdherence = false,
    int? SilentDays = null,
    bool IsEnding = false,
    string? Precaution = null,
    MemberId? Therapist = null,
    bool IsMine = false)
{
    public const int EndsWithin = 14;

    /// <summary>Below it adherence is low (domain.md 4.4).</summary>
    public const decimal LowBelow = 0.5m;

    public static CaseloadFilter None { get; } = new();

    public bool IsNone => this == None;

    public bool NeedsMarks => LowAdherence || SilentDays is not null || IsEnding;
}

internal static class FilteredPatients
{
    /// <param name="me">The member asking; null when it is none.</param>
    /// <param name="today">In the clinic's time zone.</param>
    public static IQueryable<Patient> Narrow(this IClinicDb db, CaseloadFilter filter, MemberId? me, DateOnly today)
    {
        var patients = filter.IsMine ? db.Mine(me ?? default, today) : db.Patients;
        if (filter.Therapist is { } therapist)
        {
            patients = patients.Where(p => p.TherapistId == therapist);
        }

        if (filter.AlertFrom is { } from)
        {
            var grave = Enum.GetValues<AlertSeverity>().Where(s => s >= from).ToList();
            patients = patients.Where(p => db.Alerts.Any(a => a.PatientId == p.Id && a.State != AlertState.Resolved && grave.Contains(a.Severity)));
        }

        if (filter.Precaution is { } tag)
        {
            patients = patients.Where(p => p.Precautions.Any(x => x.Tag == tag && (x.Began ?? x.Since) <= today && (x.Until == null || x.Until > today)));
        }

        return db.Marked(patients, filter, today);
    }

    // The value of a mark rather than whether there is one: the list is then read in its order until the page is full, however many match.
    private static IQueryable<Patient> Marked(this IClinicDb db, IQueryable<Patient> patients, CaseloadFilter filter, DateOnly today)
    {
        if (filter.LowAdherence)
        {
            patients = patients.Where(p => db.CaseloadMarks.Where(m => m.PatientId == p.Id).Select(m => m.Adherence).FirstOrDefault() < CaseloadFilter.LowBelow);
        }

        if (filter.SilentDays is { } days)
        {
            var since = today.AddDays(-days);
            patients = patients.Where(p => db.CaseloadMarks.Where(m => m.PatientId == p.Id).Select(m => m.SilentSince).FirstOrDefault() <= since);
        }

        if (filter.IsEnding)
        {
            var last = today.AddDays(CaseloadFilter.EndsWithin);
            patients = patients.Where(p => db.CaseloadMarks.Any(m => m.PatientId == p.Id && m.EndsOn >= today && m.EndsOn <= last));
        }

        return patients;
    }
}
