using ClinicStretch.Application.Patients.Rights;
using ClinicStretch.Domain.Patients.Rights;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClinicStretch.Web.Patients.Rights;

internal static class DataRequestEndpoints
{
    public static void MapDataRequests(this RouteGroupBuilder api)
    {
        var requests = api.MapGroup("/data-requests").WithTags("Patients");
        requests.MapGet("", List).WithSummary("What patients wait to be answered about their data, oldest first");
        requests.MapPost("/{requestId:guid}/answer", Answer).WithSummary("Answer a patient's request about their data, in words");
    }

    private static async Task<Ok<OpenDataRequests>> List(IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ListDataRequests(), cancellationToken));

    private static async Task<Ok<OwnRequest>> Answer(Guid requestId, AnswerBody body, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new AnswerRequest(new DataRequestId(requestId), body.Words, body.Refusal), cancellationToken));
}

/// <param name="Refusal">Why it is refused; null where it is not.</param>
internal sealed record AnswerBody(string Words, RefusalGround? Refusal = null);
