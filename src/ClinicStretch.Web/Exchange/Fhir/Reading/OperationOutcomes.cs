using ClinicStretch.Fhir;
using ClinicStretch.Fhir.Types;
using ClinicStretch.Web.Exchange.Fhir.Mapping;
using Microsoft.AspNetCore.Mvc;
using R4 = ClinicStretch.Fhir.Resources;

namespace ClinicStretch.Web.Exchange.Fhir.Reading;

/// <summary>A problem in FHIR's words: the same code and the same advice.</summary>
internal static class OperationOutcomes
{
    public static async Task Tell(HttpContext context, ProblemDetails problem)
    {
        context.Response.StatusCode = problem.Status!.Value;
        context.Response.ContentType = FhirJson.MediaType;
        await context.Response.Body.WriteAsync(FhirJson.WriteUtf8(Of(problem, context.RequestServices.GetRequiredService<Canon>())), context.RequestAborted);
    }

    private static R4.OperationOutcome Of(ProblemDetails problem, Canon canon) => new()
    {
        Issue = [new R4.OutcomeIssue(
            "error",
            Code(problem.Status!.Value),
            CodeableConcept.Of(new Coding(canon.Codes("problem"), $"{problem.Extensions["code"]}")) with { Text = problem.Title },
            problem.Detail)],
    };

    // FHIR's own list, http://hl7.org/fhir/issue-type.
    private static string Code(int status) => status switch
    {
        400 => "invalid",
        401 => "login",
        403 => "forbidden",
        404 => "not-found",
        405 or 406 or 415 => "not-supported",
        409 or 412 => "conflict",
        413 => "too-long",
        429 => "throttled",
        503 => "transient",
        _ => "exception",
    };
}
