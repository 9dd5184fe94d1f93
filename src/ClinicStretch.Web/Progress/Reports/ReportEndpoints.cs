using ClinicStretch.Application.Programmes;
using ClinicStretch.Application.Progress.Reports;
using ClinicStretch.Domain;
using ClinicStretch.Web.Hosting;
using ClinicStretch.Web.Hosting.Load;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ClinicStretch.Web.Progress.Reports;

/// <summary>Reports as PDF. What is in somebody's own words is posted: an address is kept in logs and histories.</summary>
internal static class ReportEndpoints
{
    private const string Pdf = "application/pdf";

    public static void MapReports(this RouteGroupBuilder api)
    {
        api.MapGet("/patients/{patientId:guid}/report.pdf", Progress).WithTags("Reports").WithSummary("How a patient is getting on, as a PDF")
            .Produces(200, contentType: Pdf).Heavy(HeavyWork.Print);
        api.MapPost("/patients/{patientId:guid}/report.pdf", ProgressWithText).WithTags("Reports").WithSummary("The same with a word of the therapist's")
            .Produces(200, contentType: Pdf).Heavy(HeavyWork.Print);
        api.MapGet("/plans/{planId:guid}/discharge.pdf", Discharge).WithTags("Reports").WithSummary("How a plan that has ended went, as a PDF")
            .Produces(200, contentType: Pdf).Heavy(HeavyWork.Print);
        api.MapPost("/plans/{planId:guid}/discharge.pdf", DischargeWithText).WithTags("Reports").WithSummary("The same with what to go on with")
            .Produces(200, contentType: Pdf).Heavy(HeavyWork.Print);
    }

    private static Task<FileContentHttpResult> Progress(
        Guid patientId, [AsParameters] ReportQuery query, IMediator mediator, CancellationToken cancellationToken) =>
        Print(new PrintReport(new PatientId(patientId), query.ToWish(), query.ReadPaper(), query.ReadMode()), mediator, cancellationToken);

    private static Task<FileContentHttpResult> ProgressWithText(Guid patientId, ReportBody body, IMediator mediator, CancellationToken cancellationToken) =>
        Print(new PrintReport(new PatientId(patientId), body.ToWish(), body.Paper, body.Mode), mediator, cancellationToken);

    private static Task<FileContentHttpResult> Discharge(
        Guid planId, [FromQuery(Name = "for")] string? reader, string? language, string? paper, string? mode, IMediator mediator, CancellationToken cancellationToken) =>
        Print(
            new PrintDischarge(
                new PlanId(planId),
                new DischargeWish(ReportQuery.ReaderOf(reader), language),
                QueryText.Choice<Paper>(paper, "paper", "programme.paper"),
                QueryText.Choice<PrintMode>(mode, "mode", "programme.mode")),
            mediator, cancellationToken);

    private static Task<FileContentHttpResult> DischargeWithText(Guid planId, DischargeBody body, IMediator mediator, CancellationToken cancellationToken) =>
        Print(new PrintDischarge(new PlanId(planId), new DischargeWish(body.For, body.Language, body.Text), body.Paper, body.Mode), mediator, cancellationToken);

    private static async Task<FileContentHttpResult> Print(IRequest<PrintedReport> request, IMediator mediator, CancellationToken cancellationToken)
    {
        var report = await mediator.Send(request, cancellationToken);
        return TypedResults.File(report.Pdf, Pdf, report.FileName);
    }
}

/// <summary>What an address asks for.</summary>
/// <param name="For">Patient, referrer or record; patient when not given.</param>
/// <param name="Note">Ids of sessions whose notes are to be told.</param>
internal sealed record ReportQuery(
    [FromQuery(Name = "for")] string? For, DateOnly? From, DateOnly? To, bool? Whole, Guid[]? Note, string? Language, string? Paper, string? Mode)
{
    public ReportWish ToWish() => new(ReaderOf(For), From, To, Whole ?? false, Language, [.. (Note ?? []).Select(id => new SessionId(id))]);

    public Paper? ReadPaper() => QueryText.Choice<Paper>(Paper, "paper", "programme.paper");

    public PrintMode? ReadMode() => QueryText.Choice<PrintMode>(Mode, "mode", "programme.mode");

    public static ReportFor ReaderOf(string? text) => QueryText.Choice<ReportFor>(text, "for", "report.for") ?? ReportFor.Patient;
}

/// <summary>What is asked for with a word of the therapist's.</summary>
internal sealed record ReportBody(
    ReportFor For, DateOnly? From = null, DateOnly? To = null, bool Whole = false, string? Language = null, IReadOnlyList<Guid>? Notes = null, string? Text = null,
    Paper? Paper = null, PrintMode? Mode = null)
{
    public ReportWish ToWish() => new(For, From, To, Whole, Language, [.. (Notes ?? []).Select(id => new SessionId(id))], Text);
}

/// <param name="Text">What to go on with.</param>
internal sealed record DischargeBody(ReportFor For, string? Language = null, string? Text = null, Paper? Paper = null, PrintMode? Mode = null);
