using ClinicStretch.Application.Audit;
using ClinicStretch.Domain.Audit;
using MediatR;

namespace ClinicStretch.Application.Pipeline;

/// <summary>Keeps that somebody asked for a record that is not theirs to ask for. A transaction of its own: the one it was asked in is undone.</summary>
internal sealed record NoteRefusal(string Action, AuditSubject Asked) : IClinicRequest<NotedRefusal>, IOpenToKeys;

internal sealed record NotedRefusal;

internal sealed class NoteRefusalHandler(IClinicDb db, AuditBook audit) : IRequestHandler<NoteRefusal, NotedRefusal>
{
    public async Task<NotedRefusal> Handle(NoteRefusal request, CancellationToken cancellationToken)
    {
        // Whose record it is may be what the caller must not know; the record's own patient may.
        await db.LookPastCaseload(cancellationToken);
        await audit.Note(request.Action, request.Asked, AuditOutcome.Refused, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return new NotedRefusal();
    }
}
