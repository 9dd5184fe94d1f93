using ClinicStretch.Domain.Catalogue.Media;

namespace ClinicStretch.Domain.Accounts.Brand;

/// <summary>A logo a clinic has or once had. Rows are only ever added: a sheet that was issued with it is printed with it again.</summary>
public sealed class ClinicLogo
{
    public required ClinicId ClinicId { get; init; }

    /// <summary>SHA-256 of the bytes, 64 lower-case hex digits, by which it is named.</summary>
    public required string Hash { get; init; }

    /// <summary>PNG or JPEG.</summary>
    public required MediaFormat Format { get; init; }

    /// <summary>Pixels, as <see cref="Height"/>.</summary>
    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>Recognised, checked, without what it said about place and device.</summary>
    public required byte[] Bytes { get; init; }

    public required MemberId AddedBy { get; init; }
    public required DateTimeOffset AddedAt { get; init; }
}

/// <summary>What a file must be to stand on a sheet. The page's script makes a large picture small; a large one that comes all the same is refused.</summary>
public static class LogoRules
{
    /// <summary>Bytes of the largest logo.</summary>
    public const int Largest = 1024 * 1024;

    /// <summary>Pixels along the longest side.</summary>
    public const int LongestSide = 2000;

    public static readonly Rule IsPicture = Rule.OfInput(
        "logo.not_a_picture", "This is no picture we can print. Choose a PNG or JPEG file; save a drawing (SVG) as PNG first.");

    public static readonly Rule FitsTheLimit = Rule.OfInput("logo.too_large", "The logo may have 1 MB. Save it smaller and send it again.");

    public static readonly Rule HasBearablePixels = Rule.OfInput(
        "logo.too_many_pixels", "The logo may have 2,000 pixels along a side. Save it smaller and send it again.");

    public static readonly Rule CanBePrinted = Rule.OfInput(
        "logo.not_printable", "The program that prints cannot read this picture. Open it in another program, save it anew as PNG and send that.");
}
