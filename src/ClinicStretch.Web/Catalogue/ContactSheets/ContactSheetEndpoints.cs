using ClinicStretch.Application.Catalogue.Sheets;
using ClinicStretch.Application.Programmes;
using ClinicStretch.Web.Catalogue.Search;
using ClinicStretch.Web.Hosting;
using ClinicStretch.Web.Hosting.Load;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClinicStretch.Web.Catalogue.ContactSheets;

internal static class ContactSheetEndpoints
{
    public static void MapContactSheet(this RouteGroupBuilder api) =>
        api.MapGet("/exercises/contact-sheet.pdf", Print).WithTags("Catalogue").WithSummary("The exercises that fit, several a page, as a PDF")
            .Produces(200, contentType: "application/pdf").Heavy(HeavyWork.Print);

    private static async Task<FileContentHttpResult> Print(
        [AsParameters] ExerciseQuery query, string? paper, string? mode, HttpRequest request, IMediator mediator, CancellationToken cancellationToken)
    {
        var sheet = await mediator.Send(
            new PrintContactSheet(
                query.ToRequest(SearchLanguage.Preferred(request)),
                QueryText.Choice<Paper>(paper, "paper", "programme.paper"),
                QueryText.Choice<PrintMode>(mode, "mode", "programme.mode")),
            cancellationToken);
        return TypedResults.File(sheet.Pdf, "application/pdf", sheet.FileName);
    }
}
