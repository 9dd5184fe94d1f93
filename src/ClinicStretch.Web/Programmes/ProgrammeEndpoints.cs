using System.Globalization;
using ClinicStretch.Application.Programmes;
using ClinicStretch.Domain;
using ClinicStretch.Web.Hosting.Load;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClinicStretch.Web.Programmes;

internal static class ProgrammeEndpoints
{
    public static void MapProgrammes(this RouteGroupBuilder api)
    {
        var plan = api.MapGroup("/plans/{planId:guid}").WithTags("Programmes");
        plan.MapGet("/programme.pdf", Print).Heavy(HeavyWork.Print).WithSummary("The home-exercise programme as a PDF").Produces(200, contentType: "application/pdf");
        plan.MapGet("/programme/pages", Pages).Heavy(HeavyWork.Print).WithSummary("How many pages it has in each mode");
    }

    private static async Task<FileContentHttpResult> Print(
        Guid planId,
        int? revision,
        [AsParameters] SheetQuery query,
        HttpResponse response,
        IMediator mediator,
        CancellationToken cancellationToken,
        bool draft = false,
        bool open = false)
    {
        var programme = await mediator.Send(new GetProgramme(new PlanId(planId), revision, query.ToWish(), draft), cancellationToken);
        if (programme.PhotosLeftOut.Count > 0)
        {
            response.Headers["X-Photographs-Left-Out"] = programme.PhotosLeftOut.Count.ToString(CultureInfo.InvariantCulture);
        }

        return response.Pdf(programme.Pdf, programme.FileName, open);
    }

    private static async Task<Ok<ProgrammePages>> Pages(
        Guid planId, int? revision, [AsParameters] SheetQuery query, IMediator mediator, CancellationToken cancellationToken, bool draft = false) =>
        TypedResults.Ok(await mediator.Send(new GetProgrammePages(new PlanId(planId), revision, query.ToWish(), draft), cancellationToken));

    /// <summary>A PDF to be kept, or to be looked at in the browser.</summary>
    public static FileContentHttpResult Pdf(this HttpResponse response, byte[] pdf, string fileName, bool open)
    {
        if (!open)
        {
            return TypedResults.File(pdf, "application/pdf", fileName);
        }

        response.Headers.ContentDisposition = $"inline; filename=\"{fileName}\"";
        return TypedResults.File(pdf, "application/pdf");
    }
}
