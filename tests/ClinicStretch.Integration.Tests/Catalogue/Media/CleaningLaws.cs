using ClinicStretch.Application.Catalogue.Media;
using ClinicStretch.Domain;
using FsCheck;
using FsCheck.Fluent;

namespace ClinicStretch.Integration.Tests.Catalogue.Media;

public sealed class CleaningLaws
{
    private static readonly Gen<byte[]> Content = Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf().Where(c => c.Length < 300);

    private static readonly Gen<byte[]> Jpegs =
        from parts in Segment().ListOf()
        from tail in Content
        select (byte[])[.. Samples.Jpeg([.. parts]), .. tail];

    private static readonly Gen<byte[]> Pngs =
        from parts in (from name in Gen.Elements("tEXt", "zTXt", "eXIf", "tIME", "prVt", "vpAg") from content in Content select Samples.PngChunk(name, content)).ListOf()
        from tail in Content
        select (byte[])[.. Samples.Png([.. parts]), .. tail];

    private static readonly Gen<byte[]> WebPs =
        from parts in (from name in Gen.Elements("EXIF", "XMP ", "abcd") from content in Content select Samples.RiffChunk(name, content)).ListOf()
        from tail in Content
        select (byte[])[.. Samples.WebP(0x0C, [.. parts]), .. tail];

    private static readonly Gen<byte[]> Mp4s =
        from parts in (from name in Gen.Elements("udta", "meta", "uuid", "free", "skip") from content in Content select Samples.Box(name, content)).ListOf()
        from last in Gen.Elements("uuid", "free", "udta", "what")
        from content in Content
        select (byte[])[.. Samples.Mp4([.. parts]), .. Samples.Box(last, content)];

    private static readonly Gen<byte[]> WebMs =
        from parts in (from id in Gen.Elements(0x1254C367u, 0x1941A469u, 0x1043A770u) from content in Content select Samples.Element(id, content)).ListOf()
        select (byte[])[.. Samples.Read("film.webm"), .. parts.SelectMany(p => p)];

    private static readonly Gen<byte[]> Files = Gen.OneOf(Jpegs, Pngs, WebPs, Mp4s, WebMs);

    [Fact]
    public void Cleaning_never_makes_a_file_longer_and_a_second_time_changes_nothing() => Check(Files, file =>
    {
        var once = Clean(file);
        return once.Length <= file.Length && Clean(once).AsSpan().SequenceEqual(once);
    });

    [Fact]
    public void A_file_with_anything_changed_in_it_is_cleaned_or_refused_by_a_rule() => Check(Damaged(), file => Outcome(file) is not null);

    [Fact]
    public void A_picture_that_is_cut_short_anywhere_is_refused() => Check(
        from name in Gen.Elements("baseline.jpg", "progressive.jpg", "picture.png", "lossy.webp", "lossless.webp")
        from at in Gen.Choose(0, Samples.Read(name).Length - 1)
        select Samples.Read(name)[..at],
        file => Outcome(file) is Rule);

    private static Gen<byte[]> Segment() => Gen.OneOf(
        from marker in Gen.Choose(0xE1, 0xEF)
        from content in Content
        select Samples.JpegSegment((byte)marker, content),
        from orientation in Gen.Choose(0, 9)
        from isLittle in Gen.Elements(true, false)
        select Samples.Exif((ushort)orientation, isLittle),
        from content in Content
        select Samples.JpegSegment(0xFE, content),
        Gen.Constant(Samples.Icc),
        from content in Content
        select Samples.JpegSegment(0xE0, "JFIF\0"u8.ToArray(), content));

    // A few bytes anywhere become others, and the end may be missing.
    private static Gen<byte[]> Damaged() =>
        from file in Files
        from changes in (from at in Gen.Choose(0, file.Length - 1) from value in Gen.Choose(0, 255) select (at, value)).ListOf()
        from length in Gen.OneOf(Gen.Constant(file.Length), Gen.Choose(0, file.Length))
        select Change(file, changes)[..length];

    private static byte[] Change(byte[] file, IEnumerable<(int At, int Value)> changes)
    {
        var changed = (byte[])file.Clone();
        foreach (var (at, value) in changes)
        {
            changed[at] = (byte)value;
        }

        return changed;
    }

    private static object Outcome(byte[] file)
    {
        try
        {
            return Clean(file);
        }
        catch (RuleBrokenException e)
        {
            return e.Rule;
        }
    }

    private static byte[] Clean(byte[] file)
    {
        using var source = new MemoryStream(file);
        var taking = MediaIntake.Take(source, TestContext.Current.CancellationToken);
        var intake = taking.ConfigureAwait(false).GetAwaiter().GetResult();
        using var clean = new MemoryStream();
        intake.Content.CopyTo(clean);
        intake.Content.Dispose();
        return clean.ToArray();
    }

    private static void Check(Gen<byte[]> files, Func<byte[], bool> law) =>
        Prop.ForAll(files.ToArbitrary(), law).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
}
