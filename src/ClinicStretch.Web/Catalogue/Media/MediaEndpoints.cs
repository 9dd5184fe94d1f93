using ClinicStretch.Application.Catalogue.Media;
using ClinicStretch.Domain;
using ClinicStretch.Web.Hosting;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace ClinicStretch.Web.Catalogue.Media;

internal static class MediaEndpoints
{
    public static void MapMedia(this RouteGroupBuilder api)
    {
        var media = api.MapGroup("/media").WithTags("Catalogue");
        media.MapPut("/{mediaId:guid}", Add).WithSummary("Add a picture or video to an exercise: the ledger's fields first, then the file")
            .Accepts<IFormFile>("multipart/form-data").RequireRateLimiting(RateLimits.Uploads);
        media.MapGet("/{mediaId:guid}", Get).WithSummary("The picture or video itself, or a part of it").Produces(200, contentType: "image/jpeg");
        media.MapPost("/{mediaId:guid}/withdraw", Withdraw).WithSummary("Take it out of sight");
        api.MapGet("/exercises/{slug}/media", List).WithTags("Catalogue").WithSummary("The clinic's own pictures and videos of an exercise");
    }

    private static async Task<Results<Created<MediaLine>, Ok<MediaLine>>> Add(
        Guid mediaId, HttpRequest request, IMediator mediator, CancellationToken cancellationToken)
    {
        var answer = await MediaUpload.Receive(
            request, upload => mediator.Send(new AddMedia(new MediaId(mediaId), upload.Exercise, upload.Ledger, upload.File), cancellationToken), cancellationToken);
        return answer.Created ? TypedResults.Created(MediaWords.AddressOf(answer.Media.Id), answer.Media) : TypedResults.Ok(answer.Media);
    }

    private static async Task<FileStreamHttpResult> Get(Guid mediaId, HttpResponse response, IMediator mediator, CancellationToken cancellationToken)
    {
        var media = await mediator.Send(new GetMedia(new MediaId(mediaId)), cancellationToken);

        // Kept by the browser, and asked about each time: what is withdrawn, or signed out of, is not shown from a cache.
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; sandbox";
        response.Headers.ContentDisposition = $"inline; filename=\"{media.FileName}\"";
        return TypedResults.Stream(
            media.Content,
            media.MediaType,
            lastModified: media.UploadedAt,
            entityTag: new EntityTagHeaderValue($"\"{media.Hash}\""),
            enableRangeProcessing: true);
    }

    private static async Task<Ok<MediaLine>> Withdraw(Guid mediaId, WithdrawBody body, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new WithdrawMedia(new MediaId(mediaId), body.Reason), cancellationToken));

    private static async Task<Ok<IReadOnlyList<MediaLine>>> List(
        string slug, IMediator mediator, CancellationToken cancellationToken, bool withdrawn = false) =>
        TypedResults.Ok(await mediator.Send(new ListMedia(slug, withdrawn), cancellationToken));
}

internal sealed record WithdrawBody(string Reason);
