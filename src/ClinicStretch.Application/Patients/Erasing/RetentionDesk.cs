using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Patients.Rights;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients.Erasing;

/// <summary>Works out until when a record is kept.</summary>
internal sealed class RetentionDesk(IClinicDb db, IEraser eraser, TimeProvider clock)
{
    // Enough to find those that are over among children whose period is longer.
    private const int LooksAt = 1000;

    /// <summary>Days in the clinic's time zone.</summary>
    public async Task<RecordPeriod> PeriodOf(Patient patient, CancellationToken cancellationToken)
    {
        var (policy, zone) = await Setting(cancellationToken);
        var last = (await eraser.LastContact(patient.Id, cancellationToken))?.DayIn(zone);
        return Period(policy, clock.GetUtcNow().DayIn(zone), last, patient.Details.BirthDate);
    }

    /// <summary>Records whose period is over, the longest untouched first; not those on legal hold.</summary>
    public async Task<IReadOnlyList<(Patient Patient, RecordPeriod Period)>> Ended(int most, CancellationToken cancellationToken)
    {
        var (policy, zone) = await Setting(cancellationToken);
        var now = clock.GetUtcNow();
        var today = now.DayIn(zone);
        var idle = await eraser.IdleSince(now.AddYears(-policy.YearsAfterLastContact).AddDays(1), LooksAt, cancellationToken);
        var ids = idle.Select(i => i.Id).ToList();
        var patients = await db.Patients.AsNoTracking()
            .Where(p => ids.Contains(p.Id) && !db.LegalHolds.Any(h => h.PatientId == p.Id && h.LiftedAt == null)).ToDictionaryAsync(p => p.Id, cancellationToken);
        return
        [
            .. idle.Where(i => patients.ContainsKey(i.Id))
                .Select(i => (patients[i.Id], Period(policy, today, i.LastContact.DayIn(zone), patients[i.Id].Details.BirthDate)))
                .Where(r => r.Item2.HasEnded).Take(most),
        ];
    }

    public async Task<RetentionPolicy> Policy(CancellationToken cancellationToken) => (await Setting(cancellationToken)).Policy;

    private async Task<(RetentionPolicy Policy, TimeZoneInfo Zone)> Setting(CancellationToken cancellationToken)
    {
        var clinic = await db.Clinics.AsNoTracking().SingleAsync(cancellationToken);
        return (clinic.Retention ?? RetentionPolicy.Default, TimeZoneInfo.FindSystemTimeZoneById(clinic.Details.TimeZoneId));
    }

    private static RecordPeriod Period(RetentionPolicy policy, DateOnly today, DateOnly? last, DateOnly? born)
    {
        var ends = policy.EndsOn(last, born);
        return new RecordPeriod(today, last, ends, policy.ScopeOn(today, ends));
    }
}

/// <param name="Today">In the clinic's time zone.</param>
/// <param name="LastContact">Null where nothing says when.</param>
/// <param name="EndsOn">The first day on which the record need not be kept; null where there is none.</param>
/// <param name="MayErase">What may be erased today.</param>
public sealed record RecordPeriod(DateOnly Today, DateOnly? LastContact, DateOnly? EndsOn, ErasureScope MayErase)
{
    public bool HasEnded => Today >= EndsOn;
}
