using System.Text.Json;
using FluentValidation;
using FluentValidation.Results;

namespace ClinicStretch.Web.Hosting;

/// <summary>Reads values of an address the way the API's JSON writes them.</summary>
internal static class QueryText
{
    /// <param name="code">Of the problem when the text is none of the choices.</param>
    /// <returns>Null when nothing was given.</returns>
    public static T? Choice<T>(string? text, string name, string code)
        where T : struct, Enum
    {
        if (text is null)
        {
            return null;
        }

        var known = Enum.GetValues<T>().Where(v => Kebab(v.ToString()).Equals(text, StringComparison.OrdinalIgnoreCase)).ToList();
        return known.Count is 1
            ? known[0]
            : throw new ValidationException(
                [new ValidationFailure(name, $"Choose one of {string.Join(", ", Enum.GetNames<T>().Select(Kebab))}.") { ErrorCode = code }]);
    }

    private static string Kebab(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}
