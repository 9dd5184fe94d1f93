using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace ClinicStretch.Web.Accounts.SingleSignOn;

/// <summary>The links that lead to the provider.</summary>
internal static class ProviderEndpoints
{
    public static void MapSingleSignOn(this IEndpointRouteBuilder app)
    {
        if (app.ServiceProvider.GetRequiredService<IOptions<ProviderOptions>>().Value.IsOn)
        {
            app.MapGet("/sign-in/provider/start", SignIn).ExcludeFromDescription();
            app.MapGet("/account/provider/start", Connect).RequireAuthorization().ExcludeFromDescription();
        }
    }

    // Back with its answer, a browser is sent to a page of ours and nowhere else.
    private static ChallengeHttpResult SignIn(string? returnUrl) =>
        Ask(LocalPath.IsLocal(returnUrl) ? $"{ProviderSetup.PagePath}?ReturnUrl={Uri.EscapeDataString(returnUrl)}" : ProviderSetup.PagePath);

    private static ChallengeHttpResult Connect() => Ask("/account/provider");

    private static ChallengeHttpResult Ask(string then) => TypedResults.Challenge(new AuthenticationProperties { RedirectUri = then }, [ProviderSetup.Scheme]);
}
