using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Accounts.Team;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Accounts.Team;

/// <summary>Says who stands in for whom, and when. A therapist arranges their own absence, an administrator everybody's.</summary>
public sealed record PutCover(CoverId Id, CoverTerms Terms) : IMemberRequest<PutCoverAnswer>, IAudited
{
    public AuditSubject Subject => new("cover", Id.Value);
}

/// <param name="Created">False when the same was sent before.</param>
public sealed record PutCoverAnswer(CoverId Id, bool Created);

/// <summary>Ends a cover from today on; before its first day it never holds.</summary>
public sealed record EndCover(CoverId Id) : IMemberRequest<Unit>, IAudited
{
    public AuditSubject Subject => new("cover", Id.Value);
}

internal sealed class CoverHandler(IClinicDb db, ICaller caller, TimeProvider clock) :
    IRequestHandler<PutCover, PutCoverAnswer>,
    IRequestHandler<EndCover, Unit>
{
    public async Task<PutCoverAnswer> Handle(PutCover request, CancellationToken cancellationToken)
    {
        var (terms, today) = (request.Terms, await Today(cancellationToken));
        var both = await db.Members.AsNoTracking().Where(m => m.Id == terms.Absent || m.Id == terms.StandIn).ToListAsync(cancellationToken);
        if (both.Count < (terms.Absent == terms.StandIn ? 1 : 2))
        {
            throw new NotFoundException("member");
        }

        MustDecideFor(terms.Absent);
        CoverRules.TherapistsOnly.MustHold(both.TrueForAll(m => m.Role is Role.Therapist));
        var known = await db.Covers.AsNoTracking().SingleOrDefaultAsync(c => c.Id == request.Id, cancellationToken);
        if (known is not null)
        {
            RequestRules.SameIdSameContent.MustHold(known.Says(terms));
            return new PutCoverAnswer(known.Id, Created: false);
        }

        MemberRules.StillWorksHere.MustHold(both.TrueForAll(m => m.WorksHere));
        db.Covers.Add(Cover.Agree(caller.Clinic, request.Id, terms, caller.Person, clock.GetUtcNow(), today));
        await db.SaveChangesAsync(cancellationToken);
        return new PutCoverAnswer(request.Id, Created: true);
    }

    public async Task<Unit> Handle(EndCover request, CancellationToken cancellationToken)
    {
        var cover = await db.Covers.SingleOrDefaultAsync(c => c.Id == request.Id, cancellationToken) ?? throw new NotFoundException("cover");
        MustDecideFor(cover.Absent);
        cover.End(await Today(cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }

    private async Task<DateOnly> Today(CancellationToken cancellationToken) =>
        clock.TodayIn((await db.Clinics.AsNoTracking().SingleAsync(cancellationToken)).Details.TimeZoneId);

    private void MustDecideFor(MemberId absent)
    {
        if (caller.Role is not Role.Administrator && caller.Member != absent)
        {
            throw new ForbiddenException();
        }
    }
}
