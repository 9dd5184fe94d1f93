using System.IO.Compression;
using System.Text;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Programmes.Printing;

public sealed class BatchPrintTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private const string Path = "/api/v1/programmes.zip";

    [Fact]
    public async Task The_sheets_of_the_therapists_own_patients_come_as_one_file_each_as_it_is_needed()
    {
        var clinic = await host.NewClinic();
        var large = await clinic.NewPatient(Given.Patient("Lou Large").With("formatNeed", "large-print"));
        Prescription[] plans = [await clinic.Prescribe(), await clinic.Prescribe(patient: large)];
        await clinic.Draft();
        var ended = await clinic.Prescribe();
        (await clinic.Therapist.Post($"/api/v1/plans/{ended.Id}/complete")).MustBe(200);

        var answer = (await clinic.Therapist.Get(Path)).MustBe(200);

        Assert.Equal("application/zip", answer.MediaType);
        Assert.Equal("2", answer.Headers["X-Programmes"]);
        using var zip = Open(answer);
        Assert.Equal(plans.Select(p => $"programme-{p.Id}.pdf").Order(), zip.Entries.Select(e => e.FullName).Order());
        foreach (var plan in plans)
        {
            Assert.Equal((await clinic.Therapist.Get($"/api/v1/plans/{plan.Id}/programme.pdf")).Bytes, Read(zip, $"programme-{plan.Id}.pdf"));
        }

        Assert.Empty(Open((await clinic.SecondTherapist.Get(Path)).MustBe(200)).Entries);
        Assert.Equal(4, await clinic.Count("audit_entries", "action = 'GetProgramme'"));
    }

    [Fact]
    public async Task What_cannot_be_printed_is_named_by_plan_and_reason_and_the_rest_is_printed()
    {
        var clinic = await host.NewClinic();
        var unprintable = await clinic.Prescribe(patient: await clinic.NewPatient(Given.Patient("\u674E\u5C0F\u9F99")));
        var (good, draft, elsewhere) = (await clinic.Prescribe(), await clinic.Draft(), await (await host.NewClinic()).Prescribe());

        var answer = (await clinic.Therapist.Post(Path, new { Plans = new[] { unprintable.Id, draft.Id, good.Id, elsewhere.Id, good.Id }, Mode = "compact" })).MustBe(200);

        using var zip = Open(answer);
        Assert.Equal(["not-printed.txt", $"programme-{good.Id}.pdf"], zip.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal));
        var lines = Encoding.UTF8.GetString(Read(zip, "not-printed.txt")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(
            [$"{unprintable.Id}  programme.unprintable", $"{draft.Id}  not_found", $"{elsewhere.Id}  not_found"],
            lines.Select(l => string.Join("  ", l.Split("  ").Take(2))));
        Assert.DoesNotContain("Rosa", string.Concat(lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mode=tiny", "programme.mode")]
    [InlineData("language=tlh", "programme.language")]
    public async Task What_no_sheet_can_be_is_refused_before_any_is_printed(string query, string code)
    {
        var clinic = await host.NewClinic();

        (await clinic.Therapist.Get($"{Path}?{query}")).MustBeProblem(400, code);
        (await clinic.Patient.Get(Path)).MustBeProblem(403, "forbidden");
    }

    [Fact]
    public async Task No_plan_and_too_many_are_refused()
    {
        var clinic = await host.NewClinic();

        (await clinic.Therapist.Post(Path, new { Plans = Array.Empty<Guid>() })).MustBeProblem(400, "batch.size");
        (await clinic.Therapist.Post(Path, new { Plans = Enumerable.Range(0, 1001).Select(_ => Guid.NewGuid()) })).MustBeProblem(400, "batch.size");
        Assert.Contains("Nothing to print", (await clinic.Therapist.Get("/programmes")).MustBe(200).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_stops_reading_stops_the_printing()
    {
        const int sheets = 25;
        var clinic = await host.NewClinic();
        for (var n = 0; n < sheets; n++)
        {
            await clinic.Prescribe(patient: await clinic.NewPatient());
        }

        using (var answer = await clinic.Therapist.Begin(Path))
        {
            await using var body = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
            await body.ReadExactlyAsync(new byte[1000], TestContext.Current.CancellationToken);
        }

        var printed = await Settled(() => clinic.Count("audit_entries", "action = 'GetProgramme'"));
        Assert.InRange(printed, 1, sheets - 1);
    }

    // The count when it has not grown for a while in which ten sheets are printed.
    private static async Task<long> Settled(Func<Task<long>> count)
    {
        for (var last = -1L; ;)
        {
            var now = await count();
            if (now == last)
            {
                return now;
            }

            last = now;
            await Task.Delay(500, TestContext.Current.CancellationToken);
        }
    }

    private static ZipArchive Open(Answer answer) => new(new MemoryStream(answer.Bytes));

    private static byte[] Read(ZipArchive zip, string name)
    {
        using var bytes = new MemoryStream();
        using var entry = zip.GetEntry(name)!.Open();
        entry.CopyTo(bytes);
        return bytes.ToArray();
    }
}
