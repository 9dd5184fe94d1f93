using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Application.Sessions;

/// <summary>What this patient must know of one item, beside how it is done.</summary>
/// <param name="Variant">The chosen way of doing it; null for the usual one.</param>
/// <param name="TakeCare">Cautions that hold for this patient. Often empty.</param>
public sealed record ItemNote(ItemKey Key, string? Variant, IReadOnlyList<string> TakeCare);

internal static class ItemNotes
{
    public static IReadOnlyList<ItemNote> Of(PlanContent content, IReadOnlyList<string> precautions) =>
    [
        .. content.Items.Select(item => new ItemNote(
            item.Key,
            item.VariantText,
            [.. item.Exercise.Cautions.Where(c => precautions.Contains(c.Tag)).Select(c => c.Reason)])),
    ];
}
