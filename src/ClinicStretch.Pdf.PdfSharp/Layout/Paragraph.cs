using ClinicStretch.Application.Programmes;
using ClinicStretch.Pdf.PdfSharp.Painting;
using PdfSharp.Drawing;

namespace ClinicStretch.Pdf.PdfSharp.Layout;

/// <summary>Lines of text, ragged on one side or on both.</summary>
internal sealed class Paragraph : Box
{
    private const int FewestLinesAlone = 2;
    private readonly IReadOnlyList<IReadOnlyList<Run>> _lines;
    private readonly Setting _setting;

    private Paragraph(IReadOnlyList<IReadOnlyList<Run>> lines, Setting setting) => (_lines, _setting) = (lines, setting);

    /// <summary>Breaks the text to the width.</summary>
    public static Paragraph Of(double width, double spacing, XColor color, params IEnumerable<Run> runs)
    {
        var clean = runs.Select(run => run with { Text = ProgrammeText.Clean(run.Text) }).ToList();
        var leading = clean.Max(run => run.Font.Size) * spacing;
        return new Paragraph(LineBreaker.Break(clean, width), new Setting(width, leading, color));
    }

    /// <summary>The same lines pushed right: 0 is the left edge, 0.5 the middle, 1 the right edge.</summary>
    public Paragraph Aligned(double share) => new(_lines, _setting with { Alignment = share });

    /// <summary>As far as the longest line goes: more than the column where a line would not be broken.</summary>
    public override double Width => _lines.Max(line => line.Count == 0 ? 0 : _setting.Alignment * (_setting.Width - WidthOf(line)) + WidthOf(line));

    public override double Height => _lines.Count * _setting.Leading;

    public override void Draw(Canvas canvas, double x, double y)
    {
        foreach (var line in _lines)
        {
            DrawLine(canvas, line, x, y);
            y += _setting.Leading;
        }
    }

    public override (Box? Head, Box? Tail) Split(double height)
    {
        var count = (int)(height / _setting.Leading);
        if (count >= _lines.Count)
            return (this, null);
        count = Math.Min(count, _lines.Count - FewestLinesAlone);
        return count < FewestLinesAlone
            ? (null, this)
            : (new Paragraph([.. _lines.Take(count)], _setting), new Paragraph([.. _lines.Skip(count)], _setting));
    }

    private void DrawLine(Canvas canvas, IReadOnlyList<Run> line, double x, double y)
    {
        if (line.Count == 0)
            return;
        var tallest = line.MaxBy(run => run.Font.Size).Font;
        var baseline = y + (_setting.Leading - tallest.Height) / 2 + tallest.Ascent;
        x += _setting.Alignment * (_setting.Width - WidthOf(line));
        foreach (var run in line)
        {
            DrawRun(canvas, run, x, baseline);
            x += run.Font.WidthOf(run.Text);
        }
    }

    private static double WidthOf(IReadOnlyList<Run> line) =>
        line.SkipLast(1).Sum(run => run.Font.WidthOf(run.Text)) + line[^1].Font.WidthOf(line[^1].Text.AsSpan().TrimEnd(' '));

    private void DrawRun(Canvas canvas, Run run, double x, double baseline)
    {
        if (run.Language is null)
            canvas.Text(run.Text, run.Font, _setting.Color, x, baseline);
        else
            canvas.Element(Tag.Span, () => canvas.Text(run.Text, run.Font, _setting.Color, x, baseline), run.Language);
    }

    private sealed record Setting(double Width, double Leading, XColor Color)
    {
        public double Alignment { get; init; }
    }
}
