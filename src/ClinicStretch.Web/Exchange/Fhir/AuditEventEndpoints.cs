using System.Text.Json;
using ClinicStretch.Application.Audit.Export;
using ClinicStretch.Application.Exchange;
using ClinicStretch.Fhir;
using ClinicStretch.Web.Exchange.Fhir.Mapping;
using ClinicStretch.Domain;
using ClinicStretch.Web.Hosting.Load;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClinicStretch.Web.Exchange.Fhir;

internal static class AuditEventEndpoints
{
    public static void MapAuditEvents(this RouteGroupBuilder api) => api.MapGet("/audit-events", Export).WithTags("Exchange")
        .WithSummary("The clinic's audit, or that of one patient's record, as a FHIR R4 Bundle of AuditEvents").Produces(200, contentType: FhirJson.MediaType).Heavy(HeavyWork.Export);

    private static async Task<PushStreamHttpResult> Export(
        IMediator mediator, ISite site, Canon canon, HttpRequest request, CancellationToken cancellationToken, Guid? patient = null, Guid? after = null, int limit = 100)
    {
        var page = await mediator.Send(new ExportAudit(patient is { } id ? new PatientId(id) : null, after, limit), cancellationToken);
        var address = $"{site.Address ?? $"{request.Scheme}://{request.Host}"}{request.Path}?limit={limit}{(patient is null ? "" : $"&patient={patient}")}";
        return TypedResults.Stream(stream => Write(stream, page, address, after, canon, cancellationToken), FhirJson.MediaType);
    }

    // Event by event, so that a page of any size takes little memory.
    private static async Task Write(Stream stream, AuditPage page, string address, Guid? after, Canon canon, CancellationToken cancellationToken)
    {
        await using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteString("resourceType", "Bundle");
        json.WriteString("type", "searchset");
        json.WriteStartArray("link");
        Link(json, "self", address, after);
        if (page.Next is { } next)
        {
            Link(json, "next", address, next);
        }

        json.WriteEndArray();
        await Entries(json, page, canon, cancellationToken);
        json.WriteEndObject();
    }

    // FHIR has no empty lists.
    private static async Task Entries(Utf8JsonWriter json, AuditPage page, Canon canon, CancellationToken cancellationToken)
    {
        if (page.Entries.Count is 0)
        {
            return;
        }

        json.WriteStartArray("entry");
        foreach (var entry in page.Entries)
        {
            json.WriteStartObject();
            json.WriteString("fullUrl", $"urn:uuid:{entry.Id}");
            json.WritePropertyName("resource");
            AuditEventWriter.Write(json, entry, canon);
            json.WriteStartObject("search");
            json.WriteString("mode", "match");
            json.WriteEndObject();
            json.WriteEndObject();
            await json.FlushAsync(cancellationToken);
        }

        json.WriteEndArray();
    }

    private static void Link(Utf8JsonWriter json, string relation, string address, Guid? after)
    {
        json.WriteStartObject();
        json.WriteString("relation", relation);
        json.WriteString("url", after is null ? address : $"{address}&after={after}");
        json.WriteEndObject();
    }
}
