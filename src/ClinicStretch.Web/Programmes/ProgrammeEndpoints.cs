using ClinicStretch.Application.Programmes;
using ClinicStretch.Domain;
using ClinicStretch.Web.Hosting;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClinicStretch.Web.Programmes;

internal static class ProgrammeEndpoints
{
    public static void MapProgrammes(this RouteGroupBuilder api) =>
        api.MapGet("/plans/{planId:guid}/programme.pdf", Print).WithTags("Programmes").WithSummary("The home-exercise programme as a PDF")
            .Produces(200, contentType: "application/pdf");

    private static async Task<FileContentHttpResult> Print(
        Guid planId, int? revision, string? mode, string? paper, string? language, IMediator mediator, CancellationToken cancellationToken, bool draft = false)
    {
        var request = new GetProgramme(
            new PlanId(planId),
            revision,
            QueryText.Choice<PrintMode>(mode, "mode", "programme.mode"),
            QueryText.Choice<Paper>(paper, "paper", "programme.paper"),
            language,
            draft);
        var programme = await mediator.Send(request, cancellationToken);
        return TypedResults.File(programme.Pdf, "application/pdf", programme.FileName);
    }
}
