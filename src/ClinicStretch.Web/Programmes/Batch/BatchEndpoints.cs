using System.Globalization;
using ClinicStretch.Application;
using ClinicStretch.Application.Programmes;
using ClinicStretch.Application.Programmes.Batch;
using ClinicStretch.Domain;
using ClinicStretch.Web.Hosting.Load;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClinicStretch.Web.Programmes.Batch;

internal static class BatchEndpoints
{
    public static void MapBatches(this RouteGroupBuilder api)
    {
        api.MapGet("/programmes.zip", PrintOwn).WithTags("Programmes").WithSummary("The sheets of all plans of the therapist's own patients, as a ZIP")
            .Produces(200, contentType: "application/zip").Heavy(HeavyWork.Batch);
        api.MapPost("/programmes.zip", PrintNamed).WithTags("Programmes").WithSummary("The sheets of up to 1,000 plans, as a ZIP")
            .Produces(200, contentType: "application/zip").Heavy(HeavyWork.Batch);
    }

    private static Task<PushStreamHttpResult> PrintOwn(
        [AsParameters] SheetQuery query, HttpResponse response, IMediator mediator, ProgrammeZip zip, CancellationToken cancellationToken) =>
        Print(new ListPrintable(null, query.ToWish()), response, mediator, zip, cancellationToken);

    private static Task<PushStreamHttpResult> PrintNamed(
        BatchBody body, HttpResponse response, IMediator mediator, ProgrammeZip zip, CancellationToken cancellationToken) =>
        Print(new ListPrintable([.. body.Plans.Select(p => new PlanId(p))], body.Wish), response, mediator, zip, cancellationToken);

    // Whoever stops reading stops the printing: the token is the request's.
    private static async Task<PushStreamHttpResult> Print(
        ListPrintable which, HttpResponse response, IMediator mediator, ProgrammeZip zip, CancellationToken cancellationToken)
    {
        var plans = await mediator.Send(which, cancellationToken);
        response.Headers["X-Programmes"] = plans.Count.ToString(CultureInfo.InvariantCulture);
        return TypedResults.Stream(stream => zip.Write(plans, which.Wish, stream, cancellationToken), "application/zip", "programmes.zip");
    }
}

/// <param name="Plans">1 to 1,000.</param>
internal sealed record BatchBody(
    IReadOnlyList<Guid> Plans,
    PrintMode? Mode = null,
    Paper? Paper = null,
    string? Language = null,
    string? With = null,
    bool? BlackAndWhite = null,
    int? Weeks = null)
{
    public SheetWish Wish => new(Mode, Paper, Language, With, BlackAndWhite, Weeks);
}
