using System.Globalization;
using ClinicStretch.Domain;

namespace ClinicStretch.Web.Components;

/// <summary>
/// The language of somebody who is not known yet: what they chose on the page (<c>?language=de</c>), which a cookie remembers; else what their
/// browser asks for; else English.
/// </summary>
internal static class ChosenLanguage
{
    /// <summary>Of the query's value and of the cookie.</summary>
    public const string Name = "language";

    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(365);

    /// <summary>Of the page that is being made.</summary>
    public static Language Here => Language.Of(CultureInfo.CurrentUICulture.Name);

    /// <summary>Chosen on this very page; null when it was not, or is none of ours.</summary>
    public static Language? OnPage(HttpRequest request) => Language.Find(request.Query[Name]);

    public static Language Of(HttpRequest request) => OnPage(request) ?? Language.Find(request.Cookies[Name]) ?? OfBrowser(request);

    /// <summary>Remembers it in this browser, for the pages that follow.</summary>
    public static void Keep(HttpContext context, Language language) => context.Response.Cookies.Append(Name, language.Tag, new CookieOptions
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = KeptFor,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
    });

    private static Language OfBrowser(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(l => l.Quality ?? 1).Select(l => Language.Find(l.Value.Value)).OfType<Language>().FirstOrDefault(Language.English);
}
