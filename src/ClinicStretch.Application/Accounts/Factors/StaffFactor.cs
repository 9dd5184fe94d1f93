using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Accounts.Factors;

/// <summary>Whether the clinic asks its staff for a second factor.</summary>
public sealed record GetStaffFactor : IAdministratorRequest<bool>;

/// <summary>From the next request of each member on.</summary>
public sealed record SetStaffFactor(bool IsNeeded) : IAdministratorRequest<Unit>, INeedsProof
{
    /// <summary>Only to ask for less.</summary>
    public bool IsProofNeeded => !IsNeeded;
}

internal sealed class StaffFactorHandler(IClinicDb db) : IRequestHandler<GetStaffFactor, bool>, IRequestHandler<SetStaffFactor, Unit>
{
    public Task<bool> Handle(GetStaffFactor request, CancellationToken cancellationToken) => db.Clinics.AnyAsync(c => c.StaffNeedSecondFactor, cancellationToken);

    public async Task<Unit> Handle(SetStaffFactor request, CancellationToken cancellationToken)
    {
        (await db.Clinics.SingleAsync(cancellationToken)).AskStaffForSecondFactor(request.IsNeeded);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
