using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Sessions;

/// <summary>What this patient must know of one item, beside how it is done.</summary>
/// <param name="Variant">The chosen way of doing it; null for the usual one.</param>
/// <param name="TakeCare">Cautions that hold for this patient. Often empty.</param>
public sealed record ItemNote(ItemKey Key, string? Variant, IReadOnlyList<string> TakeCare);

internal static class ItemNotes
{
    public static async Task<IReadOnlyList<ItemNote>> Of(IClinicDb db, Revision revision, CancellationToken cancellationToken)
    {
        var slugs = revision.Content.Items.Where(i => i.Variant is not null).Select(i => i.Exercise.Slug).Distinct().ToList();
        var exercises = slugs.Count is 0
            ? []
            : await db.Exercises.AsNoTracking().Where(e => slugs.Contains(e.Slug)).Select(e => e.Document).ToListAsync(cancellationToken);
        return [.. revision.Content.Items.Select(i => new ItemNote(i.Key, VariantOf(i), CautionsOf(i)))];

        string? VariantOf(PlanItem item) => exercises
            .FirstOrDefault(e => e.Slug == item.Exercise.Slug && e.Version == item.Exercise.Version)?
            .Variants.FirstOrDefault(v => v.Code == item.Variant)?.Text;

        IReadOnlyList<string> CautionsOf(PlanItem item) =>
            [.. item.Exercise.Cautions.Where(c => revision.Precautions.Contains(c.Tag)).Select(c => c.Reason)];
    }
}
