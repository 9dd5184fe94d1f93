using PdfSharp.Pdf;
using PdfSharp.Pdf.Advanced;

namespace ClinicStretch.Pdf.PdfSharp.Painting;

/// <summary>
/// Makes the coloured pictures of a file grey without a change of their pixels: their colours are declared to be inks, of which each mixture is a
/// grey (ISO 32000-1, 8.6.6.5). The shares are those of ITU-R BT.601.
/// </summary>
internal static class GreyPictures
{
    private static readonly string[] Light = ["Red", "Green", "Blue"];
    private static readonly string[] Inks = ["Cyan", "Magenta", "Yellow", "Black"];

    public static void In(PdfDocument file)
    {
        foreach (var image in file.Internals.GetAllObjects().OfType<PdfDictionary>().Where(IsPicture).ToList())
            switch (image.Elements.GetName("/ColorSpace"))
            {
                case "/DeviceRGB":
                    image.Elements["/ColorSpace"] = Grey(file, Light, "{0.114 mul exch 0.587 mul add exch 0.299 mul add}");
                    break;
                case "/DeviceCMYK":
                    image.Elements["/ColorSpace"] = Grey(file, Inks, "{4 1 roll 0.114 mul exch 0.587 mul add exch 0.299 mul add add 1 exch sub}");
                    break;
            }
    }

    private static bool IsPicture(PdfDictionary dictionary) => dictionary.Elements.GetName("/Subtype") == "/Image";

    private static PdfArray Grey(PdfDocument file, string[] colours, string formula)
    {
        var function = new PdfDictionary(file);
        function.Elements.SetInteger("/FunctionType", 4);
        function.Elements["/Domain"] = new PdfArray(file, [.. colours.SelectMany(_ => new PdfItem[] { new PdfInteger(0), new PdfInteger(1) })]);
        function.Elements["/Range"] = new PdfArray(file, new PdfInteger(0), new PdfInteger(1));
        function.CreateStream(System.Text.Encoding.ASCII.GetBytes(formula));
        file.Internals.AddObject(function);
        return new PdfArray(
            file,
            new PdfName("/DeviceN"),
            new PdfArray(file, [.. colours.Select(colour => new PdfName($"/{colour}"))]),
            new PdfName("/DeviceGray"),
            PdfInternals.GetReference(function)!);
    }
}
