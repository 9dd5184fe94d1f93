using ClinicStretch.Application.Patients;
using ClinicStretch.Application.Plans;
using ClinicStretch.Application.Sessions.Book;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Sessions;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Sessions;

/// <summary>
/// Keeps pain of the day after a session. The same again is answered as the first time; another score takes its place, and the old one is
/// kept. For a session that was put right it goes to the newest version.
/// </summary>
/// <param name="Pain">0 to 10.</param>
/// <param name="SaidAt">When the patient said so, for a phone that was offline; null for now.</param>
public sealed record PutNextDayPain(SessionId Id, int? Pain, DateTimeOffset? SaidAt) : IClinicRequest<KeptNextDayPain>, IAudited, IHandledAnew, IOpenToKeys
{
    public AuditSubject Subject => AuditSubject.Session(Id.Value);
}

/// <param name="Session">The newest version of the session.</param>
/// <param name="Created">False when it was there already.</param>
/// <param name="IsFlare">True when it is so far above the pain before the session that it is a flare.</param>
public sealed record KeptNextDayPain(SessionId Session, int Pain, DateTimeOffset SaidAt, bool Created, bool IsFlare)
{
    /// <summary>True for a flare, and for pain that reached 7.</summary>
    public bool ToldTherapist { get; init; }

    /// <summary>When it came in, the first time.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }
}

internal sealed class PutNextDayPainValidator : AbstractValidator<PutNextDayPain>
{
    public PutNextDayPainValidator() => RuleFor(x => x.Pain).Must(p => p is >= PainScore.Lowest and <= PainScore.Highest)
        .WithErrorCode(PainScore.InRange.Code).WithMessage(PainScore.InRange.Message);
}

internal sealed class PutNextDayPainHandler(IClinicDb db, ICaller caller, TimeProvider clock, IReportedPlans plans, ReportReactions reactions)
    : IRequestHandler<PutNextDayPain, KeptNextDayPain>
{
    public async Task<KeptNextDayPain> Handle(PutNextDayPain request, CancellationToken cancellationToken)
    {
        var session = await Newest(request.Id, cancellationToken);
        var opened = await plans.Open(session.PlanId, [], cancellationToken) ?? throw new NotFoundException("plan");
        var plan = caller.ShownOrNotFound(opened.Course.Plan);
        var pain = PainScore.From(request.Pain!.Value);
        var entries = await db.NextDayPains.AsNoTracking().Where(p => p.SessionId == session.Id).OrderBy(p => p.Number).ToListAsync(cancellationToken);
        if (entries.LastOrDefault(e => e.Says(pain, request.SaidAt)) is { } known && (request.SaidAt is not null || known == entries[^1]))
        {
            return AnswerFor(known, session, plan, created: false);
        }

        var report = new NextDayReport(pain, request.SaidAt ?? clock.GetUtcNow(), caller.Person);
        var entry = NextDayPain.Of(session, entries.LastOrDefault(), report, opened.Course.Zone, caller.IsMember, clock.GetUtcNow());
        await reactions.To(opened, session, entry, entries.LastOrDefault(), cancellationToken);
        return AnswerFor(entry, session, plan, created: true);
    }

    private async Task<Session> Newest(SessionId id, CancellationToken cancellationToken)
    {
        var session = await db.Sessions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
        if (session is null || !caller.MaySee(session.PatientId))
        {
            throw new NotFoundException("session");
        }

        while (await db.Sessions.AsNoTracking().SingleOrDefaultAsync(s => s.Corrects == session.Id, cancellationToken) is { } newer)
        {
            session = newer;
        }

        return session;
    }

    private static KeptNextDayPain AnswerFor(NextDayPain entry, Session session, Plan plan, bool created) => new(
        session.Id, entry.Pain.Value, entry.SaidAt, created,
        PainJudge.IsFlare(NextDayBook.PolicyOf(plan, session), PainCourse.Of(session, entry.Pain)))
    {
        ToldTherapist = SessionAlerts.OfNextDay(NextDayBook.PolicyOf(plan, session), session, entry.Pain) is not null,
        ReceivedAt = entry.ReceivedAt,
    };
}
