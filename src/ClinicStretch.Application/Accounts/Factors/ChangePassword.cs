using ClinicStretch.Domain;
using FluentValidation;
using MediatR;

namespace ClinicStretch.Application.Accounts.Factors;

/// <summary>A password in place of the one before, or the first. Every other sign-in is over. Sent again, it is the same.</summary>
public sealed record ChangePassword(string Password) : IClinicRequest<Unit>, INeedsProof;

internal sealed class ChangePasswordValidator : AbstractValidator<ChangePassword>
{
    public ChangePasswordValidator() => RuleFor(x => x.Password).Password();
}

internal sealed class ChangePasswordHandler(ICaller caller, FactorDesk desk, IAccounts accounts) : IRequestHandler<ChangePassword, Unit>
{
    public async Task<Unit> Handle(ChangePassword request, CancellationToken cancellationToken)
    {
        await desk.MustLetChange(cancellationToken);
        await accounts.SetPassword(caller.Person, request.Password, cancellationToken);
        await desk.EndSignIns(cancellationToken);
        return Unit.Value;
    }
}
