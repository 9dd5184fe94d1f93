using ClinicStretch.Domain.Accounts.Brand;
using ClinicStretch.Domain.Catalogue.Media;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Accounts.Brand;

/// <summary>The clinic's logo.</summary>
public sealed record GetClinicLogo : IClinicRequest<ShownLogo?>;

/// <param name="Alt">The clinic's name, for somebody who cannot see it.</param>
/// <param name="Hash">SHA-256 of the bytes.</param>
public sealed record ShownLogo(byte[] Bytes, string MediaType, int Width, int Height, string Hash, string Alt);

internal sealed class GetClinicLogoHandler(IClinicDb db) : IRequestHandler<GetClinicLogo, ShownLogo?>
{
    public async Task<ShownLogo?> Handle(GetClinicLogo request, CancellationToken cancellationToken)
    {
        var clinic = await db.Clinics.AsNoTracking().SingleAsync(cancellationToken);
        var logo = clinic.LogoHash is { } hash ? await db.Logos.AsNoTracking().SingleAsync(l => l.Hash == hash, cancellationToken) : null;
        return logo is null ? null : new ShownLogo(logo.Bytes, logo.Format.MediaType, logo.Width, logo.Height, logo.Hash, clinic.Details.Name);
    }
}
