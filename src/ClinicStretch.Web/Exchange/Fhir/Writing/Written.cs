using ClinicStretch.Fhir;
using ClinicStretch.Web.Exchange.Fhir.Reading;
using R4 = ClinicStretch.Fhir.Resources;

namespace ClinicStretch.Web.Exchange.Fhir.Writing;

/// <summary>Tells that something was kept, or had been kept before.</summary>
internal sealed class Written : IResult
{
    private readonly int _status;
    private readonly string? _location;
    private readonly string? _tag;
    private readonly R4.Resource _body;

    private Written(int status, string? location, string? tag, R4.Resource body) => (_status, _location, _tag, _body) = (status, location, tag, body);

    /// <param name="location">Its full address.</param>
    public static Written One(string location, Kept kept) => new(
        kept.Created ? StatusCodes.Status201Created : StatusCodes.Status200OK, location, TagOf(kept),
        new R4.OperationOutcome { Issue = [new("information", "informational", null, kept.Created ? "It is kept." : "It was kept before: nothing has changed.")] });

    /// <param name="names">Of the entries, in their order.</param>
    public static Written Transaction(string root, R4.Bundle bundle, Kept kept, IReadOnlyList<string> names) => new(StatusCodes.Status200OK, null, null, new R4.Bundle
    {
        Type = "transaction-response",
        Entry =
        [
            .. bundle.Entry.Zip(names, (entry, name) => new R4.BundleEntry($"{root}/{name}", null)
            {
                Response = new R4.BundleResponse(kept.Created ? "201 Created" : "200 OK", name, TagOf(kept), kept.At is { } at ? FhirMoment.Of(at) : null),
            }),
        ],
    });

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        (response.StatusCode, response.ContentType) = (_status, FhirJson.MediaType);
        if (_location is not null)
        {
            response.Headers.Location = _location;
        }

        if (_tag is not null)
        {
            response.Headers.ETag = _tag;
        }

        await response.Body.WriteAsync(FhirJson.WriteUtf8(_body), httpContext.RequestAborted);
    }

    private static string? TagOf(Kept kept) => kept.At is { } at ? Versions.TagOf(FhirMoment.Of(at)) : null;
}
