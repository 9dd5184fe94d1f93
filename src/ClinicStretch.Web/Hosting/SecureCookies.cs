using ClinicStretch.Application.Exchange;
using Microsoft.Extensions.Primitives;

namespace ClinicStretch.Web.Hosting;

/// <summary>
/// Cookies that this address alone has set, and sends over TLS alone: their names begin with <c>__Host-</c>, which a browser takes only from a
/// secure answer, for the whole of this host and for no other. The product knows them by their plain names. Without TLS, as on one's own
/// machine, they are called that on the wire too.
/// </summary>
internal static class SecureCookies
{
    private const string Prefix = "__Host-";

    public static IApplicationBuilder UseSecureCookies(this WebApplication app)
    {
        var site = app.Services.GetRequiredService<ISite>().Address is { } address && new Uri(address) is { Scheme: "https" } uri ? HostOf(uri) : default(HostString?);
        return app.Use((context, next) =>
        {
            if (context.Request.Host == site)
            {
                // What ends the TLS in front of the server passes plain HTTP on. Nobody finds the site's own address any other way.
                context.Request.Scheme = Uri.UriSchemeHttps;
            }

            if (context.Request.IsHttps)
            {
                context.Request.Headers.Cookie = Ours(context.Request.Headers.Cookie);
                context.Response.OnStarting(Name, context);
            }

            return next(context);
        });
    }

    private static HostString HostOf(Uri site) => site.IsDefaultPort ? new HostString(site.IdnHost) : new HostString(site.IdnHost, site.Port);

    // One without the prefix may be a neighbour's on a sister domain, or was set before there was TLS.
    private static StringValues Ours(StringValues sent)
    {
        var ours = sent.SelectMany(line => (line ?? "").Split(';', StringSplitOptions.TrimEntries))
            .Where(cookie => cookie.StartsWith(Prefix, StringComparison.Ordinal)).Select(cookie => cookie[Prefix.Length..]);
        return string.Join("; ", ours) is { Length: > 0 } line ? line : StringValues.Empty;
    }

    private static Task Name(object state)
    {
        var headers = ((HttpContext)state).Response.Headers;
        if (headers.SetCookie.Count > 0)
        {
            headers.SetCookie = new StringValues([.. headers.SetCookie.Select(cookie => Prefix + cookie)]);
        }

        return Task.CompletedTask;
    }
}
