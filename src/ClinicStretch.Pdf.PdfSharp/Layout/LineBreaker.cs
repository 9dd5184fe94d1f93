using System.Text;

namespace ClinicStretch.Pdf.PdfSharp.Layout;

/// <summary>Text in one font.</summary>
/// <param name="Language">BCP 47 of the text; null for the language of the paragraph.</param>
internal readonly record struct Run(string Text, Font Font, string? Language = null);

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
                    lines.Add(run with { Text = word });
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

        public void Add(Run word)
        {
            var needed = word.Font.WidthOf(word.Text.AsSpan().TrimEnd(' '));
            if (_line.Count > 0 && _used + needed > width)
                EndLine();
            if (needed > width)
                AddInPieces(word);
            else
                Append(word);
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

        private void AddInPieces(Run word)
        {
            foreach (var rune in word.Text.EnumerateRunes())
            {
                var piece = word with { Text = rune.ToString() };
                if (_line.Count > 0 && rune.Value != ' ' && _used + word.Font.WidthOf(piece.Text) > width)
                    EndLine();
                Append(piece);
            }
        }

        private void Append(Run piece)
        {
            if (_line.Count > 0 && piece with { Text = _line[^1].Text } == _line[^1])
                _line[^1] = piece with { Text = _line[^1].Text + piece.Text };
            else
                _line.Add(piece);
            _used += piece.Font.WidthOf(piece.Text);
        }
    }
}
