namespace ClinicStretch.Domain.Catalogue.Media;

/// <summary>The kinds of file that are taken, told by what is in them.</summary>
public enum MediaFormat { Jpeg, Png, WebP, Mp4, WebM }

public enum MediaKind { Picture, Video }

public static class MediaFormats
{
    /// <summary>Bytes of the largest picture.</summary>
    public const int LargestPicture = 10 * 1024 * 1024;

    /// <summary>Bytes of the largest video.</summary>
    public const int LargestVideo = 100 * 1024 * 1024;

    /// <summary>Pixels along the longest side.</summary>
    public const int LongestSide = 12_000;

    public const int MostPixels = 40_000_000;

    /// <summary>Bytes of the largest picture that is put on printed sheets: nothing here makes a large one small.</summary>
    public const int LargestOnPaper = 3 * 1024 * 1024;

    public const int MostPixelsOnPaper = 16_000_000;

    extension(MediaFormat format)
    {
        public MediaKind Kind => format is MediaFormat.Mp4 or MediaFormat.WebM ? MediaKind.Video : MediaKind.Picture;

        /// <summary>Such as <c>image/jpeg</c>.</summary>
        public string MediaType => format switch
        {
            MediaFormat.Jpeg => "image/jpeg",
            MediaFormat.Png => "image/png",
            MediaFormat.WebP => "image/webp",
            MediaFormat.Mp4 => "video/mp4",
            _ => "video/webm",
        };

        /// <summary>Without a dot, such as <c>jpg</c>.</summary>
        public string Extension => format is MediaFormat.Jpeg ? "jpg" : format.ToString().ToLowerInvariant();

        /// <summary>Bytes of the largest file of this kind.</summary>
        public int Largest => format.Kind is MediaKind.Picture ? LargestPicture : LargestVideo;

        /// <summary>Whether a picture stands on printed sheets, too.</summary>
        /// <param name="pixels">In all; null for a video.</param>
        public bool IsForPaper(long bytes, long? pixels) =>
            format is MediaFormat.Jpeg or MediaFormat.Png && bytes <= LargestOnPaper && pixels <= MostPixelsOnPaper;
    }
}

/// <summary>A file as it is kept: recognised, checked, without what it said about place and device.</summary>
/// <param name="Width">Pixels as stored, before any turning; null for a video.</param>
/// <param name="Height">As <paramref name="Width"/>.</param>
/// <param name="Hash">SHA-256 of the bytes that are kept, 64 lower-case hex digits.</param>
public sealed record MediaFile(MediaFormat Format, long Bytes, int? Width, int? Height, string Hash);
