using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace ClinicStretch.Integration.Tests.Attack;

/// <summary>
/// Keeps a scanner that walks through the pages from the few that would end its walk: they sign it out, here or everywhere, or lock the members of the clinic out. What these
/// pages send is an operation of the API, too, and sqlmap is given that.
/// </summary>
internal sealed class Fence : IStartupFilter
{
    private static readonly string[] Kept = ["/account/", "/me/devices", "/clinic/second-factor", "/choose-clinic"];

    public static bool Keeps(string path) =>
        Kept.Any(k => path.StartsWith(k, StringComparison.OrdinalIgnoreCase)) || path.EndsWith("/erasure", StringComparison.OrdinalIgnoreCase);

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, proceed) =>
        {
            if (!Keeps($"{context.Request.Path}"))
            {
                return proceed(context);
            }

            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
        next(app);
    };
}
