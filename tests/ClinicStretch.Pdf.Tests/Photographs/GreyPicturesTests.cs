using System.Text;
using ClinicStretch.Application.Programmes.Photos;

namespace ClinicStretch.Pdf.Tests.Photographs;

/// <summary>Files as another engine writes them: only where colours are named is anything changed, and no byte changes its place.</summary>
public sealed class GreyPicturesTests
{
    [Theory, InlineData("/DeviceRGB"), InlineData("[/ICCBased 7 0 R]"), InlineData("[ /Indexed /DeviceRGB 255 9 0 R ]")]
    public void A_picture_of_three_colours_is_grey(string colours)
    {
        var file = File(colours, "3");
        var grey = Encoding.Latin1.GetString(GreyPictures.In(Encoding.Latin1.GetBytes(file)));

        Assert.Contains("/ColorSpace", grey[..file.Length], StringComparison.Ordinal);
        Assert.Contains(" 9 0 R", grey[..file.Length], StringComparison.Ordinal);
        Assert.DoesNotContain("/DeviceRGB", grey, StringComparison.Ordinal);
        Assert.Contains("9 0 obj\n[/DeviceN[/Red/Green/Blue]/DeviceGray 8 0 R]", grey[file.Length..], StringComparison.Ordinal);
        Assert.Contains("trailer\n<</Size 10/Root 1 0 R/Prev 321>>", grey, StringComparison.Ordinal);
    }

    [Theory, InlineData("/DeviceGray", "3"), InlineData("/DeviceCMYK", "3"), InlineData("[/ICCBased 7 0 R]", "1")]
    public void Any_other_is_left_as_it_is(string colours, string components)
    {
        var file = Encoding.Latin1.GetBytes(File(colours, components));
        Assert.Equal(file, GreyPictures.In(file));
    }

    [Fact]
    public void A_file_whose_table_cannot_be_read_is_refused_and_not_printed_in_colour() => Assert.Throws<InvalidOperationException>(
        () => GreyPictures.In(Encoding.Latin1.GetBytes(File("/DeviceRGB", "3").Replace("trailer", "", StringComparison.Ordinal))));

    private static string File(string colours, string components) => $"""
        %PDF-1.7
        5 0 obj
        <</Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace {colours} /BitsPerComponent 8 /Length 3>> stream
        abc
        endstream
        endobj
        7 0 obj
        <</N {components} /Length 1>> stream
        x
        endstream
        endobj
        xref
        0 1
        0000000000 65535 f 
        trailer
        <</Size 8/Root 1 0 R>>
        startxref
        321
        %%EOF
        """.ReplaceLineEndings("\n");
}
