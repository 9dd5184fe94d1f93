using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Sessions;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Sessions;

/// <summary>What the patient is asked today about the sessions of yesterday (domain.md 3.2).</summary>
public sealed record GetNextDay : IPatientRequest<NextDayQuestion>;

/// <param name="Sessions">Yesterday's last session of each plan: the answer goes to each. Empty when there is nothing to ask.</param>
/// <param name="Pain">What was said; null while nobody has said it of one of them.</param>
/// <param name="IsFlare">True when that is so far above the pain before a session that it is a flare.</param>
public sealed record NextDayQuestion(IReadOnlyList<SessionId> Sessions, int? Pain, bool IsFlare, string Language, string? ClinicPhone)
{
    /// <summary>True for a flare, and for pain that reached 7: the therapist was told.</summary>
    public bool ToldTherapist { get; init; }
}

internal sealed class GetNextDayHandler(IClinicDb db, ICaller caller, TimeProvider clock) : IRequestHandler<GetNextDay, NextDayQuestion>
{
    public async Task<NextDayQuestion> Handle(GetNextDay request, CancellationToken cancellationToken)
    {
        var patient = await db.Patients.AsNoTracking().SingleOrDefaultAsync(p => p.Id == caller.PatientId, cancellationToken)
            ?? throw new NotFoundException("patient");
        var phone = (await db.Clinics.AsNoTracking().SingleAsync(cancellationToken)).Details.Phone;
        var yesterday = clock.TodayIn(patient.Details.TimeZoneId).AddDays(-1);
        var done = await db.Sessions.AsNoTracking().Standing(db)
            .Where(s => s.PatientId == patient.Id && s.Day == yesterday).OrderBy(s => s.StartedAt).Take(50).ToListAsync(cancellationToken);
        var last = done.GroupBy(s => s.PlanId).Select(g => g.Last()).ToList();
        var ids = last.ConvertAll(s => s.Id);
        var said = await db.NextDayPains.AsNoTracking().Where(p => ids.Contains(p.SessionId)).ToListAsync(cancellationToken);
        var counts = said.GroupBy(p => p.SessionId).ToDictionary(g => g.Key, g => g.MaxBy(p => p.Number)!.Pain);
        var policies = await PoliciesOf(last, cancellationToken);
        return new NextDayQuestion(
            ids,
            last.Count > 0 && last.TrueForAll(s => counts.ContainsKey(s.Id)) ? counts.Values.Max().Value : null,
            last.Exists(s => counts.TryGetValue(s.Id, out var pain) && PainJudge.IsFlare(policies[s.Id], PainCourse.Of(s, pain))),
            patient.Details.Language,
            phone)
        {
            ToldTherapist = last.Exists(s => counts.TryGetValue(s.Id, out var pain) && SessionAlerts.OfNextDay(policies[s.Id], s, pain) is not null),
        };
    }

    private async Task<Dictionary<SessionId, PainPolicy>> PoliciesOf(List<Session> sessions, CancellationToken cancellationToken)
    {
        var plans = sessions.ConvertAll(s => s.PlanId);
        var revisions = await db.Plans.AsNoTracking().Where(p => plans.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
        return sessions.ToDictionary(s => s.Id, s => NextDayBook.PolicyOf(revisions[s.PlanId], s));
    }
}
