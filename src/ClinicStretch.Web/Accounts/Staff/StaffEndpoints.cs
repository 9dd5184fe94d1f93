using ClinicStretch.Application.Accounts.Staff;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClinicStretch.Web.Accounts.Staff;

/// <summary>Who works at the clinic: for administrators.</summary>
internal static class StaffEndpoints
{
    public static void MapStaff(this RouteGroupBuilder api)
    {
        var team = api.MapGroup("/team").WithTags("Team");
        team.MapGet("/staff", Get).WithSummary("Who works here with which second factor, and who was invited to");
        team.MapPut("/invitations/{invitationId:guid}", Invite).WithSummary("Invite somebody to work here, by a single-use link");
        team.MapPost("/invitations/{invitationId:guid}/resend", Resend).WithSummary("Make another link for them; the one before stops working");
        team.MapPost("/invitations/{invitationId:guid}/withdraw", Withdraw).WithSummary("Let their link work no longer");
        var member = team.MapGroup("/members/{memberId:guid}");
        member.MapPut("/role", Role).WithSummary("Let a member work as something else from now on");
        member.MapGet("/departure", Departure).WithSummary("What it will mean to let a member go");
        member.MapPost("/let-go", LetGo).WithSummary("Let a member go, and hand their patients over in the same act");
        member.MapPost("/remove-factor", RemoveFactor).WithSummary("Take a member's lost second factor away");
    }

    private static async Task<Ok<StaffView>> Get(IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new GetStaff(), cancellationToken));

    private static async Task<Results<Created<MemberInvitationAnswer>, Ok<MemberInvitationAnswer>>> Invite(
        Guid invitationId, InviteBody body, HttpRequest request, IMediator mediator, CancellationToken cancellationToken)
    {
        var made = Answer(await mediator.Send(new InviteMember(InvitationId.From(invitationId), body.Name, body.Email, body.Role), cancellationToken), request);
        return made.Code is null ? TypedResults.Ok(made) : TypedResults.Created((string?)null, made);
    }

    private static async Task<Ok<MemberInvitationAnswer>> Resend(Guid invitationId, HttpRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(Answer(await mediator.Send(new ResendInvitation(InvitationId.From(invitationId)), cancellationToken), request));

    private static async Task<NoContent> Withdraw(Guid invitationId, IMediator mediator, CancellationToken cancellationToken)
    {
        await mediator.Send(new WithdrawInvitation(InvitationId.From(invitationId)), cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<RoleBody>> Role(Guid memberId, RoleBody body, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(new RoleBody(await mediator.Send(new ChangeRole(MemberId.From(memberId), body.Role), cancellationToken)));

    private static async Task<Ok<Departure>> Departure(Guid memberId, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new GetDeparture(MemberId.From(memberId)), cancellationToken));

    private static async Task<Ok<LetGone>> LetGo(Guid memberId, LetGoBody body, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new LetGo(MemberId.From(memberId), body.HandTo), cancellationToken));

    private static async Task<NoContent> RemoveFactor(Guid memberId, IMediator mediator, CancellationToken cancellationToken)
    {
        await mediator.Send(new RemoveFactor(MemberId.From(memberId)), cancellationToken);
        return TypedResults.NoContent();
    }

    private static MemberInvitationAnswer Answer(MemberInvitation made, HttpRequest request) =>
        new(made.Code is { } code ? LinkOf(request, code) : null, made.Code, made.ExpiresAt, made.IsMailed);

    internal static string LinkOf(HttpRequest request, string code) => $"{request.Scheme}://{request.Host}/invitation/{code}";
}

internal sealed record InviteBody(string Name, string Email, Role Role);

internal sealed record RoleBody(Role Role);

/// <param name="HandTo">Who takes their patients; null where there are none.</param>
internal sealed record LetGoBody(MemberId? HandTo = null);

/// <param name="Code">Null when the same was sent before: it is shown once.</param>
internal sealed record MemberInvitationAnswer(string? Link, string? Code, DateTimeOffset ExpiresAt, bool IsMailed);
