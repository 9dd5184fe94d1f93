using ClinicStretch.Application.Accounts.Door;
using ClinicStretch.Application.Accounts.Factors;
using ClinicStretch.Application.Accounts.SingleSignOn;
using ClinicStretch.Infrastructure.Accounts.Factors;
using ClinicStretch.Infrastructure.Accounts.SingleSignOn;
using ClinicStretch.Infrastructure.Exchange;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ClinicStretch.Infrastructure.Accounts.Door;

internal static class DoorSetup
{
    /// <summary>The ways in beside a password.</summary>
    public static void AddDoor(this IServiceCollection services)
    {
        services.TryAddScoped<IPasskeyHandler<Person>, PasskeyHandler<Person>>();
        services.AddOptions<IdentityPasskeyOptions>().Configure<IOptions<SiteOptions>>(Set);
        services.AddScoped<IPasskeys, IdentityPasskeys>();
        services.AddSingleton<QuestionBook>();
        services.AddSingleton<ICodes, MailCodes>();
        services.AddScoped<ISignIns, SignIns>();
        services.AddScoped<IProviderLinks, IdentityProviderLinks>();
        services.AddSingleton<Lockout>();
        services.AddSingleton<FactorTrial>();
        services.AddScoped<IFactors, IdentityFactors>();
    }

    // The device itself asks who is there; a passkey that any finder of the phone could use would be no more than the phone. It belongs to the address
    // the operator has named, never to what a request says.
    private static void Set(IdentityPasskeyOptions passkeys, IOptions<SiteOptions> site)
    {
        passkeys.UserVerificationRequirement = "required";
        passkeys.ResidentKeyRequirement = "required";
        passkeys.ServerDomain = site.Value.Parsed?.Host;
        passkeys.ValidateOrigin = asked => ValueTask.FromResult(!asked.CrossOrigin && IsOurs(asked.Origin, asked.HttpContext.Request, site.Value.Parsed));
    }

    // The framework would compare with the header Origin, which our pages keep to themselves: with no-referrer a form's is "null".
    private static bool IsOurs(string origin, HttpRequest request, Uri? site) =>
        string.Equals(origin, site?.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase)
        || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
}
