using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain.Catalogue;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Catalogue;

/// <summary>The routines of the catalogue, in its order.</summary>
public sealed record ListRoutines : IMemberRequest<IReadOnlyList<Routine>>;

/// <summary>One routine of the catalogue.</summary>
public sealed record GetRoutine(string Slug) : IMemberRequest<Routine>;

internal sealed class GetRoutineValidator : AbstractValidator<GetRoutine>
{
    public GetRoutineValidator() => RuleFor(x => x.Slug).Line(80);
}

internal sealed class ListRoutinesHandler(IClinicDb db) : IRequestHandler<ListRoutines, IReadOnlyList<Routine>>
{
    public async Task<IReadOnlyList<Routine>> Handle(ListRoutines request, CancellationToken cancellationToken) =>
        await db.Routines.AsNoTracking().Where(r => r.IsCurrent).OrderBy(r => r.Order).Select(r => r.Document).Take(200)
            .ToListAsync(cancellationToken);
}

internal sealed class GetRoutineHandler(IClinicDb db) : IRequestHandler<GetRoutine, Routine>
{
    public async Task<Routine> Handle(GetRoutine request, CancellationToken cancellationToken) =>
        await db.Routines.AsNoTracking().Where(r => r.IsCurrent && r.Slug == request.Slug).Select(r => r.Document)
            .SingleOrDefaultAsync(cancellationToken)
        ?? throw new NotFoundException("routine");
}
