using ClinicStretch.Domain;

namespace ClinicStretch.Web.Catalogue.Search;

/// <summary>In which language somebody reads the catalogue: as they chose, else as their browser asks, else English.</summary>
public static class SearchLanguage
{
    private const string Cookie = "catalogue-language";
    private const string Field = "language";

    /// <summary>A choice in the address is kept in a cookie for the next time.</summary>
    public static Language Of(HttpContext context)
    {
        if (Language.Find(context.Request.Query[Field].LastOrDefault()) is { } chosen)
        {
            Keep(context, chosen);
            return chosen;
        }

        return Language.Find(context.Request.Cookies[Cookie]) ?? Preferred(context.Request);
    }

    /// <summary>As the browser asks.</summary>
    public static Language Preferred(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(l => l.Quality ?? 1)
        .Select(l => Language.Find(l.Value.Value))
        .FirstOrDefault(l => l is not null) ?? Language.English;

    private static void Keep(HttpContext context, Language language)
    {
        if (!context.Response.HasStarted)
        {
            context.Response.Cookies.Append(Cookie, language.Tag, new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365),
                SameSite = SameSiteMode.Lax,
                HttpOnly = true,
                Secure = context.Request.IsHttps,
                IsEssential = true,
            });
        }
    }
}
