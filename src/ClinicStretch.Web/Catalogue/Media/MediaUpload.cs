using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue.Media;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace ClinicStretch.Web.Catalogue.Media;

/// <summary>An upload as it comes in: its fields have been read, its file has not.</summary>
internal sealed record MediaUpload(string Exercise, Ledger Ledger, Stream File)
{
    /// <summary>The largest body: the largest video, its ledger, and what holds the parts together.</summary>
    public const long LargestBody = MediaFormats.LargestVideo + (1024 * 1024);

    private const int LongestField = 8 * 1024;
    private const int MostFields = 20;

    private static readonly Rule IsAForm = Rule.OfInput(
        "media.form", "Send multipart/form-data: the fields exercise, author, source and licence first, then the file as \"file\".");

    /// <summary>Reads a multipart body up to its file and hands it on. The file is read by whoever takes it, and nobody else.</summary>
    /// <exception cref="RuleBrokenException">The body is no such form, or too large: then nothing more of it is read.</exception>
    public static async Task<T> Receive<T>(HttpRequest request, Func<MediaUpload, Task<T>> take, CancellationToken cancellationToken)
    {
        MediaRules.FitsTheLimit.MustHold(request.ContentLength is null or <= LargestBody);
        request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = LargestBody;
        return await take(await Read(request, cancellationToken));
    }

    private static async Task<MediaUpload> Read(HttpRequest request, CancellationToken cancellationToken)
    {
        var fields = new Dictionary<string, StringValues>(StringComparer.Ordinal);
        var reader = new MultipartReader(BoundaryOf(request), new UploadStream(request.Body, IsAForm)) { HeadersCountLimit = 8, HeadersLengthLimit = 4096 };
        while (await Next(reader, cancellationToken) is { } section)
        {
            var disposition = section.GetContentDispositionHeader();
            IsAForm.MustHold(disposition is not null && fields.Count < MostFields);
            if (disposition.IsFileDisposition())
            {
                IsAForm.MustHold(HeaderUtilities.RemoveQuotes(disposition.Name) == "file");
                var form = new FormCollection(fields);
                return new MediaUpload(form["exercise"].ToString(), MediaForm.Read(form).ToLedger(), new UploadStream(section.Body, MediaRules.IsWhole));
            }

            fields[HeaderUtilities.RemoveQuotes(disposition.Name).ToString()] = await ReadField(section, cancellationToken);
        }

        throw new RuleBrokenException(IsAForm);
    }

    private static async Task<MultipartSection?> Next(MultipartReader reader, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadNextSectionAsync(cancellationToken);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            throw new RuleBrokenException(IsAForm);
        }
    }

    private static async Task<string> ReadField(MultipartSection section, CancellationToken cancellationToken)
    {
        var bytes = new byte[LongestField + 1];
        await using var body = new UploadStream(section.Body, IsAForm);
        var got = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        IsAForm.MustHold(got <= LongestField);
        return System.Text.Encoding.UTF8.GetString(bytes, 0, got);
    }

    private static string BoundaryOf(HttpRequest request)
    {
        var isForm = MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase);
        var boundary = isForm ? HeaderUtilities.RemoveQuotes(type!.Boundary).ToString() : "";
        IsAForm.MustHold(boundary.Length is > 0 and <= 128);
        return boundary;
    }
}
