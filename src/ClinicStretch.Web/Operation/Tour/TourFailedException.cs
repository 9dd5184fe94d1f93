using System.Net;
using System.Text.Json;

namespace ClinicStretch.Web.Operation.Tour;

/// <summary>The API did not answer as it should; the message names the step, the status and the problem's code.</summary>
internal sealed class TourFailedException(string step, HttpStatusCode status, byte[] answer)
    : Exception($"The tour failed when it wanted to {step}: status {(int)status}, code {CodeIn(answer)}.")
{
    private static string CodeIn(byte[] answer)
    {
        try
        {
            var problem = JsonSerializer.Deserialize<JsonElement>(answer);
            return problem.ValueKind is JsonValueKind.Object && problem.TryGetProperty("code", out var code) ? $"{code}" : "none";
        }
        catch (JsonException)
        {
            return "none";
        }
    }
}
