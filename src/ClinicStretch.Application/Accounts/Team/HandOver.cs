using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Accounts.Team;

/// <summary>
/// Puts patients of one therapist in the charge of another, all in one transaction. Those who are with somebody else by now are left alone, so
/// that sending it again moves nobody twice. A therapist hands over their own, an administrator anybody's.
/// </summary>
/// <param name="Patients">Null for all.</param>
public sealed record HandOver(MemberId From, MemberId To, IReadOnlyList<PatientId>? Patients) : IMemberRequest<HandedOver>;

/// <param name="Moved">How many changed hands now.</param>
public sealed record HandedOver(int Moved);

internal sealed class HandOverValidator : AbstractValidator<HandOver>
{
    public HandOverValidator() => RuleFor(x => x.Patients).Must(p => p is null or { Count: > 0 and <= 1000 })
        .WithErrorCode("handover.patients").WithMessage("Choose at least one patient, and at most 1,000 at a time.");
}

internal sealed class HandOverHandler(IClinicDb db, ICaller caller, CaseloadDesk desk) : IRequestHandler<HandOver, HandedOver>
{
    public async Task<HandedOver> Handle(HandOver request, CancellationToken cancellationToken)
    {
        await db.HoldTeamAsync(cancellationToken);
        if (!await db.Members.AnyAsync(m => m.Id == request.From, cancellationToken))
        {
            throw new NotFoundException("member");
        }

        if (caller.Role is not Role.Administrator && caller.Member != request.From)
        {
            throw await db.Members.AnyAsync(m => m.Id == request.To, cancellationToken) ? new ForbiddenException() : new NotFoundException("member");
        }

        var moved = await desk.Move(request.From, request.To, request.Patients, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return new HandedOver(moved);
    }
}
