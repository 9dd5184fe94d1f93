using System.Reflection;
using ClinicStretch.Integration.Tests.Support;
using ClinicStretch.Web.Hosting.Load;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Integration.Tests.Hosting.Load;

/// <summary>Every endpoint that makes a file waits for a place; one that is added without fails here.</summary>
public sealed class HeavyEndpointTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    // What is only handed on as it lies there, or drawn in a moment.
    private static readonly string[] NoMoreThanAScreen = ["/api/v1/clinic/logo", "/api/v1/media/{mediaId:guid}", "/api/v1/exercises/{slug}/figure.svg", "/calendar/{code}.ics"];

    private static readonly string[] Files = ["application/pdf", "application/zip", "application/fhir+json", "text/csv", "application/octet-stream"];

    private static readonly string[] Words = ["pdf", "zip", "csv", "export", "document", "me/data"];

    [Fact]
    public void Whatever_makes_a_file_waits_for_a_place()
    {
        var endpoints = host.Services.GetRequiredService<EndpointDataSource>().Endpoints;

        Assert.Empty(Forgotten(endpoints));
        var heavy = endpoints.OfType<RouteEndpoint>().Where(e => e.Metadata.GetMetadata<HeavyAttribute>() is not null)
            .GroupBy(e => e.Metadata.GetMetadata<HeavyAttribute>()!.Work).ToDictionary(g => g.Key, g => g.Count());
        Assert.Equal(Enum.GetValues<HeavyWork>().Order(), heavy.Keys.Order());
        Assert.InRange(heavy[HeavyWork.Print], 10, int.MaxValue);
    }

    [Fact]
    public async Task One_that_forgot_it_is_found_by_its_address_by_what_it_answers_and_by_what_it_says_it_does()
    {
        await using var planted = WebApplication.CreateBuilder().Build();
        planted.MapGet("/plans/{id}/other.pdf", () => "by its address");
        planted.MapGet("/plans/{id}/file", () => TypedResults.File([1], "image/png"));
        planted.MapGet("/plans/{id}/stream", () => Task.FromResult<Results<NotFound, PushStreamHttpResult>>(TypedResults.NotFound()));
        planted.MapGet("/plans/{id}/said", () => "by its word").Produces(200, contentType: "application/zip");
        planted.MapGet("/plans/{id}/waits.pdf", () => "it waits").Heavy(HeavyWork.Print);
        planted.MapGet("/plans/{id}", () => "a screen");

        Assert.Equal(4, Forgotten([.. ((IEndpointRouteBuilder)planted).DataSources.SelectMany(s => s.Endpoints)]).Count);
    }

    private static List<string> Forgotten(IReadOnlyList<Endpoint> endpoints) =>
    [
        .. endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<HeavyAttribute>() is null && !NoMoreThanAScreen.Contains(e.RoutePattern.RawText!.TrimEnd('/')))
            .Where(e => IsAFileByItsAddress(e) || SaysSo(e) || AnswersWithAFile(e.Metadata.GetMetadata<MethodInfo>()?.ReturnType))
            .Select(e => e.DisplayName!),
    ];

    private static bool IsAFileByItsAddress(RouteEndpoint endpoint) =>
        endpoint.RoutePattern.RawText!.StartsWith('/') && IsOurs(endpoint) && Words.Any(w => endpoint.RoutePattern.RawText.TrimEnd('/').EndsWith(w, StringComparison.Ordinal));

    // Pages show, and static files lie there.
    private static bool IsOurs(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<MethodInfo>() is not null;

    private static bool SaysSo(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>().Any(p => p.StatusCode is 200 && p.ContentTypes.Any(Files.Contains));

    private static bool AnswersWithAFile(Type? type) => type is not null
        && (type == typeof(FileContentHttpResult) || type == typeof(FileStreamHttpResult) || type == typeof(PushStreamHttpResult) || type == typeof(PhysicalFileHttpResult)
            || type.GenericTypeArguments.Any(AnswersWithAFile));
}
