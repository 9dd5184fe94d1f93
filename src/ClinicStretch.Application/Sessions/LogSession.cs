using ClinicStretch.Application.Sessions.Book;
using ClinicStretch.Domain;
using FluentValidation;
using MediatR;

namespace ClinicStretch.Application.Sessions;

/// <summary>Keeps a session. The same id with the same body is answered as the first time.</summary>
public sealed record LogSession(SessionId Id, SessionBody Body) : IClinicRequest<LoggedSession>, IAudited, IHandledAnew, IOpenToKeys
{
    public AuditSubject Subject => AuditSubject.Session(Id.Value);
}

/// <summary>Puts a session right: a new session that names the old one. Both are kept; the new one counts.</summary>
/// <param name="Id">Id of the corrected session, new.</param>
/// <param name="Corrects">The session that was wrong.</param>
public sealed record CorrectSession(SessionId Id, SessionId Corrects, SessionBody Body) : IClinicRequest<LoggedSession>, IAudited, IHandledAnew
{
    public AuditSubject Subject => AuditSubject.Session(Id.Value);
}

/// <param name="Created">False when it was there already.</param>
/// <param name="Day">The day it counts for.</param>
/// <param name="Completion">From 0 to 1; null when nothing counted, since all of it was stopped for safety.</param>
/// <param name="ToldTherapist">True when the session raised an alert.</param>
/// <param name="ReceivedAt">When it came in, the first time.</param>
public sealed record LoggedSession(SessionId Id, bool Created, DateOnly Day, decimal? Completion, bool LoggedLate, bool ToldTherapist, DateTimeOffset ReceivedAt);

internal sealed class LogSessionValidator : AbstractValidator<LogSession>
{
    public LogSessionValidator() => RuleFor(x => x.Body).NotNull().SetValidator(new SessionBodyValidator());
}

internal sealed class CorrectSessionValidator : AbstractValidator<CorrectSession>
{
    public CorrectSessionValidator() => RuleFor(x => x.Body).NotNull().SetValidator(new SessionBodyValidator());
}

internal sealed class LogSessionHandler(SessionBook book) :
    IRequestHandler<LogSession, LoggedSession>,
    IRequestHandler<CorrectSession, LoggedSession>
{
    public Task<LoggedSession> Handle(LogSession request, CancellationToken cancellationToken) =>
        Keep(request.Id, request.Body, null, cancellationToken);

    public Task<LoggedSession> Handle(CorrectSession request, CancellationToken cancellationToken) =>
        Keep(request.Id, request.Body, request.Corrects, cancellationToken);

    private async Task<LoggedSession> Keep(SessionId id, SessionBody body, SessionId? corrects, CancellationToken cancellationToken) =>
        await book.Keep(new Sitting([id]), id, body, corrects, cancellationToken);
}
