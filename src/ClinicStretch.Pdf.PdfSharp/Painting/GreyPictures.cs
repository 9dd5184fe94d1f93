using PdfSharp.Pdf;
using PdfSharp.Pdf.Advanced;

namespace ClinicStretch.Pdf.PdfSharp.Painting;

/// <summary>
/// Makes the coloured pictures of a file grey without a change of their pixels: their three colours are declared to be inks, of which each mixture
/// is a grey (ISO 32000-1, 8.6.6.5). The shares of the colours are those of ITU-R BT.601.
/// </summary>
internal static class GreyPictures
{
    private static readonly string[] Colours = ["/Red", "/Green", "/Blue"];

    private static ReadOnlySpan<byte> Mixture => "{0.114 mul exch 0.587 mul add exch 0.299 mul add}"u8;

    public static void In(PdfDocument file)
    {
        var pictures = file.Internals.GetAllObjects().OfType<PdfDictionary>().Where(IsColoured).ToList();
        if (pictures.Count == 0)
            return;
        var grey = PdfInternals.GetReference(MixtureIn(file))!;
        foreach (var picture in pictures)
            picture.Elements["/ColorSpace"] = new PdfArray(
                file, new PdfName("/DeviceN"), new PdfArray(file, [.. Colours.Select(colour => new PdfName(colour))]), new PdfName("/DeviceGray"), grey);
    }

    private static bool IsColoured(PdfDictionary dictionary) =>
        dictionary.Elements.GetName("/Subtype") == "/Image" && dictionary.Elements.GetName("/ColorSpace") == "/DeviceRGB";

    private static PdfDictionary MixtureIn(PdfDocument file)
    {
        var function = new PdfDictionary(file);
        function.Elements.SetInteger("/FunctionType", 4);
        function.Elements["/Domain"] = new PdfArray(file, [.. Colours.SelectMany(_ => FromNoneToAll)]);
        function.Elements["/Range"] = new PdfArray(file, FromNoneToAll);
        function.CreateStream(Mixture.ToArray());
        file.Internals.AddObject(function);
        return function;
    }

    private static PdfItem[] FromNoneToAll => [new PdfInteger(0), new PdfInteger(1)];
}
