using ClinicStretch.Application.Patients.Own;
using ClinicStretch.Application.Patients.Rights;
using ClinicStretch.Application.Programmes;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Patients.Rights;
using ClinicStretch.Web.Hosting;
using ClinicStretch.Web.Hosting.Load;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClinicStretch.Web.Patients.Own;

internal static class OwnEndpoints
{
    public static void MapOwnRecord(this RouteGroupBuilder api)
    {
        var mine = api.MapGroup("/me/data").WithTags("Patients");
        mine.MapGet("", Everything).WithSummary("All that is kept of the patient, as a file").Heavy(HeavyWork.Export);
        mine.MapGet("/document.pdf", Print).WithSummary("The same to be read, as a PDF").Produces(200, contentType: "application/pdf").Heavy(HeavyWork.Print);
        mine.MapPut("/withdrawals/{consentId:guid}", Withdraw).WithSummary("Take back something the patient agreed to, at once");
        mine.MapPut("/requests/{requestId:guid}", AskErasure).WithSummary("Ask the clinic to erase what it keeps of the patient");
        mine.MapPost("/requests/{requestId:guid}/take-back", TakeBack).WithSummary("No longer ask for it");
    }

    // Its name names nobody.
    private static async Task<Ok<OwnRecord>> Everything(HttpResponse response, IMediator mediator, CancellationToken cancellationToken)
    {
        var record = await mediator.Send(new ExportOwnRecord(), cancellationToken);
        response.Headers.ContentDisposition = "attachment; filename=\"my-data.json\"";
        return TypedResults.Ok(record);
    }

    private static async Task<FileContentHttpResult> Print(string? paper, IMediator mediator, CancellationToken cancellationToken)
    {
        var printed = await mediator.Send(new PrintOwnRecord(QueryText.Choice<Paper>(paper, "paper", "programme.paper")), cancellationToken);
        return TypedResults.File(printed.Pdf, "application/pdf", printed.FileName);
    }

    private static async Task<Results<Created<WithdrawnConsent>, Ok<WithdrawnConsent>>> Withdraw(
        Guid consentId, WithdrawalBody body, IMediator mediator, CancellationToken cancellationToken)
    {
        var answer = await mediator.Send(new WithdrawConsent(new ConsentId(consentId), body.Kind), cancellationToken);
        return answer.Created ? TypedResults.Created((string?)null, answer) : TypedResults.Ok(answer);
    }

    private static async Task<Results<Created<OwnRequest>, Ok<OwnRequest>>> AskErasure(
        Guid requestId, ErasureBody body, IMediator mediator, CancellationToken cancellationToken)
    {
        var answer = await mediator.Send(new AskErasure(new DataRequestId(requestId), body.Note), cancellationToken);
        return answer.Created ? TypedResults.Created((string?)null, answer.Request) : TypedResults.Ok(answer.Request);
    }

    private static async Task<Ok<OwnRequest>> TakeBack(Guid requestId, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new TakeBackRequest(new DataRequestId(requestId)), cancellationToken));
}

internal sealed record WithdrawalBody(ConsentKind Kind);

/// <param name="Note">Null when nothing more is said.</param>
internal sealed record ErasureBody(string? Note = null);
