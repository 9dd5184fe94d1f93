using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Sessions.Paper;

/// <summary>Is this sheet still the current one? Anybody who holds it may ask; nothing about anybody is answered.</summary>
public sealed record CheckSheet(ClinicId Clinic, PlanId Plan, int Revision) : IPublicRequest<SheetStanding>, INamesClinic;

public enum SheetStanding
{
    /// <summary>There is no such sheet.</summary>
    Unknown,

    Current,

    /// <summary>There is a newer one, or the plan is not to be done now.</summary>
    NotCurrent,
}

internal sealed class CheckSheetHandler(IClinicDb db) : IRequestHandler<CheckSheet, SheetStanding>
{
    public async Task<SheetStanding> Handle(CheckSheet request, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.Id == request.Plan, cancellationToken);
        return plan is null || plan.Revisions.All(r => r.Number != request.Revision) ? SheetStanding.Unknown
            : plan.Status is PlanStatus.Active && plan.Current!.Number == request.Revision ? SheetStanding.Current
            : SheetStanding.NotCurrent;
    }
}
