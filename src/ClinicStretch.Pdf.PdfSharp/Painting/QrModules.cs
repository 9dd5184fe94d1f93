using System.Collections;
using QRCoder;

namespace ClinicStretch.Pdf.PdfSharp.Painting;

/// <summary>The squares of a QR code (ISO/IEC 18004), at level M: it is still read with a seventh of it stained.</summary>
internal static class QrModules
{
    /// <summary>Rows from the top, dark where set, with the quiet zone of four modules around.</summary>
    public static IReadOnlyList<BitArray> Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        return code.ModuleMatrix;
    }

    /// <summary>Dark modules that touch in a row, as one.</summary>
    public static IEnumerable<(int Y, int X, int Length)> Runs(IReadOnlyList<BitArray> rows)
    {
        for (var y = 0; y < rows.Count; y++)
            for (var x = 0; x < rows[y].Length; x++)
            {
                var start = x;
                while (x < rows[y].Length && rows[y][x])
                    x++;
                if (x > start)
                    yield return (y, start, x - start);
            }
    }
}
