using System.Net;

namespace ClinicStretch.Web.Operation.Observing;

/// <summary>Where an operator sees how a server does. Nothing is shown or sent unless it is set.</summary>
internal sealed class ObservationOptions
{
    public const string Section = "Metrics";

    /// <summary>What OpenTelemetry's own programs call it.</summary>
    public const string CollectorSetting = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Address and port for Prometheus, such as 127.0.0.1:9464: never the port that patients reach. Null for none.</summary>
    public string? Listen { get; set; }

    /// <summary>Where numbers and traces are sent to, such as http://collector:4318; null for nowhere.</summary>
    public string? Collector { get; set; }

    public bool IsOn => Listen is not null || Collector is not null;

    public bool HasPlace => Listen is null || (IPEndPoint.TryParse(Listen, out var place) && place.Port > 0);

    public bool HasCollector => Collector is null || (Uri.TryCreate(Collector, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https");
}
