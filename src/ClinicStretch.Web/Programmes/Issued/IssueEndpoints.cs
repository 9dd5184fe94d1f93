using ClinicStretch.Application.Programmes;
using ClinicStretch.Application.Programmes.Issued;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Programmes;
using ClinicStretch.Web.Hosting.Load;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClinicStretch.Web.Programmes.Issued;

internal static class IssueEndpoints
{
    public static void MapIssued(this RouteGroupBuilder api)
    {
        var issued = api.MapGroup("/plans/{planId:guid}/issued").WithTags("Programmes");
        issued.MapGet("", List).WithSummary("The sheets of a plan that were issued");
        issued.MapPut("/{issueId:guid}", Issue).WithSummary("Issue a sheet: print it to be given to the patient, and keep that it was").Heavy(HeavyWork.Print);
        issued.MapGet("/{issueId:guid}/programme.pdf", Get).WithSummary("An issued sheet once more, the same to the byte")
            .Produces(200, contentType: "application/pdf").Heavy(HeavyWork.Print);
    }

    private static async Task<Ok<IReadOnlyList<IssuedSheet>>> List(Guid planId, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ListIssued(new PlanId(planId)), cancellationToken));

    private static async Task<Results<Created<IssuedSheet>, Ok<IssuedSheet>>> Issue(
        Guid planId, Guid issueId, IssueBody body, IMediator mediator, CancellationToken cancellationToken)
    {
        var sheet = await mediator.Send(new IssueProgramme(new IssuedDocumentId(issueId), new PlanId(planId), body.Revision, body.Wish), cancellationToken);
        return sheet.Created ? TypedResults.Created($"/api/v1/plans/{planId}/issued/{issueId}/programme.pdf", sheet) : TypedResults.Ok(sheet);
    }

    private static async Task<FileContentHttpResult> Get(
        Guid planId, Guid issueId, HttpResponse response, IMediator mediator, CancellationToken cancellationToken, bool open = false)
    {
        var programme = await mediator.Send(new GetIssuedProgramme(new PlanId(planId), new IssuedDocumentId(issueId)), cancellationToken);
        response.Headers["Repr-Digest"] = $"sha-256=:{Convert.ToBase64String(Convert.FromHexString(programme.Sha256))}:";
        return response.Pdf(programme.Pdf, programme.FileName, open);
    }
}

/// <summary>All of it may be left out: the newest revision, as the patient needs it.</summary>
/// <param name="With">Tag of a second language beside the first.</param>
/// <param name="Weeks">Of the log chart: 2 or 4.</param>
internal sealed record IssueBody(
    int? Revision = null, PrintMode? Mode = null, Paper? Paper = null, string? Language = null, string? With = null, bool? BlackAndWhite = null, int? Weeks = null)
{
    public SheetWish Wish => new(Mode, Paper, Language, With, BlackAndWhite, Weeks);
}
