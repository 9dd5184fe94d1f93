using ClinicStretch.Application.Accounts.Carers;
using ClinicStretch.Domain;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClinicStretch.Web.Accounts.Carers;

internal static class CarerEndpoints
{
    public static void MapCarers(this RouteGroupBuilder api)
    {
        var carers = api.MapGroup("/patients/{patientId:guid}/carers").WithTags("Accounts");
        carers.MapGet("/", List).WithSummary("Who has, had or was offered access to a patient's plan");
        carers.MapPost("/", Invite).WithSummary("Let a carer in by a single-use link");
        carers.MapPost("/{carerId:guid}/withdraw", Withdraw).WithSummary("End a carer's access at once");
    }

    private static async Task<Ok<IReadOnlyList<CarerLine>>> List(Guid patientId, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ListCarers(new PatientId(patientId)), cancellationToken));

    private static async Task<Created<CarerInvitationAnswer>> Invite(
        Guid patientId, CarerBody body, HttpRequest request, IMediator mediator, CancellationToken cancellationToken)
    {
        var made = await mediator.Send(new InviteCarer(new PatientId(patientId), body.Name, body.Relation), cancellationToken);
        var link = $"{request.Scheme}://{request.Host}/invitation/{made.Code}";
        return TypedResults.Created((string?)null, new CarerInvitationAnswer(made.Carer, link, made.Code, made.ExpiresAt));
    }

    private static async Task<NoContent> Withdraw(
        Guid patientId, Guid carerId, WithdrawCarerBody body, IMediator mediator, CancellationToken cancellationToken)
    {
        await mediator.Send(new WithdrawCarer(new PatientId(patientId), new CarerId(carerId), body.Reason), cancellationToken);
        return TypedResults.NoContent();
    }
}

internal sealed record CarerBody(string Name, string? Relation = null);

/// <param name="Reason">Needed from a therapist.</param>
internal sealed record WithdrawCarerBody(string? Reason = null);

internal sealed record CarerInvitationAnswer(CarerId Carer, string Link, string Code, DateTimeOffset ExpiresAt);
