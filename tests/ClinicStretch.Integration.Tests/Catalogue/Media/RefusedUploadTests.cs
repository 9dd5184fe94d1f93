using System.Net.Sockets;
using System.Text;
using ClinicStretch.Domain.Catalogue.Media;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Catalogue.Media;

/// <summary>Files that must not come in, each under the name and the type of a picture; and that nothing is kept of them.</summary>
public sealed class RefusedUploadTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Bad() => new()
    {
        { "an empty file", "media.empty" },
        { "a text", "media.not_a_picture" },
        { "a short text", "media.not_a_picture" },
        { "an SVG", "media.not_a_picture" },
        { "an SVG with a script", "media.not_a_picture" },
        { "a page that begins like one", "media.not_a_picture" },
        { "a GIF", "media.not_a_picture" },
        { "a PDF", "media.not_a_picture" },
        { "a HEIC picture", "media.not_a_picture" },
        { "a QuickTime film", "media.not_a_picture" },
        { "a Matroska film", "media.not_a_picture" },
        { "a sound without a film", "media.not_a_picture" },
        { "a script that begins like a JPEG", "media.broken" },
        { "a JPEG cut short", "media.cut_off" },
        { "a PNG cut short", "media.cut_off" },
        { "a WebP cut short", "media.cut_off" },
        { "an MP4 cut short", "media.cut_off" },
        { "a WebM cut short", "media.cut_off" },
        { "a JPEG of 60,000 pixels a side", "media.too_many_pixels" },
        { "a PNG of 20,000 by 10", "media.too_many_pixels" },
        { "a WebP of 10,000 a side", "media.too_many_pixels" },
        { "a PNG whose rows explode", "media.broken" },
        { "a PNG whose profile explodes", "media.broken" },
        { "a PNG with too few rows", "media.cut_off" },
        { "a PNG with a wrong check sum", "media.broken" },
        { "a PNG with a part nobody knows", "media.broken" },
        { "a WebP that moves", "media.animated" },
        { "an MP4 with a track of places", "media.hidden_track" },
        { "an MP4 with a page behind it", "media.broken" },
        { "a picture of 10 MB and a byte", "media.too_large" },
        { "a WebP that no sheet can show", "media.not_for_paper" },
        { "a PNG of 16 bits a colour", "media.not_for_paper" },
        { "a JPEG in inks", "media.not_for_paper" },
        { "a JPEG of 25 million pixels", "media.not_for_paper" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task What_is_no_sound_picture_or_video_is_refused_and_nothing_of_it_is_kept(string what, string code)
    {
        var clinic = await host.NewClinic();

        var answer = await clinic.NothingChanges(() => clinic.Therapist.Put(Uploads.NewPath(), Uploads.Form(File(what))));

        answer.MustBeProblem(code is "media.too_large" ? 413 : 400, code);
    }

    [Fact]
    public async Task Nine_gigabytes_are_refused_before_they_are_read()
    {
        var clinic = await host.NewClinic();

        var (answer, _) = await Stream(clinic, "Content-Length: 9663676416", [], 0);

        AssertTooLarge(answer);
        Assert.Equal(0, await clinic.Count("media_assets"));
    }

    [Theory]
    [InlineData("baseline.jpg")]
    [InlineData("film.mp4")]
    public async Task A_body_that_grows_and_grows_is_cut_off(string name)
    {
        var clinic = await host.NewClinic();

        var (answer, taken) = await Stream(clinic, "Transfer-Encoding: chunked", Samples.Read(name), 600_000_000);

        AssertTooLarge(answer);
        Assert.InRange(taken, MediaFormats.LargestPicture, 150_000_000);
        Assert.Equal(0, await clinic.Count("media_assets"));
        Assert.Equal(0, await clinic.Count("media_chunks"));
    }

    [Fact]
    public async Task Json_is_not_how_pictures_are_sent()
    {
        var clinic = await host.NewClinic();

        (await clinic.NothingChanges(() => clinic.Therapist.Put(Uploads.NewPath(), new { }))).MustBeProblem(415, "request.media_type");
    }

    [Theory]
    [InlineData("author", "", "text.empty")]
    [InlineData("source", " ", "text.empty")]
    [InlineData("licence", "", "media.licence")]
    [InlineData("licence", "all-mine", "media.licence")]
    [InlineData("alternative-text", "", "media.alternative_text")]
    [InlineData("licence", "licensed-to-clinic", "media.licence_note")]
    [InlineData("licence", "cc-by40", "media.source_link")]
    [InlineData("shows-people", "true", "media.consent")]
    [InlineData("author", "A\u0000B", "text.control_character")]
    public async Task A_ledger_with_a_gap_is_refused(string field, string value, string code)
    {
        var clinic = await host.NewClinic();

        var answer = await clinic.NothingChanges(
            () => clinic.Therapist.Put(Uploads.NewPath(), Uploads.Form(Samples.Read("baseline.jpg"), Uploads.Ledger((field, value)))));

        answer.MustBeProblem(400, code);
    }

    [Fact]
    public async Task An_exercise_that_is_not_there_gets_no_picture()
    {
        var clinic = await host.NewClinic();

        var answer = await clinic.NothingChanges(
            () => clinic.Therapist.Put(Uploads.NewPath(), Uploads.Form(Samples.Read("baseline.jpg"), Uploads.Ledger(("exercise", "../etc/passwd")))));

        answer.MustBeProblem(404, "not_found");
    }

    [Theory]
    [InlineData("--x", "multipart/form-data")]
    [InlineData("--x\r\n\r\n", "multipart/form-data; boundary=x")]
    [InlineData("--x\r\nContent-Disposition: form-data; name=author\r\n\r\nAnn\r\n--x--", "multipart/form-data; boundary=x")]
    [InlineData("--x\r\nContent-Disposition: form-data; name=other; filename=a.jpg\r\n\r\nAnn\r\n--x--", "multipart/form-data; boundary=x")]
    [InlineData("no form at all", "multipart/form-data; boundary=x")]
    public async Task A_body_that_is_no_such_form_is_refused(string body, string type)
    {
        var clinic = await host.NewClinic();
        var content = new StringContent(body);
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);

        (await clinic.NothingChanges(() => clinic.Therapist.Put(Uploads.NewPath(), content))).MustBeProblem(400, "media.form");
    }

    [Fact]
    public async Task A_file_whose_form_breaks_off_is_refused()
    {
        var clinic = await host.NewClinic();
        var form = Uploads.Form(Samples.Read("progressive.jpg"));
        var boundary = form.Headers.ContentType!.Parameters.Single(p => p.Name == "boundary").Value!.Trim('"');
        var text = Encoding.Latin1.GetString(await form.ReadAsByteArrayAsync(Cancel));
        var cut = new ByteArrayContent(Encoding.Latin1.GetBytes(text[..text.LastIndexOf($"--{boundary}", StringComparison.Ordinal)]));
        cut.Headers.ContentType = form.Headers.ContentType;

        (await clinic.NothingChanges(() => clinic.Therapist.Put(Uploads.NewPath(), cut))).MustBeProblem(400, "media.cut_off");
    }

    [Fact]
    public async Task Only_a_therapist_adds_one()
    {
        var clinic = await host.NewClinic();

        foreach (var (visitor, status) in new[] { (host.Stranger(), 401), (clinic.Patient, 403), (clinic.Administrator, 403) })
        {
            (await clinic.NothingChanges(() => visitor.Put(Uploads.NewPath(), Uploads.Form(Samples.Read("baseline.jpg"))))).MustBe(status);
        }
    }

    private static void AssertTooLarge(string answer)
    {
        Assert.StartsWith("HTTP/1.1 413", answer, StringComparison.Ordinal);
        Assert.Contains("application/problem+json", answer, StringComparison.Ordinal);
        Assert.Contains("\"media.too_large\"", answer, StringComparison.Ordinal);
    }

    // Over a bare socket: no client library between the server and what goes on being sent.
    private async Task<(string Answer, long Taken)> Stream(TestClinic clinic, string length, byte[] file, long most)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(host.Http.BaseAddress!.Host, host.Http.BaseAddress.Port, Cancel);
        var stream = socket.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"PUT {Uploads.NewPath()} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {await clinic.Therapist.Token()}\r\n"
                + $"Content-Type: multipart/form-data; boundary=x\r\n{length}\r\n\r\n"),
            Cancel);
        var taken = most > 0 ? Pour(stream, file, most) : Task.FromResult(0L);
        var answer = new byte[64 * 1024];
        var got = await stream.ReadAsync(answer, Cancel).AsTask().WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        return (Encoding.UTF8.GetString(answer, 0, got), await taken);
    }

    private static async Task<long> Pour(NetworkStream stream, byte[] file, long most)
    {
        var fields = string.Concat(Uploads.Ledger().Select(f => $"--x\r\nContent-Disposition: form-data; name={f.Key}\r\n\r\n{f.Value}\r\n"));
        byte[] head = [.. Encoding.UTF8.GetBytes($"{fields}--x\r\nContent-Disposition: form-data; name=file; filename=a.jpg\r\n\r\n"), .. file];
        byte[] piece = [.. "40000\r\n"u8, .. new byte[0x40000], .. "\r\n"u8];
        var sent = 0L;
        try
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"{head.Length:x}\r\n"), Cancel);
            await stream.WriteAsync((byte[])[.. head, .. "\r\n"u8], Cancel);
            for (; sent < most; sent += 0x40000)
            {
                await stream.WriteAsync(piece, Cancel);
            }
        }
        catch (IOException)
        {
            // The server has hung up, as it should.
        }

        return sent;
    }

    private static byte[] File(string what) => what switch
    {
        "an empty file" => [],
        "a text" => "This is a text and no picture at all."u8.ToArray(),
        "a short text" => "no"u8.ToArray(),
        "an SVG" => "<svg xmlns=\"http://www.w3.org/2000/svg\"><circle r=\"9\"/></svg>"u8.ToArray(),
        "an SVG with a script" => "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"u8.ToArray(),
        "a page that begins like one" => "GIF89a/*<html><script>alert(1)</script>"u8.ToArray(),
        "a GIF" => "GIF89a\u0001\0\u0001\0\0\0\0;"u8.ToArray(),
        "a PDF" => "%PDF-1.7 and more of it"u8.ToArray(),
        "a HEIC picture" => Samples.Box("ftyp", "heic\0\0\0\0mif1heic"u8.ToArray()),
        "a QuickTime film" => Samples.Box("ftyp", "qt  \0\0\0\0qt  "u8.ToArray()),
        "a Matroska film" => Renamed("film.webm", "webm", "mkv\0"),
        "a sound without a film" => Renamed("film.mp4", "vide", "soun"),
        "a script that begins like a JPEG" => [0xFF, 0xD8, 0xFF, .. "<script>alert(1)</script>"u8],
        "a JPEG of 60,000 pixels a side" => Changed("baseline.jpg", [0xFF, 0xC0], 5, [0xEA, 0x60, 0xEA, 0x60]),
        "a PNG of 20,000 by 10" => Samples.PngOf(20_000, 10, new byte[200_010]),
        "a WebP of 10,000 a side" => Changed("lossy.webp", "VP8X"u8.ToArray(), 12, [0x0F, 0x27, 0, 0x0F, 0x27, 0]),
        "a PNG whose rows explode" => Samples.PngOf(10, 10, new byte[200_000_000]),
        "a PNG whose profile explodes" => Samples.Png(Samples.PngChunk("iCCP", [.. "P3\0\0"u8, .. Samples.Packed(new byte[20_000_000])])),
        "a PNG with too few rows" => Samples.PngOf(10, 10, new byte[50]),
        "a PNG with a wrong check sum" => Changed("picture.png", "IDAT"u8.ToArray(), 8, [0x55]),
        "a PNG with a part nobody knows" => Samples.Png(Samples.PngChunk("ABCD", [1])),
        "a WebP that moves" => Samples.WebP(0x02, Samples.RiffChunk("ANIM", new byte[6])),
        "an MP4 with a track of places" => Samples.Mp4(Samples.TrackOf("meta")),
        "an MP4 with a page behind it" => [.. Samples.Read("film.mp4"), 0, 0, 0, 2, .. "<html>"u8],
        "a picture of 10 MB and a byte" => [.. Samples.Read("baseline.jpg"), .. new byte[MediaFormats.LargestPicture + 1 - Samples.Read("baseline.jpg").Length]],
        "a WebP that no sheet can show" => Samples.Read("lossy.webp"),
        "a PNG of 16 bits a colour" => Samples.Read("deep.png"),
        "a JPEG in inks" => Samples.Read("inks.jpg"),
        "a JPEG of 25 million pixels" => Changed("baseline.jpg", [0xFF, 0xC0], 5, [0x13, 0x88, 0x13, 0x88]),
        _ => Samples.Read(what.Split(' ')[1] switch { "JPEG" => "baseline.jpg", "PNG" => "picture.png", "WebP" => "lossy.webp", "MP4" => "film.mp4", _ => "film.webm" })[..^20],
    };

    private static byte[] Renamed(string name, string old, string other)
    {
        var file = Samples.Read(name);
        Encoding.ASCII.GetBytes(other).CopyTo(file, file.AsSpan().IndexOf(Encoding.ASCII.GetBytes(old)));
        return file;
    }

    private static byte[] Changed(string name, byte[] mark, int offset, byte[] value)
    {
        var file = Samples.Read(name);
        value.CopyTo(file, file.AsSpan().IndexOf(mark) + offset);
        return file;
    }
}
