using ClinicStretch.Domain.Catalogue.Media;

namespace ClinicStretch.Domain.Tests.Catalogue;

public sealed class MediaAssetTests
{
    private static readonly MediaFile Picture = new(MediaFormat.Jpeg, 310, 24, 16, new string('a', 64));
    private static readonly MediaFile Video = new(MediaFormat.Mp4, 1811, null, null, new string('b', 64));

    private static readonly Ledger Own = new("Ann Vale", "Taken at the clinic", MediaLicence.OwnWork, null, "A back, arched", ShowsPeople: false, ConsentOnFile: false);

    [Fact]
    public void A_picture_needs_words_for_those_who_cannot_see_it_and_a_video_does_not()
    {
        Broken.AssertBroken(MediaRules.HasAlternativeText, () => Add(Picture, Own with { AlternativeText = null }));
        Broken.AssertBroken(MediaRules.HasAlternativeText, () => Add(Picture, Own with { AlternativeText = " " }));
        Assert.Null(Add(Video, Own with { AlternativeText = null }).Ledger.AlternativeText);
    }

    [Fact]
    public void Whoever_can_be_recognised_must_have_agreed()
    {
        Broken.AssertBroken(MediaRules.PeopleAgreed, () => Add(Picture, Own with { ShowsPeople = true }));
        Assert.True(Add(Picture, Own with { ShowsPeople = true, ConsentOnFile = true }).Ledger.ConsentOnFile);
    }

    [Fact]
    public void A_licence_of_the_clinics_own_says_what_was_agreed()
    {
        Broken.AssertBroken(MediaRules.LicenceIsNoted, () => Add(Picture, Own with { Licence = MediaLicence.LicensedToClinic }));
        Assert.Equal("By letter, 3 May", Add(Picture, Own with { Licence = MediaLicence.LicensedToClinic, LicenceNote = "By letter, 3 May" }).Ledger.LicenceNote);
    }

    [Theory]
    [InlineData(MediaLicence.CcBy40, "javascript:alert(1)")]
    [InlineData(MediaLicence.CcBy40, "a book")]
    [InlineData(MediaLicence.CcBySa40, "file:///etc/passwd")]
    public void A_licence_that_asks_for_a_link_gets_one_that_can_be_followed(MediaLicence licence, string source) =>
        Broken.AssertBroken(MediaRules.SourceCanBeFollowed, () => Add(Picture, Own with { Licence = licence, Source = source }));

    [Theory]
    [InlineData(MediaLicence.OwnWork, "Ann Vale, own work of the clinic", false)]
    [InlineData(MediaLicence.Cc0, "Ann Vale, CC0", false)]
    [InlineData(MediaLicence.PublicDomain, "Ann Vale, public domain", false)]
    [InlineData(MediaLicence.CcBy40, "Ann Vale, CC BY 4.0", true)]
    [InlineData(MediaLicence.CcBySa40, "Ann Vale, CC BY-SA 4.0", true)]
    [InlineData(MediaLicence.LicensedToClinic, "Ann Vale, used with permission", true)]
    public void The_credit_names_author_and_licence_and_is_due_where_the_licence_says_so(MediaLicence licence, string text, bool isDue)
    {
        var credit = (Own with { Licence = licence, Source = "https://example.org/back" }).Credit;

        Assert.Equal((text, isDue), (credit.Text, credit.IsDue));
        Assert.Equal(new Uri("https://example.org/back"), credit.SourceAddress);
    }

    [Fact]
    public void Of_two_withdrawals_the_first_one_stays()
    {
        var asset = Add(Picture, Own);

        asset.Withdraw("Consent taken back", Given.Member, Given.Now);
        asset.Withdraw("Blurred", MemberId.New(), Given.Now.AddDays(1));

        Assert.Equal(("Consent taken back", Given.Now, Given.Member), (asset.WithdrawnReason, asset.WithdrawnAt, asset.WithdrawnBy));
        Broken.AssertBroken(MediaRules.WithdrawingNeedsAReason, () => Add(Picture, Own).Withdraw(" ", Given.Member, Given.Now));
    }

    private static MediaAsset Add(MediaFile file, Ledger ledger) =>
        MediaAsset.Add(new MediaPlace(Given.Clinic, MediaId.New(), "cat-cow"), file, ledger, Given.Member, Given.Now);
}
