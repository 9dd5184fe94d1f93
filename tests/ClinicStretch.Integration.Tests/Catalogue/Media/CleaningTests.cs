using System.Text;
using ClinicStretch.Application.Catalogue.Media;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue.Media;

namespace ClinicStretch.Integration.Tests.Catalogue.Media;

/// <summary>What is left of a file when it has been taken in, byte by byte.</summary>
public sealed class CleaningTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, MediaFormat, int?, int?> Files() => new()
    {
        { "baseline.jpg", MediaFormat.Jpeg, 24, 16 },
        { "progressive.jpg", MediaFormat.Jpeg, 40, 30 },
        { "picture.png", MediaFormat.Png, 24, 16 },
        { "lossy.webp", MediaFormat.WebP, 64, 48 },
        { "lossless.webp", MediaFormat.WebP, 64, 48 },
        { "film.mp4", MediaFormat.Mp4, null, null },
        { "film.webm", MediaFormat.WebM, null, null },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_file_is_told_by_what_is_in_it(string name, MediaFormat format, int? width, int? height)
    {
        await using var intake = await MediaIntake.Take(new MemoryStream(Samples.Read(name)), Cancel);

        Assert.Equal((format, width, height), (intake.File.Format, intake.File.Width, intake.File.Height));
    }

    [Fact]
    public async Task A_jpeg_that_has_nothing_to_hide_stays_as_it_is() =>
        Assert.Equal(Samples.Read("progressive.jpg"), await Clean(Samples.Read("progressive.jpg")));

    [Theory]
    [InlineData(6, true)]
    [InlineData(3, false)]
    public async Task A_jpeg_loses_place_and_device_and_keeps_which_side_is_up(ushort orientation, bool isLittle)
    {
        var comment = Samples.JpegSegment(0xFE, Encoding.ASCII.GetBytes(Samples.Place));
        var xmp = Samples.JpegSegment(0xE1, "http://ns.adobe.com/xap/1.0/\0"u8.ToArray(), Encoding.ASCII.GetBytes(Samples.Place));
        var press = Samples.JpegSegment(0xED, "Photoshop 3.0\0"u8.ToArray(), Encoding.ASCII.GetBytes(Samples.Place));

        var clean = await Clean(Samples.Jpeg(Samples.Exif(orientation, isLittle), comment, xmp, press, Samples.Icc));

        AssertGone(clean);
        Assert.DoesNotContain("Cam\0", Encoding.Latin1.GetString(clean), StringComparison.Ordinal);
        byte[] side = [0xFF, 0xE1, 0, 34, .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];
        var plain = Samples.Read("baseline.jpg");
        Assert.Equal([.. plain[..20], .. side, .. Samples.Icc, .. plain[20..]], clean);
    }

    [Fact]
    public async Task A_jpeg_that_is_upright_needs_no_exif_at_all() =>
        Assert.Equal(Samples.Read("baseline.jpg"), await Clean(Samples.Jpeg(Samples.Exif(1, isLittle: true))));

    [Fact]
    public async Task A_page_that_hides_behind_a_picture_or_in_its_comment_is_cut_off()
    {
        var page = "<html><script>alert(1)</script></html>"u8.ToArray();
        var jpeg = await Clean([.. Samples.Jpeg(Samples.JpegSegment(0xFE, page)), .. page]);
        var png = await Clean([.. Samples.Png(Samples.PngChunk("tEXt", page)), .. page]);
        var webp = await Clean([.. Samples.WebP(0, Samples.RiffChunk("junk", page)), .. page]);

        Assert.Equal(Samples.Read("baseline.jpg"), jpeg);
        Assert.Equal(Samples.Read("picture.png"), png);
        Assert.Equal(Samples.Read("lossy.webp"), webp);
    }

    [Theory]
    [InlineData("tEXt")]
    [InlineData("zTXt")]
    [InlineData("iTXt")]
    [InlineData("eXIf")]
    [InlineData("tIME")]
    [InlineData("prVt")]
    [InlineData("acTL")]
    public async Task A_png_loses_every_chunk_that_does_not_draw_it(string chunk)
    {
        var clean = await Clean(Samples.Png(Samples.PngChunk(chunk, Encoding.ASCII.GetBytes(Samples.Place))));

        AssertGone(clean);
        Assert.Equal(Samples.Read("picture.png"), clean);
    }

    [Fact]
    public async Task A_png_keeps_its_colours()
    {
        byte[][] colours =
        [
            Samples.PngChunk("gAMA", [0, 0, 0xB1, 0x8F]), Samples.PngChunk("sRGB", [0]),
            Samples.PngChunk("iCCP", [.. "P3\0\0"u8, .. Samples.Packed(new byte[300])]),
        ];

        Assert.Equal(Samples.Png(colours), await Clean(Samples.Png([.. colours, Samples.PngChunk("tIME", new byte[7])])));
    }

    [Fact]
    public async Task A_webp_loses_exif_and_xmp_and_the_flags_that_announce_them()
    {
        var place = Encoding.ASCII.GetBytes(Samples.Place);

        var clean = await Clean(Samples.WebP(0x0C, Samples.RiffChunk("EXIF", place), Samples.RiffChunk("XMP ", place)));

        AssertGone(clean);
        Assert.Equal(Samples.Read("lossy.webp"), clean);
    }

    [Fact]
    public async Task An_mp4_keeps_its_length_and_loses_its_place()
    {
        var place = Encoding.ASCII.GetBytes(Samples.Place);
        byte[] film =
        [
            .. Samples.Mp4(Samples.Box("udta", Samples.Box("\u00a9xyz", place), Samples.Box("loci", place)), Samples.Box("meta", place), Samples.Box("uuid", place)),
            .. Samples.Box("uuid", place), .. Samples.Box("free", place), .. Samples.Box("XYZ ", place),
        ];

        var clean = await Clean(film);

        AssertGone(clean);
        Assert.Equal(film.Length, clean.Length);
        var empty = new byte[place.Length];
        Assert.Equal(
            [
                .. Samples.Mp4(Samples.Box("free", new byte[2 * (place.Length + 8)]), Samples.Box("free", empty), Samples.Box("free", empty)),
                .. Samples.Box("free", empty), .. Samples.Box("free", empty), .. Samples.Box("free", empty),
            ],
            clean);
    }

    [Fact]
    public async Task A_webm_keeps_its_length_and_loses_its_tags_and_names()
    {
        var place = Encoding.ASCII.GetBytes(Samples.Place);
        byte[] film = [.. Samples.Read("film.webm"), .. Samples.Element(0x1254C367, place), .. Samples.Element(0x1941A469, place)];

        var clean = await Clean(film);

        AssertGone(clean);
        Assert.Equal(film.Length, clean.Length);
        Assert.Equal(Samples.Read("film.webm"), clean[..Samples.Read("film.webm").Length]);
    }

    internal static async Task<byte[]> Clean(byte[] file)
    {
        await using var intake = await MediaIntake.Take(new MemoryStream(file), Cancel);
        using var clean = new MemoryStream();
        await intake.Content.CopyToAsync(clean, Cancel);
        Assert.Equal(intake.File.Bytes, clean.Length);
        return clean.ToArray();
    }

    internal static async Task<Rule> Refusal(byte[] file) =>
        (await Assert.ThrowsAsync<RuleBrokenException>(() => MediaIntake.Take(new MemoryStream(file), Cancel))).Rule;

    private static void AssertGone(byte[] clean) => Assert.True(clean.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Samples.Place)) < 0, "The place is still in it.");
}
