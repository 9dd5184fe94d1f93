namespace ClinicStretch.Application.Programmes;

/// <summary>The scripts that the embedded faces lack or that need shaping, by their blocks of Unicode.</summary>
internal static class Scripts
{
    private static readonly (int First, int Last, string Name)[] Blocks =
    [
        (0x0530, 0x058F, "Armenian"), (0x0590, 0x05FF, "Hebrew"), (0x0600, 0x06FF, "Arabic"), (0x0700, 0x074F, "Syriac"), (0x0750, 0x077F, "Arabic"),
        (0x0780, 0x07BF, "Thaana"), (0x07C0, 0x07FF, "N'Ko"), (0x0840, 0x085F, "Mandaic"), (0x0860, 0x086F, "Syriac"), (0x0870, 0x08FF, "Arabic"),
        (0x0900, 0x097F, "Devanagari"), (0x0980, 0x09FF, "Bengali"), (0x0A00, 0x0A7F, "Gurmukhi"), (0x0A80, 0x0AFF, "Gujarati"), (0x0B00, 0x0B7F, "Odia"),
        (0x0B80, 0x0BFF, "Tamil"), (0x0C00, 0x0C7F, "Telugu"), (0x0C80, 0x0CFF, "Kannada"), (0x0D00, 0x0D7F, "Malayalam"), (0x0D80, 0x0DFF, "Sinhala"),
        (0x0E00, 0x0E7F, "Thai"), (0x0E80, 0x0EFF, "Lao"), (0x0F00, 0x0FFF, "Tibetan"), (0x1000, 0x109F, "Burmese"), (0x10A0, 0x10FF, "Georgian"),
        (0x1100, 0x11FF, "Korean"), (0x1200, 0x139F, "Ethiopic"), (0x13A0, 0x13FF, "Cherokee"), (0x1400, 0x167F, "Canadian syllabic"),
        (0x1780, 0x17FF, "Khmer"), (0x1800, 0x18AF, "Mongolian"), (0x2E80, 0x2FDF, "Chinese"), (0x3000, 0x303F, "Chinese or Japanese"),
        (0x3040, 0x30FF, "Japanese"), (0x3130, 0x318F, "Korean"), (0x31F0, 0x31FF, "Japanese"), (0x3400, 0x9FFF, "Chinese or Japanese"),
        (0xA960, 0xA97F, "Korean"), (0xAC00, 0xD7FF, "Korean"), (0xF900, 0xFAFF, "Chinese or Japanese"), (0xFB1D, 0xFB4F, "Hebrew"),
        (0xFB50, 0xFDFF, "Arabic"), (0xFE70, 0xFEFE, "Arabic"), (0xFF00, 0xFFEF, "Chinese or Japanese"), (0x20000, 0x323AF, "Chinese or Japanese"),
    ];

    /// <summary>The name of the character's script; null for one that is in none of these.</summary>
    public static string? NameOf(int codePoint) =>
        Blocks.Where(block => block.First <= codePoint && codePoint <= block.Last).Select(block => block.Name).FirstOrDefault();
}
