using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Accounts.Team;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Accounts.Team;

/// <summary>Who works at the clinic, with how many patients, and who stands in for whom now or later.</summary>
/// <param name="Counted">False where nobody looks at the numbers of patients: they are 0 then.</param>
public sealed record GetTeam(bool Counted = true) : IMemberRequest<TeamView>;

/// <param name="Today">In the clinic's time zone.</param>
/// <param name="Members">By name; those who have left after those who work here.</param>
/// <param name="Covers">That are not over, soonest first.</param>
public sealed record TeamView(DateOnly Today, CaseloadAccess Access, IReadOnlyList<TeamMember> Members, IReadOnlyList<CoverLine> Covers);

/// <param name="Patients">In their charge, as far as the caller may see them.</param>
/// <param name="LeftAt">Null while they work here.</param>
public sealed record TeamMember(MemberId Id, string Name, Role Role, int Patients, DateTimeOffset? LeftAt = null)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public bool WorksHere => LeftAt is null;
}

public sealed record CoverLine(CoverId Id, MemberId Absent, string AbsentName, MemberId StandIn, string StandInName, DateOnly From, DateOnly Until);

internal sealed class GetTeamHandler(IClinicDb db, TimeProvider clock) : IRequestHandler<GetTeam, TeamView>
{
    private const int Most = 500;

    public async Task<TeamView> Handle(GetTeam request, CancellationToken cancellationToken)
    {
        var clinic = await db.Clinics.AsNoTracking().SingleAsync(cancellationToken);
        var today = clock.TodayIn(clinic.Details.TimeZoneId);
        var counts = request.Counted ? await Counts(cancellationToken) : [];
        var members = await db.Members.AsNoTracking().OrderBy(m => m.LeftAt != null).ThenBy(m => m.Name).Take(Most).ToListAsync(cancellationToken);
        return new TeamView(
            today, clinic.Access,
            [.. members.Select(m => new TeamMember(m.Id, m.Name, m.Role, counts.GetValueOrDefault(m.Id), m.LeftAt))],
            await Covers(today, cancellationToken));
    }

    private Task<Dictionary<MemberId, int>> Counts(CancellationToken cancellationToken) => db.Patients.GroupBy(p => p.TherapistId)
        .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);

    private async Task<IReadOnlyList<CoverLine>> Covers(DateOnly today, CancellationToken cancellationToken) => await (
        from cover in db.Covers
        join absent in db.Members on cover.Absent equals absent.Id
        join standIn in db.Members on cover.StandIn equals standIn.Id
        where cover.EndsOn >= today && cover.EndsOn >= cover.StartsOn
        orderby cover.StartsOn, cover.Id
        select new CoverLine(cover.Id, absent.Id, absent.Name, standIn.Id, standIn.Name, cover.StartsOn, cover.EndsOn)).Take(Most).ToListAsync(cancellationToken);
}
