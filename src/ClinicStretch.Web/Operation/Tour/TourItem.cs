using System.Text.Json;

namespace ClinicStretch.Web.Operation.Tour;

/// <summary>One exercise of the draft, as the API takes it.</summary>
/// <param name="Dosage">As the routine has it; null for the exercise's own default.</param>
internal sealed record TourItem(Guid Key, string Exercise, string? Variant, JsonElement? Dosage)
{
    public static TourItem FromRoutine(JsonElement item) => new(
        Guid.CreateVersion7(),
        item.GetProperty("exercise").GetString()!,
        item.GetProperty("variant").GetString(),
        item.GetProperty("dosage"));
}
