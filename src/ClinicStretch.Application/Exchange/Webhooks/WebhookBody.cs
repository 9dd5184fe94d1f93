using System.Globalization;
using System.Text.Json;
using ClinicStretch.Domain.Exchange.Webhooks;

namespace ClinicStretch.Application.Exchange.Webhooks;

/// <summary>What a receiver is told: what happened, when, and where to read of it. No name, no value: those are read with a key.</summary>
internal static class WebhookBody
{
    private const string FhirRoot = "/fhir/R4/";

    /// <param name="site">Where the public finds this server; null when the operator has not said, and then addresses begin at the root of FHIR.</param>
    public static byte[] Of(WebhookDelivery delivery, string? site)
    {
        var root = site is null ? "" : site + FhirRoot;
        return JsonSerializer.SerializeToUtf8Bytes(new
        {
            type = delivery.Kind.Name,
            timestamp = delivery.HappenedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
            data = delivery.PatientId is { } patient ? new { patient = $"{root}Patient/{patient.Value}", resource = root + delivery.Resource } : (object)new { },
        });
    }
}
