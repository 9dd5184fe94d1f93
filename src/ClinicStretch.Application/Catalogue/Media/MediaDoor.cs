using ClinicStretch.Application.Catalogue.Media.Formats;
using ClinicStretch.Application.Programmes.Photos;
using ClinicStretch.Domain.Catalogue.Media;

namespace ClinicStretch.Application.Catalogue.Media;

/// <summary>What is let in: a file of an exercise there is, and no picture that a sheet would have to leave out.</summary>
internal sealed class MediaDoor(ExerciseShelf shelf, PhotoTrial trial)
{
    /// <exception cref="NotFoundException">There is no such exercise.</exception>
    public async Task<bool> MustKnow(string exercise, CancellationToken cancellationToken) =>
        await shelf.Has(exercise, cancellationToken) ? true : throw new NotFoundException("exercise");

    /// <exception cref="Domain.RuleBrokenException">It is none of the kinds that are taken, not sound, or a picture that cannot be printed.</exception>
    public async Task<MediaIntake> Take(Stream source, CancellationToken cancellationToken)
    {
        var intake = await MediaIntake.Take(source, cancellationToken);
        try
        {
            MediaRules.CanBePrinted.MustHold(intake.File.Format.Kind is MediaKind.Video || IsPrinted(intake));
            return intake;
        }
        catch
        {
            await intake.DisposeAsync();
            throw;
        }
    }

    private bool IsPrinted(MediaIntake intake) =>
        intake.File.Format.IsForPaper(intake.File.Bytes, (long?)intake.File.Width * intake.File.Height) && trial.Reads(BytesOf(intake));

    private static byte[] BytesOf(MediaIntake intake)
    {
        using var copy = new MemoryStream();
        intake.Content.Position = 0;
        intake.Content.CopyTo(copy);
        intake.Content.Position = 0;
        return intake.File.Format is MediaFormat.Jpeg ? ExifOrientation.TakeFrom(copy.ToArray()).Bytes : copy.ToArray();
    }
}
