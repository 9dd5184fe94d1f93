using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Domain.Tests.Plans;

public sealed class SnapshotLanguageTests
{
    private static readonly SnapshotTexts Spanish = new("Puente", "", ["Túmbese."], "Respire.", "Un trabajo suave.",
        new Dictionary<string, string> { ["neck-pain"] = "Apoye la cabeza." }, new Dictionary<string, string> { ["low"] = "Suba poco." });

    private static readonly PlanItem Item = Given.Item(1, null, SidePlan.None, new CautionSnapshot("neck-pain", default, "Rest your head.", null)) with
    {
        Exercise = Given.Snapshot("bridge", new CautionSnapshot("neck-pain", default, "Rest your head.", null)) with
        {
            Translations = new Dictionary<string, SnapshotTexts> { ["es"] = Spanish },
        },
        Variant = "low",
        VariantText = "Lift a little.",
    };

    [Fact]
    public void A_patient_reads_the_item_in_their_language()
    {
        var read = Item.In(Language.Spanish);

        Assert.Equal(("Puente", "es", "Suba poco."), (read.Exercise.Name, read.Exercise.Language, read.VariantText));
        Assert.Equal("Apoye la cabeza.", Assert.Single(read.Exercise.Cautions).Reason);
        Assert.Equal(["Túmbese."], read.Exercise.Steps);
    }

    [Fact]
    public void A_language_without_texts_leaves_the_item_as_written_and_says_so()
    {
        var read = Item.In(Language.German);

        Assert.Equal(Item.Exercise, read.Exercise);
        Assert.Equal(("en-GB", "Lift a little."), (read.Exercise.Language, read.VariantText));
    }
}
