using System.Text;

namespace ClinicStretch.Pdf.PdfSharp.Layout;

/// <summary>Text in one font.</summary>
internal readonly record struct Run(string Text, Font Font);

/// <summary>Breaks runs into lines at spaces, after hyphens, and inside a word that no line can hold.</summary>
internal static class LineBreaker
{
    public static IReadOnlyList<IReadOnlyList<Run>> Break(IEnumerable<Run> runs, double width)
    {
        var lines = new LineFiller(width);
        foreach (var run in runs)
            foreach (var (paragraph, index) in run.Text.Split('\n').Select((text, index) => (text, index)))
            {
                if (index > 0)
                    lines.EndLine();
                foreach (var word in Words(paragraph))
                    lines.Add(word, run.Font);
            }
        return lines.Finish();
    }

    /// <summary>Pieces that stay together, each with the spaces that follow it.</summary>
    private static IEnumerable<string> Words(string text)
    {
        var start = 0;
        for (var i = 1; i < text.Length; i++)
            if (text[i] != ' ' && (text[i - 1] == ' ' || (text[i - 1] is '-' or '/' && char.IsLetter(text[i]))))
            {
                yield return text[start..i];
                start = i;
            }
        if (start < text.Length)
            yield return text[start..];
    }

    private sealed class LineFiller(double width)
    {
        private readonly List<IReadOnlyList<Run>> _lines = [];
        private List<Run> _line = [];
        private double _used;

        public void Add(string word, Font font)
        {
            var needed = font.WidthOf(word.AsSpan().TrimEnd(' '));
            if (_line.Count > 0 && _used + needed > width)
                EndLine();
            if (needed > width)
                AddInPieces(word, font);
            else
                Append(word, font);
        }

        public void EndLine()
        {
            _lines.Add(_line);
            (_line, _used) = ([], 0);
        }

        public List<IReadOnlyList<Run>> Finish()
        {
            EndLine();
            return _lines;
        }

        private void AddInPieces(string word, Font font)
        {
            foreach (var rune in word.EnumerateRunes())
            {
                var piece = rune.ToString();
                if (_line.Count > 0 && rune.Value != ' ' && _used + font.WidthOf(piece) > width)
                    EndLine();
                Append(piece, font);
            }
        }

        private void Append(string text, Font font)
        {
            if (_line.Count > 0 && _line[^1].Font == font)
                _line[^1] = new Run(_line[^1].Text + text, font);
            else
                _line.Add(new Run(text, font));
            _used += font.WidthOf(text);
        }
    }
}
