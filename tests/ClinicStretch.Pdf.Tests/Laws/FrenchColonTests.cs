using ClinicStretch.Application.Programmes;
using ClinicStretch.Domain;
using ClinicStretch.Integration.Tests.Programmes;

namespace ClinicStretch.Pdf.Tests.Laws;

public sealed class FrenchColonTests
{
    [Fact]
    public void A_space_that_breaks_no_line_stands_before_each_colon_of_a_french_sheet() => Assert.DoesNotContain(
        ProgrammeText.Of(WrittenSheets.In(Language.Of("fr"))), text => text.Split(": ").SkipLast(1).Any(before => !before.EndsWith('\u00A0')));
}
