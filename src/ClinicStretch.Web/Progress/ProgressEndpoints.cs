using ClinicStretch.Application.Progress;
using ClinicStretch.Domain;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClinicStretch.Web.Progress;

internal static class ProgressEndpoints
{
    public static void MapProgress(this RouteGroupBuilder api) =>
        api.MapGet("/patients/{patientId:guid}/progress", Get).WithTags("Progress").WithSummary("Adherence, pain and the response to each exercise");

    private static async Task<Ok<PatientProgress>> Get(
        Guid patientId, DateOnly? from, DateOnly? to, IMediator mediator, CancellationToken cancellationToken, bool whole = false) =>
        TypedResults.Ok(await mediator.Send(new GetProgress(new PatientId(patientId), from, to, whole), cancellationToken));
}
