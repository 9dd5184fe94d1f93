using ClinicStretch.Application.Accounts.Team;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts.Team;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClinicStretch.Web.Accounts.Team;

internal static class TeamEndpoints
{
    public static void MapTeam(this RouteGroupBuilder api)
    {
        var team = api.MapGroup("/team").WithTags("Team");
        team.MapGet("/", Get).WithSummary("Who works here, and who stands in for whom");
        team.MapPut("/access", Access).WithSummary("Say whose patients a therapist sees");
        team.MapPut("/covers/{coverId:guid}", Cover).WithSummary("Say who stands in for whom, from when to when");
        team.MapPost("/covers/{coverId:guid}/end", End).WithSummary("End a cover from today on");
        team.MapPost("/hand-over", HandOver).WithSummary("Put patients of one therapist in the charge of another");
        api.MapPut("/record-openings/{openingId:guid}", Open).WithTags("Team")
            .WithSummary("Open the record of somebody else's patient for 24 hours, with a reason");
    }

    private static async Task<Ok<TeamView>> Get(IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new GetTeam(), cancellationToken));

    private static async Task<Ok<AccessBody>> Access(AccessBody body, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(new AccessBody(await mediator.Send(new SetCaseloadAccess(body.Access), cancellationToken)));

    private static async Task<Results<Created<PutCoverAnswer>, Ok<PutCoverAnswer>>> Cover(
        Guid coverId, CoverTerms body, IMediator mediator, CancellationToken cancellationToken)
    {
        var answer = await mediator.Send(new PutCover(CoverId.From(coverId), body), cancellationToken);
        return answer.Created ? TypedResults.Created((string?)null, answer) : TypedResults.Ok(answer);
    }

    private static async Task<NoContent> End(Guid coverId, IMediator mediator, CancellationToken cancellationToken)
    {
        await mediator.Send(new EndCover(CoverId.From(coverId)), cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<HandedOver>> HandOver(HandOverBody body, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new HandOver(body.From, body.To, body.Patients), cancellationToken));

    private static async Task<Ok<OpenedRecord>> Open(Guid openingId, OpeningBody body, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(
            new OpenRecord(OpeningId.From(openingId), new WhoseRecord(body.Reference, body.Name, body.BirthDate), body.Reason), cancellationToken));
}

internal sealed record AccessBody(CaseloadAccess Access);

/// <param name="Patients">Null for all.</param>
internal sealed record HandOverBody(MemberId From, MemberId To, IReadOnlyList<PatientId>? Patients = null);

/// <param name="Reference">Or else both name and birth date.</param>
internal sealed record OpeningBody(string Reason, string? Reference = null, string? Name = null, DateOnly? BirthDate = null);
