using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients.Rights;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients.Erasing.Holds;

/// <summary>The legal holds on a record, the newest first.</summary>
public sealed record ListHolds(PatientId PatientId) : IMemberRequest<IReadOnlyList<HoldLine>>, IAudited
{
    public AuditSubject Subject => AuditSubject.Patient(PatientId.Value);
}

/// <summary>From now on nothing of the record may be erased, until it is lifted. Sent again it is the same hold.</summary>
public sealed record PlaceHold(PatientId PatientId, HoldId Id, string Reason) : IAdministratorRequest<PlacedHold>, IAudited
{
    public AuditSubject Subject => new("hold", Id.Value);
}

/// <summary>The record may be erased again, where nothing else speaks against it.</summary>
public sealed record LiftHold(PatientId PatientId, HoldId Id, string Reason) : IAdministratorRequest<HoldLine>, IAudited
{
    public AuditSubject Subject => new("hold", Id.Value);
}

/// <param name="PlacedBy">Name of the member.</param>
/// <param name="LiftedAt">Null while it is on, as the next two.</param>
public sealed record HoldLine(HoldId Id, string Reason, string PlacedBy, DateTimeOffset PlacedAt, DateTimeOffset? LiftedAt, string? LiftedBy, string? LiftReason);

public sealed record PlacedHold(HoldLine Hold, bool Created);

internal sealed class PlaceHoldValidator : AbstractValidator<PlaceHold>
{
    public PlaceHoldValidator() => RuleFor(x => x.Reason).OptionalText(HoldRules.LongestReason)
        .Must(reason => !string.IsNullOrWhiteSpace(reason)).WithErrorCode("text.empty").WithMessage("Say why. It goes into the record.");
}

internal sealed class LiftHoldValidator : AbstractValidator<LiftHold>
{
    public LiftHoldValidator() => RuleFor(x => x.Reason).OptionalText(HoldRules.LongestReason)
        .Must(reason => !string.IsNullOrWhiteSpace(reason)).WithErrorCode("text.empty").WithMessage("Say why. It goes into the record.");
}

internal sealed class HoldReader(IClinicDb db)
{
    public async Task<IReadOnlyList<HoldLine>> Of(PatientId patient, CancellationToken cancellationToken)
    {
        var holds = await db.LegalHolds.AsNoTracking().Where(h => h.PatientId == patient).OrderByDescending(h => h.PlacedAt).ToListAsync(cancellationToken);
        if (holds.Count is 0)
        {
            return [];
        }

        var names = await db.Members.AsNoTracking().ToDictionaryAsync(m => m.Id, m => m.Name, cancellationToken);
        return [.. holds.Select(h => new HoldLine(h.Id, h.Reason, names[h.PlacedBy], h.PlacedAt, h.LiftedAt, h.LiftedBy is { } by ? names[by] : null, h.LiftReason))];
    }
}

internal sealed class LegalHoldsHandler(IClinicDb db, ICaller caller, HoldReader reader, TimeProvider clock) :
    IRequestHandler<ListHolds, IReadOnlyList<HoldLine>>,
    IRequestHandler<PlaceHold, PlacedHold>,
    IRequestHandler<LiftHold, HoldLine>
{
    public async Task<IReadOnlyList<HoldLine>> Handle(ListHolds request, CancellationToken cancellationToken)
    {
        await MustBeThere(request.PatientId, cancellationToken);
        return await reader.Of(request.PatientId, cancellationToken);
    }

    public async Task<PlacedHold> Handle(PlaceHold request, CancellationToken cancellationToken)
    {
        await db.HoldPatientAsync(request.PatientId, cancellationToken);
        await MustBeThere(request.PatientId, cancellationToken);
        var known = await db.LegalHolds.AsNoTracking().SingleOrDefaultAsync(h => h.Id == request.Id, cancellationToken);
        if (known is not null)
        {
            RequestRules.SameIdSameContent.MustHold(known.Says(request.PatientId, request.Reason));
            return new PlacedHold(await Line(request.PatientId, request.Id, cancellationToken), Created: false);
        }

        HoldRules.NoneIsOn.MustHold(!await db.LegalHolds.AnyAsync(h => h.PatientId == request.PatientId && h.LiftedAt == null, cancellationToken));
        db.LegalHolds.Add(new LegalHold
        {
            ClinicId = caller.Clinic,
            Id = request.Id,
            PatientId = request.PatientId,
            Reason = request.Reason,
            PlacedBy = caller.Member,
            PlacedAt = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(cancellationToken);
        return new PlacedHold(await Line(request.PatientId, request.Id, cancellationToken), Created: true);
    }

    public async Task<HoldLine> Handle(LiftHold request, CancellationToken cancellationToken)
    {
        await db.HoldPatientAsync(request.PatientId, cancellationToken);
        var hold = await db.LegalHolds.SingleOrDefaultAsync(h => h.Id == request.Id && h.PatientId == request.PatientId, cancellationToken)
            ?? throw new NotFoundException("hold");
        hold.Lift(request.Reason, caller.Member, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return await Line(request.PatientId, request.Id, cancellationToken);
    }

    private async Task MustBeThere(PatientId patient, CancellationToken cancellationToken)
    {
        if (!await db.Patients.AnyAsync(p => p.Id == patient, cancellationToken))
        {
            throw new NotFoundException("patient");
        }
    }

    private async Task<HoldLine> Line(PatientId patient, HoldId id, CancellationToken cancellationToken) =>
        (await reader.Of(patient, cancellationToken)).Single(h => h.Id == id);
}
