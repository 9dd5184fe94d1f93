using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using ClinicStretch.Integration.Tests.Catalogue.Media;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Accounts.Brand;

public sealed class LogoTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private const string Path = "/api/v1/clinic/logo";

    [Theory]
    [InlineData("image/png")]
    [InlineData("image/jpeg")]
    public async Task A_logo_stands_on_the_sheets_from_then_on(string type)
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        var before = (await clinic.Patient.Get($"/api/v1/plans/{plan.Id}/programme.pdf")).MustBe(200).Bytes;

        var line = (await clinic.Administrator.Put(Path, Png(type is "image/png" ? Bars() : Samples.Read("baseline.jpg")))).MustBe(200).Json;

        var shown = (await clinic.Patient.Get(Path)).MustBe(200);
        Assert.Equal(type, shown.MediaType);
        Assert.Equal(line["hash"]!.GetValue<string>(), Convert.ToHexStringLower(SHA256.HashData(shown.Bytes)));
        Assert.NotEqual(before, (await clinic.Patient.Get($"/api/v1/plans/{plan.Id}/programme.pdf")).Bytes);
        Assert.Contains($"data:{type};base64,", (await clinic.Therapist.Get($"/plans/{plan.Id}/programme")).MustBe(200).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_file_says_of_place_and_device_is_not_kept()
    {
        var clinic = await host.NewClinic();

        (await clinic.Administrator.Put(Path, Png(Samples.Jpeg(Samples.Exif(1, isLittle: true))))).MustBe(200);

        Assert.DoesNotContain(Samples.Place, Encoding.Latin1.GetString((await clinic.Patient.Get(Path)).Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_that_was_issued_with_a_logo_keeps_it_when_the_clinic_has_another()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        (await clinic.Administrator.Put(Path, Png(Bars()))).MustBe(200);
        var issued = $"/api/v1/plans/{plan.Id}/issued/{Guid.CreateVersion7()}";
        (await clinic.Therapist.Put(issued, new { With = "es" })).MustBe(201);
        var first = (await clinic.Therapist.Get($"{issued}/programme.pdf")).MustBe(200);

        (await clinic.Administrator.Put(Path, Png(Samples.Read("baseline.jpg")))).MustBe(200);
        var second = (await clinic.Therapist.Get($"{issued}/programme.pdf")).MustBe(200);
        (await clinic.Administrator.Send(HttpMethod.Delete, Path)).MustBe(204);
        var third = (await clinic.Therapist.Get($"{issued}/programme.pdf")).MustBe(200);

        Assert.Equal(first.Bytes, second.Bytes);
        Assert.Equal(first.Bytes, third.Bytes);
        Assert.Equal(0, await clinic.Count("issued_documents", "content LIKE '%\"logo\":\"%'"));
        (await clinic.Patient.Get(Path)).MustBeProblem(404, "not_found");
    }

    public static TheoryData<string, int, string> Bad() => new()
    {
        { "50 MB", 413, "logo.too_large" },
        { "a megabyte and a byte", 413, "logo.too_large" },
        { "nothing", 400, "logo.not_a_picture" },
        { "a text", 400, "logo.not_a_picture" },
        { "an SVG", 400, "logo.not_a_picture" },
        { "a WebP", 400, "logo.not_a_picture" },
        { "a PNG of 16 bits a colour", 400, "logo.not_printable" },
        { "a PNG cut short", 400, "media.cut_off" },
        { "a PNG of 2,001 pixels", 400, "logo.too_many_pixels" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task What_is_no_picture_to_print_is_refused_and_nothing_is_kept(string what, int status, string code)
    {
        var clinic = await host.NewClinic();
        byte[] file = what switch
        {
            "50 MB" => [.. Samples.Read("picture.png"), .. new byte[50_000_000]],
            "a megabyte and a byte" => [.. Samples.Read("picture.png"), .. new byte[1024 * 1024]],
            "nothing" => [],
            "a text" => "A logo of ours"u8.ToArray(),
            "an SVG" => "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8.ToArray(),
            "a WebP" => [.. "RIFF"u8, .. Samples.Little(4), .. "WEBP"u8],
            "a PNG of 16 bits a colour" => Samples.Read("deep.png"),
            "a PNG cut short" => Samples.Read("picture.png")[..^20],
            _ => Samples.PngOf(2001, 1, new byte[2002]),
        };

        (await clinic.NothingChanges(() => clinic.Administrator.Put(Path, Png(file)))).MustBeProblem(status, code);
    }

    /// <summary>Before it is sent, by the page's script; where there is none, by an answer, for which the whole form must be let in.</summary>
    [Fact]
    public async Task Fifty_megabytes_sent_by_the_form_are_told_to_be_too_large_in_words()
    {
        var clinic = await host.NewClinic();
        var page = (await clinic.Administrator.Get("/clinic/logo")).MustBe(200).Text;

        var answer = await clinic.NothingChanges(() => clinic.Administrator.Post("/clinic/logo", Uploads.Form(new byte[50 * 1024 * 1024])));

        Assert.Contains("A logo may have 1 MB.", answer.MustBe(413).Text, StringComparison.Ordinal);
        Assert.Contains("data-most=\"1048576\" data-too-large=\"The logo may have 1 MB.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_an_administrator_chooses_it()
    {
        var clinic = await host.NewClinic();

        (await clinic.Therapist.Put(Path, Png(Samples.Read("picture.png")))).MustBeProblem(403, "forbidden");
        (await clinic.Patient.Send(HttpMethod.Delete, Path)).MustBeProblem(403, "forbidden");
        Assert.Contains("There is none yet", (await clinic.Administrator.Get("/clinic/logo")).MustBe(200).Text, StringComparison.Ordinal);
        (await clinic.Therapist.Get("/clinic/logo")).MustBe(403);
    }

    private static byte[] Bars() => Samples.PngOf(40, 20, new byte[20 * 41]);

    /// <summary>Said to be a PNG, whatever it is.</summary>
    internal static ByteArrayContent Png(byte[] file)
    {
        var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        return content;
    }
}
