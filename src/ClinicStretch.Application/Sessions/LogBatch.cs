using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using FluentValidation;
using MediatR;

namespace ClinicStretch.Application.Sessions;

/// <summary>What a phone sends that was offline: up to 100 sessions, each kept or refused by itself.</summary>
public sealed record LogBatch(IReadOnlyList<BatchedSession> Sessions) : IPatientRequest<IReadOnlyList<BatchAnswer>>, IOwnTransaction;

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

/// <summary>Hands each session to <see cref="IEachAlone"/>, which runs it as if it had come alone.</summary>
internal sealed class LogBatchHandler(IEachAlone each) : IRequestHandler<LogBatch, IReadOnlyList<BatchAnswer>>
{
    public async Task<IReadOnlyList<BatchAnswer>> Handle(LogBatch request, CancellationToken cancellationToken)
    {
        var answers = new List<BatchAnswer>(request.Sessions.Count);
        foreach (var session in request.Sessions)
        {
            var (logged, refusal) = await each.Run(new LogSession(session.Id, session.Body), cancellationToken);
            answers.Add(new BatchAnswer(session.Id, logged, refusal));
        }

        return answers;
    }
}
