using ClinicStretch.Domain.Catalogue;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Catalogue;

/// <summary>What the catalogue holds beside its exercises and routines: code lists, precautions with their meaning, sources (the clinic itself is one), red-flag questions.</summary>
public sealed record GetRelease : IMemberRequest<CatalogueRelease>;

internal sealed class GetReleaseHandler(IClinicDb db) : IRequestHandler<GetRelease, CatalogueRelease>
{
    public async Task<CatalogueRelease> Handle(GetRelease request, CancellationToken cancellationToken)
    {
        var release = await db.Releases.AsNoTracking().Where(r => r.IsCurrent).Select(r => r.Document).SingleAsync(cancellationToken);
        return release with { Sources = [.. release.Sources, CatalogueSource.Clinic] };
    }
}
