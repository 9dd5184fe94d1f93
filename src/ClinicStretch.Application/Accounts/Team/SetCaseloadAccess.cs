using ClinicStretch.Domain.Accounts.Team;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Accounts.Team;

/// <summary>Says whose patients a therapist of the clinic sees. Holds from the next request on.</summary>
public sealed record SetCaseloadAccess(CaseloadAccess Access) : IAdministratorRequest<CaseloadAccess>, IAudited
{
    public AuditSubject Subject => new("clinic", Guid.Empty);
}

internal sealed class SetCaseloadAccessValidator : AbstractValidator<SetCaseloadAccess>
{
    public SetCaseloadAccessValidator() => RuleFor(x => x.Access).IsInEnum();
}

internal sealed class SetCaseloadAccessHandler(IClinicDb db) : IRequestHandler<SetCaseloadAccess, CaseloadAccess>
{
    public async Task<CaseloadAccess> Handle(SetCaseloadAccess request, CancellationToken cancellationToken)
    {
        var clinic = await db.Clinics.SingleAsync(cancellationToken);
        clinic.LetSee(request.Access);
        await db.SaveChangesAsync(cancellationToken);
        return clinic.Access;
    }
}
