using System.Globalization;
using System.Text;
using ClinicStretch.Application.Programmes;
using QRCoder;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace ClinicStretch.Pdf.QuestPdf.Parts;

/// <summary>The QR code of a sheet, as one path of squares.</summary>
internal static class CodePart
{
    private const float DarkWidth = 66; // 23 mm
    private const int QuietZones = 8;

    public static void Code(this IContainer container, ScanCode code)
    {
        using var square = QRCodeGenerator.GenerateQrCode(code.Address, QRCodeGenerator.ECCLevel.M);
        var modules = square.ModuleMatrix.Count;
        var side = DarkWidth * modules / (modules - QuietZones);
        container.Width(side).Height(side).SemanticFigure(ProgrammeText.Clean(code.Alt)).Svg(Svg(square, modules)).FitArea();
    }

    private static string Svg(QRCodeData square, int modules)
    {
        var path = new StringBuilder();
        for (var y = 0; y < modules; y++)
            for (var x = 0; x < modules; x++)
                if (square.ModuleMatrix[y][x])
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        return $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {modules} {modules}"><path d="{path}" fill="#000000"/></svg>""";
    }
}
