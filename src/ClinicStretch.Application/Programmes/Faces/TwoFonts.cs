namespace ClinicStretch.Application.Programmes;

/// <summary>A face in two families: each character is set in the first that has it.</summary>
public sealed record TwoFonts(TrueTypeFont First, TrueTypeFont Second)
{
    private const int Usual = 0x2200;
    private readonly double[] _advances = [.. Enumerable.Range(0, Usual).Select(character => (First.Covers(character) ? First : Second).AdvanceOf(character))];

    public bool Covers(int codePoint) => First.Covers(codePoint) || Second.Covers(codePoint);

    /// <summary>Width of the text in ems, without kerning. A character that both lack counts one em.</summary>
    public double WidthOf(ReadOnlySpan<char> text)
    {
        var width = 0.0;
        foreach (var rune in text.EnumerateRunes())
            width += rune.Value < Usual ? _advances[rune.Value] : (First.Covers(rune.Value) ? First : Second).AdvanceOf(rune.Value);
        return width;
    }

    /// <summary>The text in pieces that are each in one family.</summary>
    public IEnumerable<(string Text, bool IsSecond)> Pieces(string text)
    {
        var (start, at, isSecond) = (0, 0, false);
        foreach (var rune in text.EnumerateRunes())
        {
            var goesToSecond = !First.Covers(rune.Value);
            if (goesToSecond != isSecond)
            {
                if (at > start)
                    yield return (text[start..at], isSecond);
                (start, isSecond) = (at, goesToSecond);
            }
            at += rune.Utf16SequenceLength;
        }
        if (at > start)
            yield return (text[start..], isSecond);
    }
}
