using ClinicStretch.Domain.Catalogue;

namespace ClinicStretch.Application.Catalogue.Validation;

/// <summary>Each exercise of each source is covered exactly once: that is what makes item numbers checkable.</summary>
internal static class EvidenceRules
{
    public static void Check(CatalogueRelease release, Findings findings)
    {
        var all = release.Exercises.SelectMany(e => e.DosageEvidence.Index(), (exercise, fact) => (exercise, fact.Index, fact.Item));
        foreach (var source in all.GroupBy(e => e.Item.Seed))
        {
            foreach (var (place, (exercise, index, fact)) in source.OrderBy(e => e.Item.ItemNo).Index())
            {
                findings.AddUnless(
                    fact.ItemNo == place + 1,
                    Entry.Of(exercise),
                    $"seedEvidence#{index + 1}.itemNo",
                    $"item {fact.ItemNo} of {source.Key} is covered twice, or one before it is not");
            }
        }
    }
}
