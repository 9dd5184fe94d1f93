using System.Net.Http.Headers;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Catalogue.Media;

/// <summary>A picture or video from the upload to the eyes of a patient.</summary>
public sealed class MediaTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Theory]
    [InlineData("progressive.jpg", "image/jpeg", "jpg")]
    [InlineData("picture.png", "image/png", "png")]
    [InlineData("film.mp4", "video/mp4", "mp4")]
    [InlineData("film.webm", "video/webm", "webm")]
    public async Task What_was_added_is_served_as_what_it_is_and_cannot_become_anything_else(string name, string type, string extension)
    {
        var clinic = await host.NewClinic();
        var path = await clinic.Therapist.Add(Samples.Read(name));

        var served = (await clinic.Patient.Get(path)).MustBe(200);

        Assert.Equal(await CleaningTests.Clean(Samples.Read(name)), served.Bytes);
        Assert.Equal(type, served.MediaType);
        Assert.Equal("nosniff", served.Headers["X-Content-Type-Options"]);
        Assert.Matches($"^inline; filename=\"?cat-cow-[0-9a-f]{{8}}[.]{extension}\"?$", served.Headers["Content-Disposition"]);
        Assert.Contains("sandbox", served.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", served.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal("no-cache, private", string.Join(", ", served.Headers["Cache-Control"].Split(", ").Order()));
        Assert.Equal("bytes", served.Headers["Accept-Ranges"]);
    }

    [Fact]
    public async Task A_long_video_arrives_whole_and_in_parts_across_the_pieces_it_is_kept_in()
    {
        var clinic = await host.NewClinic();
        var noise = new byte[700_001];
        new Random(7).NextBytes(noise);
        byte[] film = [.. Samples.Read("film.mp4"), .. Samples.Box("mdat", noise)];
        var path = await clinic.Therapist.Add(film);
        var kept = (await clinic.Patient.Get(path)).MustBe(200).Bytes;

        Assert.Equal(film.Length, kept.Length);
        Assert.Equal(film[^700_001..], kept[^700_001..]);
        foreach (var (from, to) in new[] { (0, 0), (262_143, 262_144), (1, 524_288), (262_144, kept.Length - 1) })
        {
            var part = (await Part(clinic.Patient, path, from, to)).MustBe(206);

            Assert.Equal($"bytes {from}-{to}/{kept.Length}", part.Headers["Content-Range"]);
            Assert.Equal(kept[from..(to + 1)], part.Bytes);
        }
    }

    [Fact]
    public async Task The_end_is_served_by_itself_and_what_lies_beyond_it_is_not_there()
    {
        var clinic = await host.NewClinic();
        var path = await clinic.Therapist.Add(Samples.Read("film.webm"));
        var whole = (await clinic.Patient.Get(path)).Bytes;

        Assert.Equal(whole[^5..], (await Part(clinic.Patient, path, null, 5)).MustBe(206).Bytes);
        var beyond = (await Part(clinic.Patient, path, whole.Length, whole.Length + 9)).MustBe(416);
        Assert.Equal($"bytes */{whole.Length}", beyond.Headers["Content-Range"]);
    }

    [Fact]
    public async Task A_browser_that_has_it_already_is_told_so_and_a_part_of_something_else_becomes_the_whole()
    {
        var clinic = await host.NewClinic();
        var path = await clinic.Therapist.Add();
        var whole = await clinic.Patient.Get(path);
        var tag = EntityTagHeaderValue.Parse(whole.Headers["ETag"]);

        (await Ask(clinic.Patient, path, r => r.IfNoneMatch.Add(tag))).MustBe(304);
        (await Ask(clinic.Patient, path, r => (r.Range, r.IfRange) = (new RangeHeaderValue(0, 3), new RangeConditionHeaderValue(tag)))).MustBe(206);
        var other = new RangeConditionHeaderValue(new EntityTagHeaderValue("\"other\""));
        Assert.Equal(whole.Bytes, (await Ask(clinic.Patient, path, r => (r.Range, r.IfRange) = (new RangeHeaderValue(0, 3), other))).MustBe(200).Bytes);
    }

    [Fact]
    public async Task The_same_again_is_answered_as_the_first_time_and_something_else_under_the_same_id_is_refused()
    {
        var clinic = await host.NewClinic();
        var path = Uploads.NewPath();
        var first = (await clinic.Therapist.Put(path, Uploads.Form(Samples.Jpeg(Samples.Exif(6, isLittle: true))))).MustBe(201);

        var again = await clinic.NothingChanges(() => clinic.SecondTherapist.Put(path, Uploads.Form(Samples.Jpeg(Samples.Exif(6, isLittle: true)))));
        var otherFile = await clinic.NothingChanges(() => clinic.Therapist.Put(path, Uploads.Form(Samples.Read("progressive.jpg"))));
        var otherLedger = await clinic.NothingChanges(
            () => clinic.Therapist.Put(path, Uploads.Form(Samples.Jpeg(Samples.Exif(6, isLittle: true)), Uploads.Ledger(("author", "Bea Moss")))));

        Assert.Equal(first.Text, again.MustBe(200).Text);
        otherFile.MustBeProblem(409, "request.id_taken");
        otherLedger.MustBeProblem(409, "request.id_taken");
    }

    [Fact]
    public async Task The_same_picture_twice_is_kept_once()
    {
        var clinic = await host.NewClinic();

        var paths = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => clinic.Therapist.Add()));

        Assert.Equal(4, await clinic.Count("media_assets"));
        Assert.Equal(1, await clinic.Count("media_contents"));
        Assert.Equal(1, await clinic.Count("media_chunks"));
        Assert.Single((await Task.WhenAll(paths.Select(clinic.Patient.Get))).Select(a => a.MustBe(200).Headers["ETag"]).Distinct());
    }

    [Fact]
    public async Task Another_clinics_picture_is_not_there()
    {
        var (clinic, elsewhere) = (await host.NewClinic(), await host.NewClinic());
        var path = await clinic.Therapist.Add();

        foreach (var visitor in new[] { elsewhere.Therapist, elsewhere.Administrator, elsewhere.Patient })
        {
            (await visitor.Get(path)).MustBeProblem(404, "not_found");
        }

        (await elsewhere.Therapist.Post($"{path}/withdraw", new { Reason = "Not mine" })).MustBeProblem(404, "not_found");
        Assert.Empty((await elsewhere.Therapist.Get("/api/v1/exercises/cat-cow/media")).MustBe(200).Json.AsArray());
        (await host.Stranger().Get(path)).MustBeProblem(401, "sign_in_needed");
    }

    [Fact]
    public async Task A_withdrawn_picture_is_gone_for_everybody_at_once_and_its_row_stays()
    {
        var clinic = await host.NewClinic();
        var path = await clinic.Therapist.Add();
        var seen = (await clinic.Patient.Get(path)).MustBe(200);

        var withdrawn = (await clinic.Administrator.Post($"{path}/withdraw", new { Reason = "Consent taken back" })).MustBe(200);
        var again = (await clinic.Therapist.Post($"{path}/withdraw", new { Reason = "Something else" })).MustBe(200);

        Assert.Equal(withdrawn.Text, again.Text);
        (await clinic.Patient.Get(path)).MustBeProblem(404, "not_found");
        (await Ask(clinic.Patient, path, r => r.IfNoneMatch.Add(EntityTagHeaderValue.Parse(seen.Headers["ETag"])))).MustBe(404);
        (await clinic.Therapist.Get(path)).MustBe(404);
        Assert.Empty((await clinic.Therapist.Get("/api/v1/exercises/cat-cow/media")).Json.AsArray());
        var row = Assert.Single((await clinic.Therapist.Get("/api/v1/exercises/cat-cow/media?withdrawn=true")).Json.AsArray())!;
        Assert.Equal("Consent taken back", row["withdrawnReason"]!.GetValue<string>());
        (await clinic.Administrator.Post($"{path}/withdraw", new { Reason = "" })).MustBeProblem(400, "text.empty");
    }

    [Fact]
    public async Task The_gallery_says_whose_work_it_is_where_the_licence_asks_for_it()
    {
        var clinic = await host.NewClinic();
        await clinic.Therapist.Add();
        host.Clock.MoveOn(TimeSpan.FromMinutes(1));
        await clinic.Therapist.Add(
            Samples.Read("picture.png"), Uploads.Ledger(("licence", "cc-by40"), ("source", "https://example.org/cat"), ("author", "Jo Park")));

        var lines = (await clinic.Administrator.Get("/api/v1/exercises/cat-cow/media")).MustBe(200).Json.AsArray();

        Assert.Equal(["image/png", "image/jpeg"], lines.Select(l => l!["mediaType"]!.GetValue<string>()));
        Assert.Equal("Jo Park, CC BY 4.0", lines[0]!["credit"]!["text"]!.GetValue<string>());
        Assert.Equal("https://example.org/cat", lines[0]!["credit"]!["sourceAddress"]!.GetValue<string>());
        Assert.Equal("https://creativecommons.org/licenses/by/4.0/", lines[0]!["credit"]!["licenceAddress"]!.GetValue<string>());
        Assert.Equal([true, false], lines.Select(l => l!["credit"]!["isDue"]!.GetValue<bool>()));
    }

    private static Task<Answer> Part(Visitor visitor, string path, long? from, long to) =>
        Ask(visitor, path, r => r.Range = new RangeHeaderValue(from, to));

    private static Task<Answer> Ask(Visitor visitor, string path, Action<HttpRequestHeaders> with)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        with(request.Headers);
        return visitor.Send(request);
    }
}
