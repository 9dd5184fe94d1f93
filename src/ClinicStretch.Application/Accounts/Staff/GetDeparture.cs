using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Progress;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Accounts.Staff;

/// <summary>What it will mean to let a member go.</summary>
public sealed record GetDeparture(MemberId Id) : IAdministratorRequest<Departure>;

/// <param name="LeftAt">Null while they work here.</param>
/// <param name="Patients">In their charge: somebody must take them over.</param>
/// <param name="Alerts">Assigned to them and not resolved: they go back to the patients' therapists.</param>
/// <param name="Covers">That are not over: they end.</param>
/// <param name="IsOnCall">True when they are who is reached when nobody answers an emergency: nobody is then.</param>
/// <param name="IsOnlyAdministrator">True when they cannot be let go for it.</param>
public sealed record Departure(
    MemberId Id, string Name, Role Role, DateTimeOffset? LeftAt, int Patients, int Alerts, int Covers, bool IsOnCall, bool IsOnlyAdministrator);

internal sealed class GetDepartureHandler(IClinicDb db, StaffDesk desk, TimeProvider clock) : IRequestHandler<GetDeparture, Departure>
{
    public async Task<Departure> Handle(GetDeparture request, CancellationToken cancellationToken)
    {
        var member = await db.Members.AsNoTracking().SingleOrDefaultAsync(m => m.Id == request.Id, cancellationToken) ?? throw new NotFoundException("member");
        var clinic = await db.Clinics.AsNoTracking().SingleAsync(cancellationToken);
        var today = clock.TodayIn(clinic.Details.TimeZoneId);
        return new Departure(
            member.Id,
            member.Name,
            member.Role,
            member.LeftAt,
            await db.Patients.CountAsync(p => p.TherapistId == member.Id, cancellationToken),
            await db.Alerts.CountAsync(a => a.AssignedTo == member.Id && a.State != AlertState.Resolved, cancellationToken),
            await db.Covers.CountAsync(
                c => (c.Absent == member.Id || c.StandIn == member.Id) && c.EndsOn >= today && c.EndsOn >= c.StartsOn, cancellationToken),
            clinic.Escalation?.OnCall == member.Id,
            member.Role is Role.Administrator && !await desk.HasAnAdministratorBeside(member.Id, cancellationToken));
    }
}
