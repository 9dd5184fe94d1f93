using ClinicStretch.Application;
using ClinicStretch.Application.Accounts.Brand;
using ClinicStretch.Domain.Accounts.Brand;
using ClinicStretch.Web.Hosting;
using MediatR;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace ClinicStretch.Web.Accounts.Brand.Logo;

internal static class LogoEndpoints
{
    public static void MapClinicLogo(this RouteGroupBuilder api)
    {
        var logo = api.MapGroup("/clinic/logo").WithTags("Accounts");
        logo.MapGet("", Get).WithSummary("The clinic's logo").Produces(200, contentType: "image/png");
        logo.MapPut("", Put).WithSummary("Give the clinic a logo: the bytes of a PNG or JPEG").Accepts<byte[]>("image/png", "image/jpeg")
            .RequireRateLimiting(RateLimits.Uploads);
        logo.MapDelete("", Remove).WithSummary("Take the logo away");
    }

    private static async Task<FileContentHttpResult> Get(HttpResponse response, IMediator mediator, CancellationToken cancellationToken)
    {
        var logo = await mediator.Send(new GetClinicLogo(), cancellationToken) ?? throw new NotFoundException("logo");
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; sandbox";
        return TypedResults.File(logo.Bytes, logo.MediaType, entityTag: new EntityTagHeaderValue($"\"{logo.Hash}\""));
    }

    // What is too large is refused by what it says of its size, before any of it is read.
    private static async Task<Ok<LogoLine>> Put(HttpRequest request, IMediator mediator, CancellationToken cancellationToken)
    {
        LogoRules.FitsTheLimit.MustHold(request.ContentLength is null or <= LogoRules.Largest);
        request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = 2 * LogoRules.Largest;
        var file = await Read(request.Body, cancellationToken);
        return TypedResults.Ok(await mediator.Send(new PutClinicLogo(file), cancellationToken));
    }

    private static async Task<NoContent> Remove(IMediator mediator, CancellationToken cancellationToken)
    {
        await mediator.Send(new RemoveClinicLogo(), cancellationToken);
        return TypedResults.NoContent();
    }

    /// <summary>The file, or as much more than the largest as shows that it is too large.</summary>
    public static async Task<byte[]> Read(Stream file, CancellationToken cancellationToken)
    {
        var bytes = new byte[LogoRules.Largest + 1];
        var got = await file.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        return bytes[..got];
    }
}
