using ClinicStretch.Domain;

namespace ClinicStretch.Application.Programmes.Photos;

/// <summary>A clinic's own photograph, which stands on a sheet where else a drawing would. Its bytes are in <see cref="ProgrammeDocument.Pictures"/>.</summary>
/// <param name="Id">Under which it is shown on a screen.</param>
/// <param name="Hash">SHA-256 of the file as it is kept, 64 lower-case hex digits.</param>
/// <param name="Width">Pixels, as it is to be seen.</param>
/// <param name="Height">As <paramref name="Width"/>.</param>
/// <param name="Side">How the stored picture is to be turned: 1 to 8, as Exif counts (CIPA DC-008, tag 0x0112); 1 for not at all.</param>
public sealed record ProgrammePhoto(MediaId Id, string Hash, int Width, int Height, int Side);
