using ClinicStretch.Application.Progress.Reports;
using ClinicStretch.Domain;
using ClinicStretch.Web.Components;
using ClinicStretch.Web.Hosting.Load;
using MediatR;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClinicStretch.Web.Progress.Reports;

/// <summary>What the forms of the report pages post to for a PDF: it opens in the browser, and what was typed stands in no address.</summary>
internal static class ReportPages
{
    public static void MapReportPages(this IEndpointRouteBuilder app)
    {
        app.MapPost("/patients/{patientId:guid}/report/pdf", Progress).Heavy(HeavyWork.Print).ExcludeFromDescription();
        app.MapPost("/plans/{planId:guid}/discharge/pdf", Discharge).Heavy(HeavyWork.Print).ExcludeFromDescription();
    }

    private static Task<Results<FileContentHttpResult, BadRequest>> Progress(Guid patientId, HttpContext context, ScreenSender sender, IAntiforgery antiforgery) =>
        Open(form => new PrintReport(new PatientId(patientId), form.ToWish(), form.PaperSize, form.PrintMode), context, sender, antiforgery);

    private static Task<Results<FileContentHttpResult, BadRequest>> Discharge(Guid planId, HttpContext context, ScreenSender sender, IAntiforgery antiforgery) =>
        Open(form => new PrintDischarge(new PlanId(planId), form.ToDischarge(), form.PaperSize, form.PrintMode), context, sender, antiforgery);

    private static async Task<Results<FileContentHttpResult, BadRequest>> Open(
        Func<ReportForm, IRequest<PrintedReport>> request, HttpContext context, ScreenSender sender, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return TypedResults.BadRequest();
        }

        var form = ReportForm.Read(await context.Request.ReadFormAsync(context.RequestAborted));
        var report = await sender.Send(request(form), context.RequestAborted);
        context.Response.Headers.ContentDisposition = $"inline; filename=\"{report.FileName}\"";
        return TypedResults.File(report.Pdf, "application/pdf");
    }
}
