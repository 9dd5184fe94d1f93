using ClinicStretch.Application.Programmes;
using ClinicStretch.Application.Programmes.Photos;
using QuestPDF.Drawing.Exceptions;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace ClinicStretch.Pdf.QuestPdf.Parts;

/// <summary>The photographs of one document, by hash: each is opened once and shared by all that show it.</summary>
internal sealed class Photographs(IReadOnlyDictionary<string, byte[]> files)
{
    private readonly Dictionary<string, Image> _images = new(StringComparer.Ordinal);

    public bool Has(ProgrammePhoto photo) => files.ContainsKey(photo.Hash);

    /// <exception cref="UnreadablePictureException">It is none that QuestPDF takes.</exception>
    public void Put(IContainer container, ProgrammePhoto photo)
    {
        if (!_images.TryGetValue(photo.Hash, out var image))
            _images[photo.Hash] = image = Open(files[photo.Hash]);
        Turned(container, photo.Side).Image(image).FitArea();
    }

    private static Image Open(byte[] file)
    {
        try
        {
            return Image.FromBinaryData(file);
        }
        catch (DocumentComposeException failure)
        {
            throw new UnreadablePictureException(failure);
        }
    }

    /// <param name="side">As Exif counts (CIPA DC-008, tag 0x0112).</param>
    private static IContainer Turned(IContainer container, int side) => side switch
    {
        2 => container.FlipHorizontal(),
        3 => container.FlipOver(),
        4 => container.FlipVertical(),
        5 => container.FlipHorizontal().RotateRight(),
        6 => container.RotateRight(),
        7 => container.FlipHorizontal().RotateLeft(),
        8 => container.RotateLeft(),
        _ => container,
    };
}
