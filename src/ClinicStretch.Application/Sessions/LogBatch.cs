using ClinicStretch.Application.Audit;
using ClinicStretch.Application.Pipeline;
using ClinicStretch.Application.Sessions.Book;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Audit;
using FluentValidation;
using MediatR;

namespace ClinicStretch.Application.Sessions;

/// <summary>What a phone sends that was offline: up to 100 sessions, each kept or refused by itself, all of them answered at once.</summary>
public sealed record LogBatch(IReadOnlyList<BatchedSession> Sessions) : IPatientRequest<IReadOnlyList<BatchAnswer>>, IHandledAnew;

public sealed record BatchedSession(SessionId Id, SessionBody Body);

/// <param name="Logged">Null when refused.</param>
/// <param name="Refusal">Null when kept.</param>
public sealed record BatchAnswer(SessionId Id, LoggedSession? Logged, Refusal? Refusal);

/// <param name="Code">The stable code that the same session would be refused with by itself.</param>
public sealed record Refusal(string Code, string Message);

internal sealed class LogBatchValidator : AbstractValidator<LogBatch>
{
    public LogBatchValidator() =>
        RuleFor(x => x.Sessions).NotNull().Must(s => s.Count is >= 1 and <= 100)
            .WithErrorCode("batch.size").WithMessage("Send 1 to 100 sessions at a time.");
}

/// <summary>Each is checked, kept and accounted for as if it had come alone. One transaction, so that what they share is read once.</summary>
internal sealed class LogBatchHandler(IClinicDb db, SessionBook book, AuditBook audit, IValidator<LogSession> validator)
    : IRequestHandler<LogBatch, IReadOnlyList<BatchAnswer>>
{
    public async Task<IReadOnlyList<BatchAnswer>> Handle(LogBatch request, CancellationToken cancellationToken)
    {
        var sitting = new Sitting([.. request.Sessions.Select(s => s.Id)]);
        var answers = new List<BatchAnswer>(request.Sessions.Count);
        foreach (var session in request.Sessions)
        {
            answers.Add(await Keep(sitting, new LogSession(session.Id, session.Body), cancellationToken));
        }

        await db.SaveChangesAsync(cancellationToken);
        return answers;
    }

    private async Task<BatchAnswer> Keep(Sitting sitting, LogSession session, CancellationToken cancellationToken)
    {
        if ((await validator.ValidateAsync(session, cancellationToken)).Errors.FirstOrDefault() is { } error)
        {
            return Refused(session, error.ErrorCode, error.ErrorMessage);
        }

        try
        {
            var logged = await book.Keep(sitting, session.Id, session.Body, null, cancellationToken);
            await audit.Note(nameof(LogSession), session.Subject, AuditOutcome.Done, cancellationToken);
            return new BatchAnswer(session.Id, logged, null);
        }
        catch (RuleBrokenException e) when (!IsTakenIn(session.Id))
        {
            return Refused(session, e.Rule.Code, e.Message);
        }
        catch (NotFoundException e) when (!IsTakenIn(session.Id))
        {
            await audit.Note(nameof(LogSession), session.Subject, AuditOutcome.Refused, cancellationToken);
            return Refused(session, "not_found", e.Message);
        }
    }

    // What goes wrong after that undoes all of it, rather than half of a session.
    private bool IsTakenIn(SessionId session) => db.Sessions.Local.Any(s => s.Id == session);

    private static BatchAnswer Refused(LogSession session, string code, string message) => new(session.Id, null, new Refusal(code, message));
}
