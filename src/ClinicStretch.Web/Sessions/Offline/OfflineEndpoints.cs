using System.IO.Compression;
using ClinicStretch.Application.Sessions.Offline;
using ClinicStretch.Figures;
using ClinicStretch.Web.Accounts;
using ClinicStretch.Web.Components;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.ResponseCompression;

namespace ClinicStretch.Web.Sessions.Offline;

/// <summary>What a phone asks for so that it can be without a network for a while.</summary>
internal static class OfflineEndpoints
{
    private const string BundlePath = "/me/bundle";

    public static IServiceCollection AddOffline(this IServiceCollection services)
    {
        services.AddSingleton(new Drawings(AddressOf));
        services.AddSingleton<PhoneShell>();
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        return services;
    }

    /// <summary>
    /// The bundle is mostly words, and a phone may have little network. Nothing that another site could slip into it is part of it, so its
    /// length over TLS tells nobody anything. The app's own files say nothing of anybody. No other answer is compressed.
    /// </summary>
    public static IApplicationBuilder UseSmallBundles(this IApplicationBuilder app) =>
        app.UseWhen(context => context.Request.Path == "/api/v1" + BundlePath || PhonePages.IsPhone(context.Request.Path), bundles => bundles.UseResponseCompression());

    public static void MapOffline(this RouteGroupBuilder api)
    {
        api.MapGet(BundlePath, Bundle).WithTags("Sessions").WithSummary("What a phone keeps to be without a network");
        api.MapPost("/me/sign-out", (Delegate)SignOut).WithTags("Accounts").WithSummary("End the sign-in of this browser").Produces(204);
    }

    private static async Task<Ok<Bundle>> Bundle(HttpContext context, IMediator mediator, CancellationToken cancellationToken)
    {
        var bundle = await mediator.Send(new GetBundle(), cancellationToken);
        return TypedResults.Ok(PatientLanguage.Mirrored(context) is { } mirrored ? bundle with { Language = mirrored } : bundle);
    }

    // Without a form's token: the page that asks is the same for everybody. The guard of the API stands in front of it.
    private static async Task<NoContent> SignOut(HttpContext context)
    {
        await context.Leave();
        return TypedResults.NoContent();
    }

    private static string? AddressOf(string slug, string? variant, string language) => !FigureLibrary.Has(slug, variant)
        ? null
        : $"/api/v1/exercises/{slug}/figure.svg?language={language}" + (variant is null ? "" : $"&variant={Uri.EscapeDataString(variant)}");
}
