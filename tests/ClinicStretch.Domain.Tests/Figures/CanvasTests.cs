using System.Buffers.Binary;
using System.IO.Compression;
using ClinicStretch.Figures;

namespace ClinicStretch.Domain.Tests.Figures;

public sealed class CanvasTests
{
    private static readonly Rgb Paper = Palettes.Page(FigurePalette.Print);
    private static readonly Rgb Ink = Palettes.Colour(Tone.Outline, FigurePalette.Light);

    [Fact]
    public void What_is_inside_is_painted_and_what_is_outside_is_not()
    {
        var canvas = Painted(Square(2, 2, 6), Tone.Outline, null);
        Assert.Equal(Ink, canvas[3, 3]);
        Assert.Equal(Ink, canvas[7, 7]);
        Assert.Equal(Paper, canvas[8, 8]);
        Assert.Equal(Paper, canvas[1, 3]);
    }

    [Fact]
    public void Half_a_pixel_is_painted_by_half()
    {
        var canvas = Painted(Square(2.5, 2.5, 4), Tone.Outline, null);
        var half = (byte)Math.Round((Paper.Red + Ink.Red) / 2.0);
        Assert.InRange(canvas[2, 4].Red, half - 1, half + 1);
        Assert.InRange(canvas[4, 2].Red, half - 1, half + 1);
        Assert.Equal(Ink, canvas[4, 4]);
    }

    [Fact]
    public void Subpaths_that_overlap_the_same_way_round_merge()
    {
        var canvas = Painted([.. Square(1, 1, 5), .. Square(3, 3, 5)], Tone.Outline, null);
        Assert.Equal(Ink, canvas[4, 4]);
    }

    [Fact]
    public void A_hole_runs_the_other_way_round()
    {
        PathStep[] hole = [PathStep.MoveTo(3, 3), PathStep.LineTo(3, 6), PathStep.LineTo(6, 6), PathStep.LineTo(6, 3), PathStep.Close];
        var canvas = Painted([.. Square(1, 1, 8), .. hole], Tone.Outline, null);
        Assert.Equal(Paper, canvas[4, 4]);
        Assert.Equal(Ink, canvas[2, 2]);
    }

    [Fact]
    public void A_line_is_as_wide_as_it_is_said_to_be_and_ends_round()
    {
        var canvas = Painted([PathStep.MoveTo(4, 6), PathStep.LineTo(9, 6)], null, Tone.Outline, 4);
        Assert.Equal(Ink, canvas[6, 4]);
        Assert.Equal(Ink, canvas[6, 7]);
        Assert.Equal(Paper, canvas[6, 3]);
        Assert.Equal(Paper, canvas[6, 8]);
        Assert.NotEqual(Paper, canvas[2, 5]);
        Assert.Equal(Paper, canvas[1, 5]);
    }

    [Fact]
    public void Dashes_have_gaps()
    {
        var canvas = new Canvas(24, 8, Paper);
        Shape line = new([PathStep.MoveTo(2, 4), PathStep.LineTo(22, 4)], null, Tone.Outline, 1, 1) { Dash = 5 };
        canvas.Draw(new Drawing(24, 8, "", "", [line]), FigurePalette.Light, 0, 0, 24);
        Assert.NotEqual(Paper, canvas[4, 4]);
        Assert.Equal(Paper, canvas[9, 4]);
        Assert.NotEqual(Paper, canvas[14, 4]);
    }

    [Fact]
    public void What_can_be_seen_through_is_evenly_so_though_it_has_a_line()
    {
        var canvas = new Canvas(12, 12, Paper);
        canvas.Draw(new Drawing(12, 12, "", "", [new Shape(Square(3, 3, 6), Tone.Outline, Tone.Outline, 4, .5)]), FigurePalette.Light, 0, 0, 12);
        Assert.Equal(canvas[6, 6], canvas[3, 3]);
        Assert.InRange(canvas[6, 6].Red, Ink.Red + 50, Paper.Red - 50);
    }

    [Fact]
    public void A_drawing_may_hang_over_the_edge()
    {
        var canvas = new Canvas(10, 10, Paper);
        canvas.Draw(new Drawing(10, 10, "", "", [new Shape(Square(0, 0, 10), Tone.Outline, null, 0, 1)]), FigurePalette.Light, -5, -5, 20);
        Assert.Equal(Ink, canvas[0, 0]);
        Assert.Equal(Ink, canvas[9, 9]);
    }

    [Fact]
    public void The_file_is_a_png_of_the_pixels()
    {
        var canvas = Painted(Square(2, 2, 6), Tone.Outline, null);
        var file = canvas.ToPng();
        Assert.Equal([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], file[..8]);
        Assert.Equal(12, BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(16)));

        // The check sum of the empty last chunk, which every PNG file ends with.
        Assert.Equal([0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82], file[^8..]);
        Assert.Equal(canvas[5, 5], Pixel(file, 5, 5));
        Assert.Equal(canvas[0, 0], Pixel(file, 0, 0));
    }

    private static Rgb Pixel(byte[] file, int x, int y)
    {
        var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(33));
        using var zip = new ZLibStream(new MemoryStream(file, 41, length), CompressionMode.Decompress);
        var rows = new byte[12][];
        for (var row = 0; row < 12; row++)
        {
            rows[row] = new byte[37];
            zip.ReadExactly(rows[row]);
        }

        byte Sum(int channel) => (byte)rows[..(y + 1)].Sum(row => row[1 + (3 * x) + channel]);
        return new(Sum(0), Sum(1), Sum(2));
    }

    private static Canvas Painted(IReadOnlyList<PathStep> path, Tone? fill, Tone? stroke, double width = 0)
    {
        var canvas = new Canvas(12, 12, Paper);
        canvas.Draw(new Drawing(12, 12, "", "", [new Shape(path, fill, stroke, width, 1)]), FigurePalette.Light, 0, 0, 12);
        return canvas;
    }

    private static PathStep[] Square(double x, double y, double size) =>
        [PathStep.MoveTo(x, y), PathStep.LineTo(x + size, y), PathStep.LineTo(x + size, y + size), PathStep.LineTo(x, y + size), PathStep.Close];
}
