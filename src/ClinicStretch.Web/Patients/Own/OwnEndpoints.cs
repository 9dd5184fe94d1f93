using ClinicStretch.Application.Patients.Own;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClinicStretch.Web.Patients.Own;

internal static class OwnEndpoints
{
    public static void MapOwnRecord(this RouteGroupBuilder api) =>
        api.MapGet("/me/data", Everything).WithTags("Patients").WithSummary("All that is kept of the patient, as a file");

    // Its name names nobody.
    private static async Task<Ok<OwnRecord>> Everything(HttpResponse response, IMediator mediator, CancellationToken cancellationToken)
    {
        var record = await mediator.Send(new GetOwnRecord(), cancellationToken);
        response.Headers.ContentDisposition = "attachment; filename=\"my-data.json\"";
        return TypedResults.Ok(record);
    }
}
