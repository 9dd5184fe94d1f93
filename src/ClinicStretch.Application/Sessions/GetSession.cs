using ClinicStretch.Application.Plans;
using ClinicStretch.Application.Progress.Watch;
using ClinicStretch.Application.Sessions.Book;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Sessions;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Sessions;

/// <summary>One session as it was reported. Patients see their own.</summary>
public sealed record GetSession(SessionId Id) : IClinicRequest<SessionRecord>, IAudited
{
    public AuditSubject Subject => AuditSubject.Session(Id.Value);
}

/// <param name="Content">The revision it was done under.</param>
/// <param name="Completion">From 0 to 1; null when nothing counted, since all of it was stopped for safety.</param>
/// <param name="Judgement">What its pain means under the plan's policy; null when too little was reported to tell.</param>
/// <param name="ToldTherapist">True when the session raises an alert.</param>
/// <param name="CorrectedBy">The session that took its place; null while it stands.</param>
public sealed record SessionRecord(
    SessionId Id,
    PlanId PlanId,
    int Revision,
    PlanContent Content,
    DateOnly Day,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt,
    Source Source,
    bool LoggedLate,
    IReadOnlyList<SessionItem> Items,
    int? PainBefore,
    int? PainWorst,
    int? PainAfter,
    int? Effort,
    string? Note,
    decimal? Completion,
    PainResult? Judgement,
    bool ToldTherapist,
    SessionId? Corrects,
    SessionId? CorrectedBy,
    bool Fell);

internal sealed class GetSessionHandler(IClinicDb db, ICaller caller, ReportReactions reactions, CourseReader courses) : IRequestHandler<GetSession, SessionRecord>
{
    public async Task<SessionRecord> Handle(GetSession request, CancellationToken cancellationToken)
    {
        var session = await db.Sessions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == request.Id, cancellationToken);
        if (session is null || !caller.MaySee(session.PatientId))
        {
            throw new NotFoundException("session");
        }

        var plan = await db.Plans.AsNoTracking().VisibleTo(caller, session.PlanId, cancellationToken);
        var content = plan.Revisions.Single(r => r.Number == session.Revision).Content;
        var correction = await db.Sessions.Where(s => s.Corrects == session.Id).OrderByDescending(s => s.ReceivedAt)
            .Select(s => (SessionId?)s.Id).FirstOrDefaultAsync(cancellationToken);
        var reasons = await reactions.ReasonsToTell(plan, session, await courses.ThresholdsOf(plan, cancellationToken), cancellationToken);
        return RecordOf(session, content, reasons.Count > 0, correction);
    }

    private static SessionRecord RecordOf(Session session, PlanContent content, bool told, SessionId? correction) => new(
        session.Id, session.PlanId, session.Revision, content, session.Day, session.StartedAt, session.EndedAt, session.Source,
        session.LoggedLate, session.Items, session.PainBefore?.Value, session.PainWorst?.Value, session.PainAfter?.Value,
        session.Effort, session.Note, Adherence.CompletionOf(session, content),
        PainJudge.Judge(content.PainPolicy, PainCourse.Of(session)), told, session.Corrects, correction, session.Fell);
}
