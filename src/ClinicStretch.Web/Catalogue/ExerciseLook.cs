using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using Microsoft.AspNetCore.WebUtilities;

namespace ClinicStretch.Web.Catalogue;

/// <summary>How somebody looks at an exercise: in which language, which side, which variant, moving or still. All of it stands in the address.</summary>
/// <param name="Variant">Code of a variant; null for the usual way.</param>
public sealed record ExerciseLook(string Slug, Language Language, SidePlan Side, string? Variant, bool Still)
{
    /// <summary>The address of the page, at the place <paramref name="anchor"/>.</summary>
    public string Path(string? anchor = null)
    {
        var query = new Dictionary<string, string?>
        {
            ["language"] = Language.Tag,
            ["side"] = Side is SidePlan.Left ? "left" : null,
            ["variant"] = Variant,
            ["still"] = Still ? "true" : null,
        };
        return QueryHelpers.AddQueryString($"/exercises/{Slug}", query) + (anchor is null ? "" : $"#{anchor}");
    }

    /// <summary>The language an address asks for, else the first that the browser wants and that is ours, else English.</summary>
    public static Language LanguageOf(string? asked, HttpRequest request) =>
        Language.Find(asked)
        ?? request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1).Select(l => Language.Find(l.Value.Value)).FirstOrDefault(l => l is not null)
        ?? Language.English;
}
