using System.Net;
using ClinicStretch.Application.Pipeline;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ClinicStretch.Web.Operation.Observing;

/// <summary>
/// Numbers for Prometheus at an address of their own, and numbers and traces for a collector. Names of use cases, routes and statuses; nothing of a person, a
/// patient or a clinic.
/// </summary>
internal sealed class Observation(IOptions<ObservationOptions> options) : IHostedService, IAsyncDisposable
{
    private static readonly string[] Meters =
    [
        RequestMetrics.MeterName, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "Npgsql", "System.Runtime",
    ];

    private MeterProvider? _numbers;
    private TracerProvider? _traces;
    private WebApplication? _page;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.IsOn)
        {
            return;
        }

        _numbers = Numbers();
        _traces = options.Value.Collector is null ? null : Traces();
        if (options.Value.Listen is { } listen)
        {
            _page = Page(listen);
            await _page.StartAsync(cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => _page?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await (_page?.DisposeAsync() ?? ValueTask.CompletedTask);
        _traces?.Dispose();
        _numbers?.Dispose();
    }

    private MeterProvider Numbers()
    {
        var builder = Sdk.CreateMeterProviderBuilder().ConfigureResource(Name).AddMeter(Meters);
        if (options.Value.Listen is not null)
        {
            builder.AddPrometheusExporter();
        }

        if (options.Value.Collector is not null)
        {
            builder.AddOtlpExporter(exporter => SendTo(exporter, "v1/metrics"));
        }

        return builder.Build();
    }

    private TracerProvider Traces() => Sdk.CreateTracerProviderBuilder()
        .ConfigureResource(Name)
        .AddSource("Microsoft.AspNetCore", "Npgsql")
        .AddProcessor(new PlainSpans())
        .AddOtlpExporter(exporter => SendTo(exporter, "v1/traces"))
        .Build();

    private static void Name(ResourceBuilder resource) => resource.AddService("clinicstretch", serviceVersion: typeof(Observation).Assembly.GetName().Version?.ToString(3));

    private void SendTo(OtlpExporterOptions exporter, string path)
    {
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = new Uri($"{options.Value.Collector!.TrimEnd('/')}/{path}");
    }

    private WebApplication Page(string listen)
    {
        // Empty, so that no setting of the server's own address is read here.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPEndPoint.Parse(listen)));
        var page = builder.Build();
        page.UseOpenTelemetryPrometheusScrapingEndpoint(_numbers, predicate: null, path: "/metrics", configureBranchedPipeline: null, optionsName: null);
        return page;
    }
}

internal static class ObservationSetup
{
    /// <summary>Settings are checked before the server starts.</summary>
    public static void AddObservation(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ObservationOptions>().Bind(configuration.GetSection(ObservationOptions.Section))
            .Configure(o => o.Collector ??= configuration[ObservationOptions.CollectorSetting] is { Length: > 0 } collector ? collector : null)
            .Validate(o => o.HasPlace, "Metrics:Listen takes an address with a port, such as 127.0.0.1:9464.")
            .Validate(o => o.HasCollector, "OTEL_EXPORTER_OTLP_ENDPOINT is a whole address, such as http://127.0.0.1:4318.")
            .ValidateOnStart();
        services.AddHostedService<Observation>();
    }
}
