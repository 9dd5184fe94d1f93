using ClinicStretch.Domain.Progress.Measures;

namespace ClinicStretch.Domain.Tests.Progress.Measures;

public sealed class ContentPackTests
{
    private static readonly ContentPackText Right = new(
        "rmdq-24", "1.0", "en-GB", "Used with the owners' permission", "Letter of 1 March 2026",
        [.. Enumerable.Range(1, 24).Select(n => new ContentPackItem($"{n}", $"Made-up statement {n}"))]);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_pack_without_a_licence_statement_is_refused(string licence) =>
        Broken.AssertBroken(ContentPackRules.HasALicence, (Right with { LicenceStatement = licence }).Check);

    [Fact]
    public void A_pack_says_where_the_permission_can_be_seen() =>
        Broken.AssertBroken(ContentPackRules.HasEvidence, (Right with { PermissionEvidence = "" }).Check);

    [Theory]
    [InlineData("odi")]
    [InlineData("psfs")]
    [InlineData("unheard-of")]
    public void Only_an_instrument_that_is_answered_from_a_pack_takes_one(string instrument) =>
        Broken.AssertBroken(ContentPackRules.IsForAnInstrument, (Right with { InstrumentId = instrument }).Check);

    [Fact]
    public void All_24_statements_are_there_each_under_its_own_code()
    {
        Broken.AssertBroken(ContentPackRules.HasItsItems, (Right with { Items = [.. Right.Items.Skip(1)] }).Check);
        Broken.AssertBroken(ContentPackRules.HasItsItems, (Right with { Items = [.. Right.Items.Skip(1), Right.Items[1]] }).Check);
        Right.Check();
    }

    [Fact]
    public void A_version_and_a_language_of_ours_are_named()
    {
        Broken.AssertBroken(ContentPackRules.IsNamed, (Right with { Version = "" }).Check);
        Broken.AssertBroken(ContentPackRules.IsNamed, (Right with { Language = "xx" }).Check);
    }
}
