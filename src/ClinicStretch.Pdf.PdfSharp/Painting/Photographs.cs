using ClinicStretch.Application.Programmes;
using ClinicStretch.Application.Programmes.Photos;
using PdfSharp.Drawing;

namespace ClinicStretch.Pdf.PdfSharp.Painting;

/// <summary>The photographs of one document, by hash: each is opened once and put into the file once, however often it is shown.</summary>
internal sealed class Photographs(IReadOnlyDictionary<string, byte[]> files) : IDisposable
{
    private static readonly XRect Unit = new(0, 0, 1, 1);
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
        graphics.Save();
        graphics.MultiplyTransform(Turned(photo.Side, area));
        graphics.DrawImage(image, Unit);
        graphics.Restore();
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

    /// <summary>Lays the unit square of the stored picture onto an area of the page, as its side says (CIPA DC-008, tag 0x0112).</summary>
    private static XMatrix Turned(int side, XRect area)
    {
        var (right, down) = side switch
        {
            2 => ((-1, 0), (0, 1)),
            3 => ((-1, 0), (0, -1)),
            4 => ((1, 0), (0, -1)),
            5 => ((0, 1), (1, 0)),
            6 => ((0, 1), (-1, 0)),
            7 => ((0, -1), (-1, 0)),
            8 => ((0, -1), (1, 0)),
            _ => ((1, 0), (0, 1)),
        };
        var (x, y) = (right.Item1 + down.Item1 < 0 ? area.Right : area.X, right.Item2 + down.Item2 < 0 ? area.Bottom : area.Y);
        return new XMatrix(right.Item1 * area.Width, right.Item2 * area.Height, down.Item1 * area.Width, down.Item2 * area.Height, x, y);
    }
}
