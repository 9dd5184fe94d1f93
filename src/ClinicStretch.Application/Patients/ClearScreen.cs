using ClinicStretch.Application.Pipeline;
using ClinicStretch.Application.Progress;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients;

/// <summary>A clinician says that the answers are known and weighed, which ends their alerts. No plan starts again by itself.</summary>
public sealed record ClearScreen(PatientId PatientId, ScreenId Id, string Note) : ITherapistRequest<ScreenLine>, IAudited
{
    public AuditSubject Subject => AuditSubject.Patient(PatientId.Value);
}

internal sealed class ClearScreenValidator : AbstractValidator<ClearScreen>
{
    public ClearScreenValidator() => RuleFor(x => x.Note).OptionalText(1000);
}

internal sealed class ClearScreenHandler(IClinicDb db, ICaller caller, TimeProvider clock, AlertBook alerts) : IRequestHandler<ClearScreen, ScreenLine>
{
    public async Task<ScreenLine> Handle(ClearScreen request, CancellationToken cancellationToken)
    {
        var screen = await db.Screens
            .SingleOrDefaultAsync(s => s.Id == request.Id && s.PatientId == request.PatientId, cancellationToken)
            ?? throw new NotFoundException("screen");
        if (screen.ClearedAt is null)
        {
            screen.Clear(request.Note, caller.Member, clock.GetUtcNow());
            var unread = await db.Screens
                .Where(s => s.PatientId == screen.PatientId && s.Id != screen.Id && s.ClearedAt == null && s.Tier != RedFlagTier.None)
                .Select(s => s.Tier).Distinct().ToListAsync(cancellationToken);
            await alerts.EndRedFlags(screen.PatientId, unread, request.Note, caller.Member, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        return GetPatientHandler.LineOf(screen, clock.GetUtcNow());
    }
}
