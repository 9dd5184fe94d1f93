using ClinicStretch.Fhir;
using ClinicStretch.Fhir.Types;
using ClinicStretch.Web.Exchange.Fhir.Mapping;
using ClinicStretch.Web.Exchange.Fhir.Writing;
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
        Issue = problem.Extensions.TryGetValue("errors", out var errors) && errors is IReadOnlyList<Fault> faults
            ? [.. faults.Select(f => Issue(problem, canon, CodeOf(f, problem.Status!.Value), f.Code, f.Message) with { Expression = f.Expression.Length is 0 ? [] : [f.Expression] })]
            : [Issue(problem, canon, Code(problem.Status!.Value), $"{problem.Extensions["code"]}", problem.Detail)],
    };

    private static R4.OutcomeIssue Issue(ProblemDetails problem, Canon canon, string type, string code, string? detail) =>
        new("error", type, CodeableConcept.Of(new Coding(canon.Codes("problem"), code)) with { Text = problem.Title }, detail);

    private static string CodeOf(Fault fault, int status) => fault.Code switch
    {
        "fhir.required" => "required",
        "fhir.value" => "value",
        "fhir.code" => "code-invalid",
        "fhir.modifier" => "extension",
        "fhir.malformed" => "structure",
        _ => Code(status),
    };

    // FHIR's own list, http://hl7.org/fhir/issue-type.
    private static string Code(int status) => status switch
    {
        400 or 422 => "invalid",
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
