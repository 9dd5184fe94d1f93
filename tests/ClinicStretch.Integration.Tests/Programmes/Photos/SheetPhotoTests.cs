using System.Diagnostics;
using System.IO.Compression;
using ClinicStretch.Integration.Tests.Catalogue.Media;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Programmes.Photos;

/// <summary>A clinic's own photographs stand on its sheets, on paper and on the screen, with whose they are.</summary>
public sealed class SheetPhotoTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private const string Words = "Toes pulled up, then pushed down";

    [Theory]
    [InlineData("standard")]
    [InlineData("large-print")]
    [InlineData("one-per-page")]
    [InlineData("easy-read")]
    [InlineData("compact")]
    public async Task An_exercise_of_the_clinics_own_shows_its_photograph(string mode)
    {
        var (clinic, plan, _) = await WithPhoto();

        var pdf = (await clinic.Patient.Get($"/api/v1/plans/{plan.Id}/programme.pdf?mode={mode}")).MustBe(200).Bytes;

        using var sheet = new PrintedFile(pdf);
        Assert.Empty(sheet.Complaints);
        Assert.Single(Images(pdf));
        Assert.Contains(sheet.Dictionaries, d => d.TryGetProperty("/Alt", out var alt) && alt.GetString() == $"u:{Words}");
        Assert.Contains(PrintedFile.Squeezed("Pictures: Ann Vale, own work of the clinic (exercise 1)."), string.Concat(sheet.Pages), StringComparison.Ordinal);
        Assert.Equal(pdf, (await clinic.Patient.Get($"/api/v1/plans/{plan.Id}/programme.pdf?mode={mode}")).Bytes);
    }

    [Fact]
    public async Task The_web_sheet_shows_the_same_photograph_and_the_same_credit()
    {
        var (clinic, plan, photo) = await WithPhoto();

        foreach (var page in new[] { await clinic.Therapist.Get($"/plans/{plan.Id}/programme"), await clinic.Patient.Get($"/me/programme/{plan.Id}?with=fr") })
        {
            Assert.Contains($"<img src=\"{photo}\" alt=\"{Words}\" width=\"24\" height=\"16\"", page.MustBe(200).Text, StringComparison.Ordinal);
            Assert.Contains("Pictures: Ann Vale, own work of the clinic (exercise 1).", page.Text, StringComparison.Ordinal);
        }

        (await clinic.Patient.Get(photo)).MustBe(200);
    }

    [Fact]
    public async Task A_photograph_of_a_catalogue_exercise_takes_the_place_of_its_drawing_and_a_newer_one_the_place_of_an_older()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe(Given.Plan(host.Clock.Today, Given.Item("cat-cow")));
        Assert.Empty(Images(await Sheet(clinic, plan)));

        await clinic.Therapist.Add();
        host.Clock.MoveOn(TimeSpan.FromMinutes(1));
        await clinic.Therapist.Add(Samples.Read("progressive.jpg"), Uploads.Ledger(("licence", "cc-by40"), ("source", "https://example.org/cat")));
        var pdf = await Sheet(clinic, plan, "?language=es");

        Assert.Contains(" 40 ", Assert.Single(Images(pdf)), StringComparison.Ordinal);
        using var sheet = new PrintedFile(pdf);
        Assert.Contains(
            PrintedFile.Squeezed("Imágenes: Ann Vale, CC BY 4.0, https://example.org/cat (ejercicio 1)."), string.Concat(sheet.Pages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photograph_that_is_withdrawn_is_never_printed_again_not_even_on_a_sheet_that_was_issued_with_it()
    {
        var (clinic, plan, photo) = await WithPhoto();
        var issued = $"/api/v1/plans/{plan.Id}/issued/{Guid.CreateVersion7()}";
        var row = (await clinic.Therapist.Put(issued, new { With = "de" })).MustBe(201).Json;
        var first = (await clinic.Therapist.Get($"{issued}/programme.pdf")).MustBe(200).Bytes;
        Assert.Equal(row["sha256"]!.GetValue<string>(), Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(first)));
        Assert.Single(Images(first));
        Assert.Equal(first, (await clinic.Therapist.Get($"{issued}/programme.pdf")).MustBe(200).Bytes);

        (await clinic.Therapist.Post($"{photo}/withdraw", new { Reason = "No longer agrees" })).MustBe(200);

        (await clinic.Therapist.Get($"{issued}/programme.pdf")).MustBeProblem(409, "issued.picture_withdrawn");
        using var sheet = new PrintedFile(await Sheet(clinic, plan));
        Assert.DoesNotContain("Pictures:", string.Concat(sheet.Pages), StringComparison.Ordinal);
        Assert.DoesNotContain(photo, (await clinic.Therapist.Get($"/plans/{plan.Id}/programme")).MustBe(200).Text, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Unprintable => new()
    {
        { "missing bytes", "missing" }, { "letters that no font has", "unprintable" }, { "another version", "other-version" }, { "one side", "one-side" },
    };

    [Theory]
    [MemberData(nameof(Unprintable))]
    public async Task A_photograph_that_cannot_be_printed_leaves_the_sheet_without_it_and_the_therapist_is_told(string what, string why)
    {
        var clinic = await host.NewClinic();
        var item = what switch
        {
            "another version" => Given.Item("cat-cow").With("variant", "cat-cow-flow"),
            "one side" => Given.Item("knee-to-chest").With("side", "left"),
            _ => Given.Item("cat-cow"),
        };
        var plan = await clinic.Prescribe(Given.Plan(host.Clock.Today, item));
        var without = await Sheet(clinic, plan);
        await clinic.Therapist.Add(null, Uploads.Ledger(("exercise", item["exercise"]!.GetValue<string>()), ("author", what is "letters that no font has" ? "王小明" : "Ann Vale")));
        if (what is "missing bytes")
        {
            await clinic.Change("DELETE FROM media_chunks WHERE clinic_id = $1");
        }

        Assert.Equal(without, await Sheet(clinic, plan));
        var left = Assert.Single((await clinic.Therapist.Get($"/api/v1/plans/{plan.Id}/programme/pages")).MustBe(200).Json["photosLeftOut"]!.AsArray())!;
        Assert.Equal(why, left["why"]!.GetValue<string>());
        var page = (await clinic.Therapist.Get($"/plans/{plan.Id}/print")).MustBe(200).Text;
        Assert.Contains("Photographs that are not on this sheet", page, StringComparison.Ordinal);
        Assert.Contains(left["exercise"]!.GetValue<string>(), page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_every_photograph_is_printed_nobody_is_told_of_any_and_a_patient_never_is()
    {
        var (clinic, plan, _) = await WithPhoto();
        Assert.Empty((await clinic.Therapist.Get($"/api/v1/plans/{plan.Id}/programme/pages")).MustBe(200).Json["photosLeftOut"]!.AsArray());

        await clinic.Change("DELETE FROM media_chunks WHERE clinic_id = $1");

        Assert.Single((await clinic.Therapist.Get($"/api/v1/plans/{plan.Id}/programme/pages")).MustBe(200).Json["photosLeftOut"]!.AsArray());
        Assert.Empty((await clinic.Patient.Get($"/api/v1/plans/{plan.Id}/programme/pages")).MustBe(200).Json["photosLeftOut"]!.AsArray());
    }

    [Fact]
    public async Task A_batch_and_who_issues_a_sheet_are_told_which_photographs_it_goes_without()
    {
        var clinic = await host.NewClinic();
        var item = Given.Item("cat-cow").With("variant", "cat-cow-flow");
        var plan = await clinic.Prescribe(Given.Plan(host.Clock.Today, item));
        var (issued, pdf) = ($"/api/v1/plans/{plan.Id}/issued/{Guid.CreateVersion7()}", $"/api/v1/plans/{plan.Id}/programme.pdf");
        Assert.Empty((await clinic.Therapist.Put($"/api/v1/plans/{plan.Id}/issued/{Guid.CreateVersion7()}", new { })).MustBe(201).Json["photosLeftOut"]!.AsArray());
        Assert.Null(await LeftOutOfBatch(clinic));
        await clinic.Therapist.Add(null, Uploads.Ledger(("exercise", "cat-cow")));

        foreach (var status in new[] { 201, 200 })
        {
            var left = Assert.Single((await clinic.Therapist.Put(issued, new { })).MustBe(status).Json["photosLeftOut"]!.AsArray())!;
            Assert.Equal("other-version", left["why"]!.GetValue<string>());
        }

        Assert.StartsWith($"{plan.Id}  other-version  ", await LeftOutOfBatch(clinic), StringComparison.Ordinal);
        Assert.Equal("1", (await clinic.Therapist.Get(pdf)).MustBe(200).Headers["X-Photographs-Left-Out"]);
        Assert.False((await clinic.Patient.Get(pdf)).MustBe(200).Headers.ContainsKey("X-Photographs-Left-Out"));
    }

    private static async Task<string?> LeftOutOfBatch(TestClinic clinic)
    {
        await using var zip = new ZipArchive(new MemoryStream((await clinic.Therapist.Get("/api/v1/programmes.zip")).MustBe(200).Bytes));
        if (zip.GetEntry("photographs-left-out.txt") is not { } entry)
        {
            return null;
        }

        using var reader = new StreamReader(await entry.OpenAsync(TestContext.Current.CancellationToken));
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task The_photograph_of_another_clinic_is_not_shown()
    {
        await WithPhoto();
        var other = await host.NewClinic();
        (await other.Therapist.Put("/api/v1/clinic/exercises/ankle-pumps", Given.OwnExercise())).MustBe(201);
        var plan = await other.Prescribe(Given.Plan(host.Clock.Today, Given.Item("ankle-pumps")));

        Assert.Empty(Images(await Sheet(other, plan)));
    }

    private async Task<(TestClinic Clinic, Prescription Plan, string Photo)> WithPhoto()
    {
        var clinic = await host.NewClinic();
        (await clinic.Therapist.Put("/api/v1/clinic/exercises/ankle-pumps", Given.OwnExercise())).MustBe(201);
        var photo = await clinic.Therapist.Add(ledger: Uploads.Ledger(("exercise", "ankle-pumps"), ("alternative-text", Words)));
        return (clinic, await clinic.Prescribe(Given.Plan(host.Clock.Today, Given.Item("ankle-pumps"))), photo);
    }

    private static async Task<byte[]> Sheet(TestClinic clinic, Prescription plan, string query = "") =>
        (await clinic.Patient.Get($"/api/v1/plans/{plan.Id}/programme.pdf{query}")).MustBe(200).Bytes;

    /// <summary>The pictures of a file as poppler lists them, a line each, however often it is shown.</summary>
    private static string[] Images(byte[] pdf)
    {
        var path = Path.GetTempFileName();
        File.WriteAllBytes(path, pdf);
        using var process = Process.Start(new ProcessStartInfo("pdfimages", ["-list", path]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        File.Delete(path);
        return [.. lines[2..].DistinctBy(line => line[50..64])];
    }
}
