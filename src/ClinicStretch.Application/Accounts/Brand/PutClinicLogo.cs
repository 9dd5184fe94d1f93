using System.Security.Cryptography;
using ClinicStretch.Application.Catalogue.Media.Formats;
using ClinicStretch.Application.Programmes;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts.Brand;
using ClinicStretch.Domain.Catalogue.Media;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Accounts.Brand;

/// <summary>Gives the clinic a logo, which stands on its sheets from then on. The same file again changes nothing.</summary>
/// <param name="File">At most <see cref="LogoRules.Largest"/> bytes; what it is called counts for nothing.</param>
public sealed record PutClinicLogo(byte[] File) : IAdministratorRequest<LogoLine>;

/// <summary>Takes the logo away. Sheets that were issued with it keep it.</summary>
public sealed record RemoveClinicLogo : IAdministratorRequest<bool>;

/// <param name="Hash">SHA-256 of the bytes that are kept.</param>
/// <param name="Width">Pixels, as <paramref name="Height"/>.</param>
public sealed record LogoLine(string Hash, string MediaType, int Bytes, int Width, int Height);

internal sealed class ClinicLogoHandler(IClinicDb db, ICaller caller, TimeProvider clock, IProgrammePrinter printer) :
    IRequestHandler<PutClinicLogo, LogoLine>,
    IRequestHandler<RemoveClinicLogo, bool>
{
    public async Task<LogoLine> Handle(PutClinicLogo request, CancellationToken cancellationToken)
    {
        var logo = Take(request.File);
        var clinic = await db.Clinics.SingleAsync(cancellationToken);
        if (!await db.Logos.AnyAsync(l => l.Hash == logo.Hash, cancellationToken))
        {
            db.Logos.Add(logo);
        }

        clinic.ShowLogo(logo);
        await db.SaveChangesAsync(cancellationToken);
        return new LogoLine(logo.Hash, logo.Format.MediaType, logo.Bytes.Length, logo.Width, logo.Height);
    }

    public async Task<bool> Handle(RemoveClinicLogo request, CancellationToken cancellationToken)
    {
        (await db.Clinics.SingleAsync(cancellationToken)).ShowLogo(null);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    private ClinicLogo Take(byte[] file)
    {
        LogoRules.FitsTheLimit.MustHold(file.Length <= LogoRules.Largest);
        var format = Recognition.Of(file) is { } found and (MediaFormat.Png or MediaFormat.Jpeg) ? found : throw new RuleBrokenException(LogoRules.IsPicture);
        var clean = format is MediaFormat.Png ? PngCleaner.Clean(file) : JpegCleaner.Clean(file);
        LogoRules.HasBearablePixels.MustHold(clean.Width <= LogoRules.LongestSide && clean.Height <= LogoRules.LongestSide);
        MustPrint(clean.Bytes);
        return new ClinicLogo
        {
            ClinicId = caller.Clinic,
            Hash = Convert.ToHexStringLower(SHA256.HashData(clean.Bytes)),
            Format = format,
            Width = clean.Width,
            Height = clean.Height,
            Bytes = clean.Bytes,
            AddedBy = caller.Member,
            AddedAt = clock.GetUtcNow(),
        };
    }

    // A logo that an engine cannot read would stop every sheet of the clinic, so it is tried before it is kept.
    private void MustPrint(byte[] logo)
    {
        try
        {
            _ = printer.Print(LogoTrial.With(logo), PrintOptions.Default);
        }
        catch (UnreadablePictureException)
        {
            throw new RuleBrokenException(LogoRules.CanBePrinted);
        }
    }
}
