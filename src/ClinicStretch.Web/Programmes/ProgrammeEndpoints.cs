using ClinicStretch.Application.Programmes;
using ClinicStretch.Domain;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClinicStretch.Web.Programmes;

internal static class ProgrammeEndpoints
{
    public static void MapProgrammes(this RouteGroupBuilder api)
    {
        api.MapGet("/plans/{planId:guid}/programme.pdf", Print).WithTags("Programmes").WithSummary("The home-exercise programme as a PDF")
            .Produces(200, contentType: "application/pdf");
        api.MapIssued();
    }

    private static async Task<FileContentHttpResult> Print(
        Guid planId, int? revision, [AsParameters] SheetQuery query, IMediator mediator, CancellationToken cancellationToken, bool draft = false)
    {
        var programme = await mediator.Send(new GetProgramme(new PlanId(planId), revision, query.ToWish(), draft), cancellationToken);
        return TypedResults.File(programme.Pdf, "application/pdf", programme.FileName);
    }
}
