using ClinicStretch.Application.Audit;
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

internal sealed class HandOverHandler(IClinicDb db, ICaller caller, AuditBook audit) : IRequestHandler<HandOver, HandedOver>
{
    public static readonly Rule ToAnotherTherapist = Rule.OfInput("handover.to", "Choose another therapist to hand over to.");

    public async Task<HandedOver> Handle(HandOver request, CancellationToken cancellationToken)
    {
        await Check(request, cancellationToken);

        // The caller may not see them any more once they are somebody else's.
        await db.LookPastCaseload(cancellationToken);
        var theirs = db.Patients.Where(p => p.TherapistId == request.From && (request.Patients == null || request.Patients.Contains(p.Id)));
        var moved = await theirs.OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(cancellationToken);
        await db.Patients.Where(p => p.TherapistId == request.From && moved.Contains(p.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.TherapistId, request.To), cancellationToken);
        foreach (var patient in moved)
        {
            audit.Note(nameof(HandOver), patient);
        }

        await db.SaveChangesAsync(cancellationToken);
        return new HandedOver(moved.Count);
    }

    private async Task Check(HandOver request, CancellationToken cancellationToken)
    {
        var both = await db.Members.AsNoTracking().Where(m => m.Id == request.From || m.Id == request.To).ToListAsync(cancellationToken);
        if (both.All(m => m.Id != request.From) || both.All(m => m.Id != request.To))
        {
            throw new NotFoundException("member");
        }

        if (caller.Role is not Role.Administrator && caller.Member != request.From)
        {
            throw new ForbiddenException();
        }

        ToAnotherTherapist.MustHold(request.From != request.To && both.Single(m => m.Id == request.To).Role is Role.Therapist);
    }
}
