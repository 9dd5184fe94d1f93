using ClinicStretch.Application.Exchange;
using ClinicStretch.Application.Exchange.Care;
using ClinicStretch.Fhir;
using ClinicStretch.Web.Exchange.Fhir.Mapping;
using ClinicStretch.Web.Exchange.Fhir.Reading;
using ClinicStretch.Web.Hosting.Load;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClinicStretch.Web.Exchange.Fhir.Own;

internal static class OwnCareEndpoints
{
    public static void MapOwnCare(this RouteGroupBuilder api) => api.MapGet("/me/data/fhir", Export).WithTags("Patients")
        .WithSummary("The patient's care as a FHIR R4 Bundle, for another clinic's system").Produces(200, contentType: FhirJson.MediaType).Heavy(HeavyWork.Export);

    // Its name names nobody.
    private static async Task<FileContentHttpResult> Export(IMediator mediator, Canon canon, ISite site, HttpRequest request, CancellationToken cancellationToken)
    {
        var bundle = CareBundle.Collection(await mediator.Send(new ExportOwnCare(), cancellationToken), canon, site.RootFor(request));
        return TypedResults.File(FhirJson.WriteUtf8(bundle), FhirJson.MediaType, "my-data.fhir.json");
    }
}
