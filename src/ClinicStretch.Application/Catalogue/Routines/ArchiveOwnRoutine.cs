using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain.Catalogue.Own;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Catalogue.Routines;

/// <summary>Takes a routine of the clinic out of use; it can still be opened. Plans made from it are untouched.</summary>
public sealed record ArchiveOwnRoutine(string Slug) : ITherapistRequest<OwnRoutineState>;

/// <summary>Offers an archived routine again.</summary>
public sealed record RestoreOwnRoutine(string Slug) : ITherapistRequest<OwnRoutineState>;

/// <param name="ArchivedAt">Null while it is offered.</param>
public sealed record OwnRoutineState(string Slug, DateTimeOffset? ArchivedAt);

internal sealed class ArchiveOwnRoutineValidator : AbstractValidator<ArchiveOwnRoutine>
{
    public ArchiveOwnRoutineValidator() => RuleFor(x => x.Slug).Line(80);
}

internal sealed class RestoreOwnRoutineValidator : AbstractValidator<RestoreOwnRoutine>
{
    public RestoreOwnRoutineValidator() => RuleFor(x => x.Slug).Line(80);
}

internal sealed class ArchiveOwnRoutineHandler(IClinicDb db, TimeProvider clock) :
    IRequestHandler<ArchiveOwnRoutine, OwnRoutineState>,
    IRequestHandler<RestoreOwnRoutine, OwnRoutineState>
{
    public Task<OwnRoutineState> Handle(ArchiveOwnRoutine request, CancellationToken cancellationToken) =>
        Change(request.Slug, routine => routine.Archive(clock.GetUtcNow()), cancellationToken);

    public Task<OwnRoutineState> Handle(RestoreOwnRoutine request, CancellationToken cancellationToken) =>
        Change(request.Slug, routine => routine.Restore(), cancellationToken);

    private async Task<OwnRoutineState> Change(string slug, Action<OwnRoutine> change, CancellationToken cancellationToken)
    {
        var routine = await db.OwnRoutines.SingleOrDefaultAsync(r => r.Slug == slug, cancellationToken) ?? throw new NotFoundException("routine");
        change(routine);
        await db.SaveChangesAsync(cancellationToken);
        return new OwnRoutineState(routine.Slug, routine.ArchivedAt);
    }
}
