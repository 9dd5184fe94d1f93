using ClinicStretch.Application.Plans;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Sessions;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Sessions;

/// <summary>A patient's sessions, newest first, as they stand. Patients see their own.</summary>
/// <param name="Before">Id of the last one seen; null for the first page.</param>
/// <param name="Limit">1 to 100.</param>
public sealed record ListSessions(PatientId PatientId, SessionId? Before, int Limit) : IClinicRequest<SessionPage>, IAudited
{
    public AuditSubject Subject => AuditSubject.Patient(PatientId.Value);
}

/// <param name="Next">To be given as <c>Before</c> for the next page; null on the last.</param>
public sealed record SessionPage(IReadOnlyList<SessionLine> Sessions, SessionId? Next);

public sealed record SessionLine(
    SessionId Id,
    PlanId PlanId,
    string PlanName,
    int Revision,
    DateOnly Day,
    DateTimeOffset StartedAt,
    Source Source,
    bool LoggedLate,
    decimal? Completion,
    int? PainBefore,
    int? PainWorst,
    int? PainAfter,
    string? Note,
    bool IsCorrection,
    IReadOnlyList<SessionItemLine> Items);

public sealed record SessionItemLine(ItemKey Key, string Exercise, Outcome Outcome, SkipReason? Reason);

internal sealed class ListSessionsValidator : AbstractValidator<ListSessions>
{
    public ListSessionsValidator() =>
        RuleFor(x => x.Limit).InclusiveBetween(1, 100).WithErrorCode("page.limit").WithMessage("Ask for 1 to 100 at a time.");
}

internal sealed class ListSessionsHandler(IClinicDb db, ICaller caller) : IRequestHandler<ListSessions, SessionPage>
{
    public async Task<SessionPage> Handle(ListSessions request, CancellationToken cancellationToken)
    {
        if (!caller.MaySee(request.PatientId) || !await db.Patients.AnyAsync(p => p.Id == request.PatientId, cancellationToken))
        {
            throw new NotFoundException("patient");
        }

        var page = await Page(request, cancellationToken);
        var plans = await db.Plans.AsNoTracking().Where(p => p.PatientId == request.PatientId)
            .ToDictionaryAsync(p => p.Id, cancellationToken);
        var lines = page.Take(request.Limit).Select(s => LineOf(s, plans[s.PlanId])).ToList();
        return new SessionPage(lines, page.Count > request.Limit ? lines[^1].Id : null);
    }

    private async Task<List<Session>> Page(ListSessions request, CancellationToken cancellationToken)
    {
        var sessions = db.Sessions.AsNoTracking().Standing(db).Where(s => s.PatientId == request.PatientId);
        if (request.Before is { } before)
        {
            var last = await db.Sessions.Where(s => s.Id == before && s.PatientId == request.PatientId)
                .Select(s => (DateTimeOffset?)s.StartedAt).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("session");
            sessions = sessions.Where(s => s.StartedAt < last || (s.StartedAt == last && s.Id != before));
        }

        return await sessions.OrderByDescending(s => s.StartedAt).ThenBy(s => s.Id).Take(request.Limit + 1).ToListAsync(cancellationToken);
    }

    private static SessionLine LineOf(Session session, Plan plan)
    {
        var content = plan.Revisions.Single(r => r.Number == session.Revision).Content;
        return new SessionLine(
            session.Id, session.PlanId, plan.Name, session.Revision, session.Day, session.StartedAt, session.Source, session.LoggedLate,
            Adherence.CompletionOf(session, content),
            session.PainBefore?.Value, session.PainWorst?.Value, session.PainAfter?.Value,
            session.Note, session.Corrects is not null,
            [.. session.Items.Select(i => new SessionItemLine(i.Key, content.Items.Single(p => p.Key == i.Key).Exercise.Name, i.Outcome, i.Reason))]);
    }
}
