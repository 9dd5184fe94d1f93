using System.Net.Http.Headers;
using AngleSharp.Html.Parser;
using ClinicStretch.Application.Languages.Entry;
using ClinicStretch.Application.Programmes;
using ClinicStretch.Domain;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Integration.Tests.Hosting.Load;

/// <summary>A printer that stands still fills its places and nobody else's.</summary>
public sealed class BulkheadTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Over_ones_own_places_it_is_429_over_those_of_all_503_and_everything_else_goes_on()
    {
        using var printer = new StuckPrinter();
        await using var server = host.Build(host.Settings, builder =>
        {
            builder.Configuration["Bulkheads:Print:AtOnce"] = "1";
            builder.Configuration["Bulkheads:Print:Waiting"] = "2";
            builder.Configuration["Bulkheads:Print:OfOnePerson"] = "2";
            builder.Services.AddSingleton<IProgrammePrinter>(printer);
        });
        await server.StartAsync(Cancel);
        using var http = new HttpClient { BaseAddress = ClinicHost.AddressOf(server) };
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        var german = await clinic.NewPatient(Given.Patient().With("language", "de"));
        var path = $"/api/v1/plans/{plan.Id}/programme.pdf";

        List<Task<Answer>> own = [.. Enumerable.Range(0, 3).Select(_ => Get(clinic.Patient, path))];
        var third = await FirstOf(own);
        third.MustBeProblem(429, "request.too_many_at_once");
        Assert.Equal("3", third.Headers["Retry-After"]);
        List<Task<Answer>> others = [Get(clinic.Therapist, path), Get(clinic.SecondTherapist, path)];
        var full = await FirstOf(others);
        full.MustBeProblem(503, "busy");
        Assert.Equal("3", full.Headers["Retry-After"]);

        var page = await Get(german, $"/me/print/{Guid.NewGuid()}");
        Assert.Equal("3", page.MustBe(503).Headers["Retry-After"]);
        var shown = new HtmlParser().ParseDocument(page.Text);
        Assert.Equal("de", shown.DocumentElement.GetAttribute("lang"));
        Assert.Equal(TroublePhrases.In(Language.German).Busy.Title, shown.QuerySelector("h1")!.TextContent);

        (await Get(clinic.Patient, "/api/v1/me/today")).MustBe(200);
        (await Get(clinic.Patient, "/api/v1/me/data")).MustBe(200);
        using var session = await Send(clinic.Patient, HttpMethod.Put, $"/api/v1/sessions/{Guid.CreateVersion7()}", JsonContent(clinic.Session(plan)));
        Assert.Equal(201, (int)session.StatusCode);

        printer.LetGo();
        Assert.All(await Task.WhenAll([.. own, .. others]), a => a.MustBe(200));
        (await Get(clinic.SecondTherapist, path)).MustBe(200);
        Assert.Equal(1, printer.MostAtOnce);

        async Task<HttpResponseMessage> Send(Visitor who, HttpMethod method, string address, HttpContent? content = null)
        {
            var request = new HttpRequestMessage(method, address) { Content = content };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await who.Token());
            return await http.SendAsync(request, Cancel);
        }

        async Task<Answer> Get(Visitor who, string address)
        {
            using var response = await Send(who, HttpMethod.Get, address);
            return await Answer.Of(response);
        }

        // The others stand still: whatever answers is the refusal.
        static async Task<Answer> FirstOf(List<Task<Answer>> asked)
        {
            var first = await Task.WhenAny(asked).WaitAsync(TimeSpan.FromSeconds(30), Cancel);
            asked.Remove(first);
            return await first;
        }
    }

    private static StringContent JsonContent(System.Text.Json.Nodes.JsonObject body) => new(body.ToJsonString(), System.Text.Encoding.UTF8, "application/json");

    /// <summary>Prints nothing until it is let go.</summary>
    private sealed class StuckPrinter : IProgrammePrinter, IDisposable
    {
        private readonly ManualResetEventSlim _go = new();
        private int _now;

        public int MostAtOnce { get; private set; }

        public byte[] Print(ProgrammeDocument document, PrintOptions options)
        {
            lock (_go)
            {
                MostAtOnce = Math.Max(MostAtOnce, ++_now);
            }

            _go.Wait(TimeSpan.FromMinutes(1), CancellationToken.None);
            lock (_go)
            {
                _now--;
            }

            return "%PDF-"u8.ToArray();
        }

        public int CountPages(ProgrammeDocument document, PrintOptions options) => Print(document, options).Length;

        public void LetGo() => _go.Set();

        public void Dispose() => _go.Dispose();
    }
}
