using ClinicStretch.Application.Catalogue.Media.Formats;
using ClinicStretch.Domain.Catalogue.Media;

namespace ClinicStretch.Application.Programmes.Photos;

/// <summary>A photograph that can be printed, with whose it is.</summary>
/// <param name="Bytes">A JPEG or PNG that says nothing of how it is to be turned: some programs would turn it by themselves, others not.</param>
public sealed record SheetPhoto(ProgrammePhoto Photo, Ledger Ledger, byte[] Bytes)
{
    /// <summary>What it shows, in the words of the clinic.</summary>
    public string Alt => Ledger.AlternativeText!;

    internal static SheetPhoto Of(MediaAsset asset, byte[] file)
    {
        var (side, bytes) = asset.File.Format is MediaFormat.Jpeg ? ExifOrientation.TakeFrom(file) : (ExifOrientation.Upright, file);
        var (width, height) = ExifOrientation.IsOnItsSide(side)
            ? (asset.File.Height!.Value, asset.File.Width!.Value)
            : (asset.File.Width!.Value, asset.File.Height!.Value);
        return new SheetPhoto(new ProgrammePhoto(asset.Id, asset.File.Hash, width, height, side), asset.Ledger, bytes);
    }
}
