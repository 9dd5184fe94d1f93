using System.IO.Compression;
using ClinicStretch.Application.Patients.Own;
using ClinicStretch.Application.Patients.Own.Document;
using ClinicStretch.Application.Programmes;
using ClinicStretch.Integration.Tests.Accounts.Team;
using ClinicStretch.Integration.Tests.Hosting.Access;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ClinicStretch.Integration.Tests.Accounts.Staff;

/// <summary>V15.4.2: a right that ends while an export is made ends the export, before what was gathered is handed out.</summary>
public sealed class EndedRightTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_record_is_not_handed_out_to_who_was_let_go_while_it_was_gathered()
    {
        var clinic = await host.NewClinic();
        var kim = await clinic.Employ(host, "administrator", "Kim Stone");
        await using var printing = await Printing.Begin(host, stopsAt: 1);
        var exported = printing.Get(clinic.Administrator, $"{TestClinic.PathOf(clinic.Patient)}/export.zip");
        await printing.Reached();

        (await clinic.LetGo("Ada Field", by: kim)).MustBe(200);
        printing.GoOn();
        var answer = await exported;

        answer.MustBe(401);
        Assert.DoesNotContain("Rosa", answer.Text, StringComparison.Ordinal);
        Assert.Equal(0, await clinic.Count("audit_entries", "action = 'ExportPatient' AND outcome = 'Done'"));
    }

    [Fact]
    public async Task While_the_right_lasts_the_same_is_handed_out()
    {
        var clinic = await host.NewClinic();
        await using var printing = await Printing.Begin(host, stopsAt: 1);
        var exported = printing.Get(clinic.Administrator, $"{TestClinic.PathOf(clinic.Patient)}/export.zip");
        await printing.Reached();
        printing.GoOn();

        using var zip = new ZipArchive(new MemoryStream((await exported).MustBe(200).Bytes));

        Assert.Equal(["record.json", "record.fhir.json", "record.pdf"], zip.Entries.Select(e => e.FullName));
    }

    [Fact]
    public async Task Of_a_batch_nothing_more_comes_once_the_therapist_was_let_go()
    {
        var clinic = await host.NewClinic();
        for (var n = 0; n < 3; n++)
        {
            await clinic.Prescribe(patient: await clinic.NewPatient());
        }

        await using var printing = await Printing.Begin(host, stopsAt: 2);
        var exported = printing.Get(clinic.Therapist, "/api/v1/programmes.zip");
        await printing.Reached();

        (await clinic.LetGo("Thea Brook", "Tom Vale")).MustBe(200);
        printing.GoOn();

        await Assert.ThrowsAnyAsync<Exception>(() => exported);
        Assert.Equal(1, await clinic.Count("audit_entries", "action = 'GetProgramme' AND outcome = 'Done'"));
        Assert.Equal(2, printing.Printed);
    }

    [Fact]
    public async Task A_record_that_was_handed_over_meanwhile_is_not_handed_out_to_who_had_it()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        await clinic.NarrowToOwnCaseload();
        await using var printing = await Printing.Begin(host, stopsAt: 1);
        var exported = printing.Get(clinic.Therapist, $"/api/v1/plans/{plan.Id}/programme.pdf");
        await printing.Reached();

        (await clinic.Administrator.Post(
            "/api/v1/team/hand-over",
            new { From = await clinic.MemberNamed("Thea Brook"), To = await clinic.MemberNamed("Tom Vale"), Patients = new[] { clinic.Patient.PatientId } })).MustBe(200);
        printing.GoOn();

        (await exported).MustBe(404);
    }

    /// <summary>A server whose printer stops in the midst of its work until it is told to go on.</summary>
    private sealed class Printing(WebApplication server, Gate gate) : IAsyncDisposable
    {
        public int Printed => gate.Printed;

        public static async Task<Printing> Begin(ClinicHost host, int stopsAt)
        {
            var gate = new Gate(stopsAt);
            var server = host.Build(host.Settings, builder =>
            {
                var (records, sheets) = (Of<IRecordPrinter>(builder.Services), Of<IProgrammePrinter>(builder.Services));
                builder.Services.Replace(ServiceDescriptor.Singleton<IRecordPrinter>(p => new StoppingRecords((IRecordPrinter)records(p), gate)));
                builder.Services.Replace(ServiceDescriptor.Singleton<IProgrammePrinter>(p => new StoppingSheets((IProgrammePrinter)sheets(p), gate)));
            });
            await server.StartAsync(TestContext.Current.CancellationToken);
            return new Printing(server, gate);
        }

        public Task<Answer> Get(Visitor visitor, string path) =>
            new Actor("somebody", visitor, Standing.OfThePatient).Send(ClinicHost.AddressOf(server), "GET", path, null);

        public Task Reached() => gate.Reached.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);

        public void GoOn() => gate.Open.Set();

        public async ValueTask DisposeAsync()
        {
            gate.Open.Set();
            await server.DisposeAsync();
            gate.Dispose();
        }

        private static Func<IServiceProvider, object> Of<T>(IServiceCollection services)
        {
            var made = services.Last(s => s.ServiceType == typeof(T));
            return made.ImplementationFactory ?? (p => ActivatorUtilities.CreateInstance(p, made.ImplementationType!));
        }
    }

    private sealed class Gate(int stopsAt) : IDisposable
    {
        private int _printed;

        public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ManualResetEventSlim Open { get; } = new();

        public int Printed => _printed;

        public void Pass()
        {
            if (Interlocked.Increment(ref _printed) == stopsAt)
            {
                Reached.SetResult();
                Assert.True(Open.Wait(Patience), "Nobody has told the printer to go on.");
            }
        }

        public void Dispose() => Open.Dispose();
    }

    private sealed class StoppingRecords(IRecordPrinter printer, Gate gate) : IRecordPrinter
    {
        public byte[] Print(RecordDocument document, Paper paper)
        {
            gate.Pass();
            return printer.Print(document, paper);
        }
    }

    private sealed class StoppingSheets(IProgrammePrinter printer, Gate gate) : IProgrammePrinter
    {
        public byte[] Print(ProgrammeDocument document, PrintOptions options)
        {
            gate.Pass();
            return printer.Print(document, options);
        }

        public int CountPages(ProgrammeDocument document, PrintOptions options) => printer.CountPages(document, options);
    }
}
