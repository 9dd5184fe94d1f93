using System.Collections.Concurrent;
using ClinicStretch.Application.Accounts.Brand;
using ClinicStretch.Domain;

namespace ClinicStretch.Application.Programmes.Photos;

/// <summary>
/// Whether the printer of this server takes a photograph and the line that says whose it is: tried once each, since one that it cannot read would
/// stop the whole sheet.
/// </summary>
internal sealed class PhotoTrial(IProgrammePrinter printer)
{
    private readonly ConcurrentDictionary<(string Hash, string Credit), bool> _known = new();

    public bool Prints(SheetPhoto photo) => _known.GetOrAdd((photo.Photo.Hash, $"{photo.Ledger.Author} {photo.Ledger.Source}"), key => Try(photo.Bytes, key.Credit));

    /// <summary>Whether the printer takes the picture, whoever's it is.</summary>
    public bool Reads(byte[] picture) => Try(picture, "-");

    private bool Try(byte[] picture, string credit)
    {
        try
        {
            var sheet = LogoTrial.With(picture);
            _ = printer.Print(sheet with { Heading = sheet.Heading with { Clinic = credit } }, PrintOptions.Default);
            return true;
        }
        catch (Exception e) when (e is UnreadablePictureException or UnprintableTextException)
        {
            return false;
        }
        catch (RuleBrokenException)
        {
            // There is no engine at all; a browser takes it.
            return true;
        }
    }
}
