using System.Collections.Concurrent;
using ClinicStretch.Figures;
using PdfSharp.Drawing;

namespace ClinicStretch.Pdf.PdfSharp.Painting;

/// <summary>A drawing without the empty paper around it, so that it can be printed as large as its place allows.</summary>
internal sealed class FramedDrawing
{
    private readonly XPoint _corner;
    private readonly ConcurrentDictionary<double, byte[]> _content = new();

    public FramedDrawing(Drawing drawing)
    {
        Shapes = drawing.Shapes;
        var bounds = drawing.Shapes.Select(BoundsOf).Aggregate(XRect.Union);
        (_corner, Size) = (bounds.TopLeft, bounds.Size);
    }

    public IReadOnlyList<Shape> Shapes { get; }

    /// <summary>In drawing units.</summary>
    public XSize Size { get; }

    /// <summary>As the content of a form, compressed; written when it is first asked for.</summary>
    /// <param name="lineWeight">How much thicker than drawn an outline is; one of few.</param>
    public byte[] ContentIn(double lineWeight) => _content.GetOrAdd(lineWeight, weight => FigureContent.Of(this, weight));

    /// <summary>A point of the drawing as seen from the frame's corner.</summary>
    public XPoint Place(double x, double y) => new(x - _corner.X, y - _corner.Y);

    private static XRect BoundsOf(Shape shape)
    {
        var points = shape.Path.Where(step => step.Kind != PathStepKind.Close).SelectMany(Points).ToList();
        var bounds = new XRect(new XPoint(points.Min(p => p.X), points.Min(p => p.Y)), new XPoint(points.Max(p => p.X), points.Max(p => p.Y)));
        return XRect.Inflate(bounds, shape.StrokeWidth / 2, shape.StrokeWidth / 2);
    }

    private static IEnumerable<XPoint> Points(PathStep step) => step.Kind == PathStepKind.CurveTo
        ? [new(step.X1, step.Y1), new(step.X2, step.Y2), new(step.X, step.Y)]
        : [new(step.X, step.Y)];
}
