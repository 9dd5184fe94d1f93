using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Catalogue.Routines;

/// <summary>One routine of the clinic or of the library; the clinic's archived ones too.</summary>
/// <param name="Language">BCP 47 tag to read it in; null for English.</param>
public sealed record GetRoutine(string Slug, string? Language = null) : IMemberRequest<RoutineRecord>;

internal sealed class GetRoutineValidator : AbstractValidator<GetRoutine>
{
    public GetRoutineValidator()
    {
        RuleFor(x => x.Slug).Line(80);
        RuleFor(x => x.Language).IsALanguage();
    }
}

internal sealed class GetRoutineHandler(IClinicDb db, RoutineReader reader) : IRequestHandler<GetRoutine, RoutineRecord>
{
    public async Task<RoutineRecord> Handle(GetRoutine request, CancellationToken cancellationToken)
    {
        var own = await db.OwnRoutines.AsNoTracking().Where(r => r.Slug == request.Slug).ToListAsync(cancellationToken);
        var library = await db.Routines.AsNoTracking().Where(r => r.IsCurrent && r.Slug == request.Slug && own.Count == 0)
            .Select(r => r.Document).ToListAsync(cancellationToken);
        var found = await reader.Read(library, own, Language.Of(request.Language), cancellationToken);
        return found.SingleOrDefault() ?? throw new NotFoundException("routine");
    }
}
