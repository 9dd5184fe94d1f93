using ClinicStretch.Application.Programmes;
using ClinicStretch.Application.Programmes.Photos;
using PdfSharp.Drawing;

namespace ClinicStretch.Pdf.PdfSharp.Painting;

/// <summary>The photographs of one document, by hash: each is opened once and put into the file once, however often it is shown.</summary>
internal sealed class Photographs(IReadOnlyDictionary<string, byte[]> files) : IDisposable
{
    private readonly Dictionary<string, XImage> _images = new(StringComparer.Ordinal);

    public static Photographs None { get; } = new(new Dictionary<string, byte[]>());

    /// <summary>How large each photograph of a document is, by the figure that shows it.</summary>
    public static IEnumerable<KeyValuePair<ProgrammeFigure, XSize>> SizesIn(ProgrammeDocument document) =>
        document.Exercises.Concat(document.Beside?.Exercises ?? []).SelectMany(exercise => exercise.Figures).Distinct()
            .Where(figure => figure.Photo is { } photo && document.Pictures.ContainsKey(photo.Hash))
            .Select(figure => KeyValuePair.Create(figure, new XSize(figure.Photo!.Width, figure.Photo.Height)));

    /// <exception cref="UnreadablePictureException">It is none that PDFsharp takes.</exception>
    public void Draw(XGraphics graphics, ProgrammePhoto photo, XRect area)
    {
        if (!_images.TryGetValue(photo.Hash, out var image))
            _images[photo.Hash] = image = Open(files[photo.Hash]);
        TurnedPicture.Draw(graphics, image, photo.Side, area);
    }

    public void Dispose()
    {
        foreach (var image in _images.Values)
            image.Dispose();
    }

    // What it throws for a picture that it does not take is said nowhere: these are what its readers raise.
    public static XImage Open(byte[] file)
    {
        try
        {
            return XImage.FromStream(new MemoryStream(file));
        }
        catch (Exception e) when (e is InvalidOperationException or NotSupportedException or NotImplementedException or ArgumentException or IndexOutOfRangeException or IOException)
        {
            throw new UnreadablePictureException(e);
        }
    }
}
