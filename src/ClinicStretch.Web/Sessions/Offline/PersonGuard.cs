using ClinicStretch.Application;
using Microsoft.AspNetCore.Mvc;

namespace ClinicStretch.Web.Sessions.Offline;

/// <summary>
/// Refuses what a phone has kept for one person while another is signed in on it. A request that names no person is let through.
/// </summary>
internal sealed class PersonGuard : IEndpointFilter
{
    public const string Header = "X-ClinicStretch-Person";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var named = http.Request.Headers[Header].ToString();
        var signedIn = http.RequestServices.GetRequiredService<ICaller>().PersonId;
        if (named.Length is 0 || signedIn is null || (Guid.TryParse(named, out var person) && person == signedIn.Value.Value))
        {
            return await next(context);
        }

        return TypedResults.Problem(new ProblemDetails
        {
            Status = StatusCodes.Status409Conflict,
            Title = "Somebody else is signed in",
            Detail = "This was kept for another person. It is theirs to send.",
            Extensions = { ["code"] = "person.changed" },
        });
    }
}
