using ClinicStretch.Application.Programmes;
using ClinicStretch.Domain;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClinicStretch.Web.Programmes;

internal static class ProgrammeEndpoints
{
    public static void MapProgrammes(this RouteGroupBuilder api) =>
        api.MapGet("/plans/{planId:guid}/programme.pdf", Print).WithTags("Programmes").WithSummary("The home-exercise programme as a PDF")
            .Produces(200, contentType: "application/pdf");

    private static async Task<FileContentHttpResult> Print(
        Guid planId, int? revision, string? mode, string? paper, string? language, IMediator mediator, CancellationToken cancellationToken)
    {
        var request = new GetProgramme(new PlanId(planId), revision, Read<PrintMode>(mode, "mode"), Read<Paper>(paper, "paper"), language);
        var programme = await mediator.Send(request, cancellationToken);
        return TypedResults.File(programme.Pdf, "application/pdf", programme.FileName);
    }

    private static T? Read<T>(string? text, string name)
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
                [new ValidationFailure(name, $"Choose one of {string.Join(", ", Enum.GetNames<T>().Select(Kebab))}.") { ErrorCode = $"programme.{name}" }]);
    }

    private static string Kebab(string name) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}
