using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Fuzz;

/// <summary>What must hold of every answer, whatever was asked.</summary>
internal static partial class Laws
{
    /// <summary>The product's own word that it cannot just now: broken when the next try hears it too.</summary>
    public const string AsksToComeAgain = "answers 503 and asks to come again";

    /// <returns>The law that is broken; null when all hold.</returns>
    public static string? Broken(FuzzRequest request, Answer answer)
    {
        if (answer.Status >= 500)
        {
            return answer.Status is 503 && answer.Headers.ContainsKey("Retry-After") ? AsksToComeAgain : $"answers {answer.Status}";
        }

        if (IsText(answer) && Inside().Match(answer.Text) is { Success: true } found)
        {
            return $"tells of the inside: {found.Value}";
        }

        if (request.Path.StartsWith("/fhir/R4/", StringComparison.Ordinal) && answer.Status >= 400 && request.Method is not "HEAD" && !IsTheServersOwn(answer) && !LeavesFhir(request))
        {
            return NoOutcome(answer);
        }

        return answer.Status < 400 || request.Method is "HEAD" || IsTheServersOwn(answer) || LeavesTheApi(request) ? null : Unexplained(request, answer);
    }

    // The way up leads out of the API, to a page that is not there.
    private static bool LeavesTheApi(FuzzRequest request) => !new Uri(new Uri("http://server"), request.Path).AbsolutePath.StartsWith("/api/", StringComparison.Ordinal);

    private static bool LeavesFhir(FuzzRequest request) => !new Uri(new Uri("http://server"), request.Path).AbsolutePath.StartsWith("/fhir/", StringComparison.Ordinal);

    // FHIR has a resource of its own for what went wrong.
    private static string? NoOutcome(Answer answer) =>
        answer.MediaType is not "application/fhir+json" ? $"answers {answer.Status} as {answer.MediaType ?? "nothing"}, not as FHIR"
        : answer.Json["resourceType"]?.GetValue<string>() is not "OperationOutcome" ? $"answers {answer.Status} without an outcome"
        : answer.Text.Contains(Spoiling.Canary, StringComparison.OrdinalIgnoreCase) ? $"answers {answer.Status} and repeats what was sent"
        : null;

    // What is no HTTP at all is refused before any code of the product sees it, without words.
    private static bool IsTheServersOwn(Answer answer) =>
        answer.Status is 400 or 414 or 431 && answer.Bytes.Length is 0 && answer.Headers.TryGetValue("Connection", out var kept) && kept is "close";

    private static string? Unexplained(FuzzRequest request, Answer answer)
    {
        if (answer.MediaType is not "application/problem+json")
        {
            return $"answers {answer.Status} as {answer.MediaType ?? "nothing"}, not as a problem";
        }

        var problem = JsonNode.Parse(answer.Text)!;
        return problem["code"]?.GetValue<string>() is not { } code || !Code().IsMatch(code) ? $"answers {answer.Status} without a code"
            : problem["detail"]?.GetValue<string>() is not { } words || !words.EndsWith('.') || !char.IsUpper(words[0]) ? $"answers {answer.Status} without a sentence: {problem["detail"]}"
            : !IsOfNobody(request) && answer.Text.Contains(Spoiling.Canary, StringComparison.OrdinalIgnoreCase) ? $"answers {answer.Status} and repeats what was sent"
            : null;
    }

    // Whoever writes an exercise is told which of its codes is none.
    private static bool IsOfNobody(FuzzRequest request) => request.Path.StartsWith("/api/v1/clinic/exercises/", StringComparison.Ordinal);

    private static bool IsText(Answer answer) => answer.MediaType is null || answer.MediaType.Contains("json", StringComparison.Ordinal) || answer.MediaType.StartsWith("text/", StringComparison.Ordinal);

    [GeneratedRegex(@"\w*Exception\b|\bat (System|Microsoft|ClinicStretch|Npgsql)\.|\bNpgsql|\.cs:line|\b(22|23|42)\w{3}: ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Inside();

    [GeneratedRegex("^[a-z0-9_]+([.][a-z0-9_]+)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
