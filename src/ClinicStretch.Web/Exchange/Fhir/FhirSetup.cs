using ClinicStretch.Application.Exchange;
using ClinicStretch.Web.Exchange.Fhir.Mapping;
using ClinicStretch.Web.Exchange.Fhir.Published;
using Microsoft.Extensions.Options;

namespace ClinicStretch.Web.Exchange.Fhir;

/// <summary>How this server speaks FHIR (<c>Fhir:*</c>).</summary>
internal sealed record FhirOptions
{
    public const string Section = "Fhir";

    /// <summary>Under which address this product's own codes and extensions are known: the same at every clinic, so that others need to learn them once.</summary>
    public string Canonical { get; init; } = "https://clinicstretch.example/fhir";
}

internal static class FhirSetup
{
    /// <summary>Where the resources are, on this server.</summary>
    public const string Root = "/fhir/R4";

    public static IServiceCollection AddFhir(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<FhirOptions>().Bind(configuration.GetSection(FhirOptions.Section))
            .Validate(
                o => Uri.TryCreate(o.Canonical, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && !o.Canonical.EndsWith('/'),
                "Fhir:Canonical is an absolute address without a slash at its end.")
            .ValidateOnStart();
        return services.AddSingleton(provider => new Canon(provider.GetRequiredService<IOptions<FhirOptions>>().Value.Canonical)).AddSingleton<Definitions>();
    }

    /// <summary>The address of the resources as who asks sees it, without a slash at its end.</summary>
    public static string RootFor(this ISite site, HttpRequest request) => $"{site.Address ?? $"{request.Scheme}://{request.Host}"}{Root}";
}
