using ClinicStretch.Domain;
using ClinicStretch.Domain.Progress;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Progress.Workspace;

/// <summary>Says that the member has read what reached the clinic from a patient up to a moment. Nobody else's mark changes.</summary>
/// <param name="Until">Of the newest session that was shown: what came in meanwhile stays unread. Not in the future.</param>
public sealed record MarkRead(PatientId PatientId, DateTimeOffset Until) : IMemberRequest<ReadUntil>;

public sealed record ReadUntil(PatientId PatientId, DateTimeOffset Until);

internal sealed class MarkReadHandler(IClinicDb db, ICaller caller, TimeProvider clock) : IRequestHandler<MarkRead, ReadUntil>
{
    public async Task<ReadUntil> Handle(MarkRead request, CancellationToken cancellationToken)
    {
        if (!await db.Patients.AnyAsync(p => p.Id == request.PatientId, cancellationToken))
        {
            throw new NotFoundException("patient");
        }

        var (me, now) = (caller.Member, clock.GetUtcNow());
        var until = request.Until > now ? now : request.Until;
        var look = await db.Looks.SingleOrDefaultAsync(l => l.MemberId == me && l.PatientId == request.PatientId, cancellationToken);
        if (look is null)
        {
            look = PatientLook.Of(caller.Clinic, me, request.PatientId, until);
            db.Looks.Add(look);
        }

        look.MoveOn(until);
        await db.SaveChangesAsync(cancellationToken);
        return new ReadUntil(request.PatientId, look.Until);
    }
}
