using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;

namespace ClinicStretch.Integration.Tests.Hosting.Access;

/// <summary>One method of one endpoint of the server, and for a page one of its forms.</summary>
/// <param name="Pattern">Such as <c>/plans/{Id}</c>: names without their constraints.</param>
/// <param name="Form">The form of a page; null for the page itself and for all else.</param>
internal sealed partial record Door(string Method, string Pattern, bool IsPage, string? Form = null)
{
    // What takes away comes last.
    private static readonly string[] Methods = ["GET", "PUT", "POST", "DELETE"];

    public string Name => Form is null ? $"{Method} {Pattern}" : $"{Method} {Pattern} #{Form}";

    public bool IsApi => Pattern.StartsWith("/api/", StringComparison.Ordinal);

    /// <summary>Every door of a server but the files that are part of the program, which are everybody's.</summary>
    public static IReadOnlyList<Door> All(EndpointDataSource endpoints) =>
    [
        .. endpoints.Endpoints.OfType<RouteEndpoint>().Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .SelectMany(Of).Distinct().OrderBy(d => d.IsApi ? 0 : d.IsPage ? 2 : 1).ThenBy(d => d.Pattern, StringComparer.Ordinal).ThenBy(d => Array.IndexOf(Methods, d.Method)),
    ];

    public static string PatternOf(RouteEndpoint endpoint) => "/" + Constraint().Replace(endpoint.RoutePattern.RawText!, "").Trim('/');

    private static IEnumerable<Door> Of(RouteEndpoint endpoint)
    {
        var pattern = PatternOf(endpoint);

        // What a page takes is said form by form.
        return endpoint.Metadata.Any(m => m.GetType().Name is "ComponentTypeMetadata")
            ? [new Door("GET", pattern, IsPage: true)]
            : (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(m => new Door(m, pattern, IsPage: false));
    }

    [GeneratedRegex("(?<=[{][A-Za-z]+):[^}]*(}}[^}]*)*(?=})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Constraint();
}
