using Microsoft.AspNetCore.Mvc;

namespace ClinicStretch.Web.Hosting;

/// <summary>
/// Refuses a change through the API that a browser was tricked into: with a cookie, a request must carry a header that another site
/// cannot set. Bearer tokens are not sent by themselves, so they need none.
/// </summary>
internal sealed class ForgeryGuard : IEndpointFilter
{
    public const string Header = "X-ClinicStretch";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        var isSafe = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if (isSafe || request.Headers.ContainsKey("Authorization") || request.Headers.ContainsKey(Header) || request.Cookies.Count is 0)
        {
            return await next(context);
        }

        return TypedResults.Problem(new ProblemDetails
        {
            Status = StatusCodes.Status403Forbidden,
            Title = "Not allowed",
            Detail = $"Send the header {Header} with a request that changes something.",
            Extensions = { ["code"] = "request.forgery_guard" },
        });
    }
}
