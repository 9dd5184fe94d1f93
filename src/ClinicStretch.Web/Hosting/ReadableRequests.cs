using ClinicStretch.Domain;
using Microsoft.Net.Http.Headers;

namespace ClinicStretch.Web.Hosting;

/// <summary>Refuses, before anything is done, a request whose text nobody could read or keep.</summary>
internal static class ReadableRequests
{
    private static readonly Rule NoZero = Rule.OfInput("text.control_character", "This holds a character that cannot be shown. Type it again.");

    public static IApplicationBuilder UseReadableRequests(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.Request;
        if (!IsKnown(request.ContentType))
        {
            throw new BadHttpRequestException("The encoding of the text is not known.", StatusCodes.Status415UnsupportedMediaType);
        }

        NoZero.MustHold(!HoldsZero(request.QueryString.Value));
        return next(context);
    });

    // PostgreSQL keeps no U+0000. In a body the rules for text name the field; Kestrel refuses it in a path and in headers.
    private static bool HoldsZero(string? query) => query is not null && query.Contains("%00", StringComparison.Ordinal);

    // The framework's reader of JSON meets an encoding it does not know with an error of its own inside.
    private static bool IsKnown(string? contentType) =>
        !MediaTypeHeaderValue.TryParse(contentType, out var type) || type.Charset.Length is 0 || type.Encoding is not null;
}
