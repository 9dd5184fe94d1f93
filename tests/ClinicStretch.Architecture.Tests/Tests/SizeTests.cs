using ClinicStretch.Architecture.Tests.Reading;
using ClinicStretch.Architecture.Tests.Rules;

namespace ClinicStretch.Architecture.Tests;

public sealed class SizeTests
{
    [Fact]
    public void No_file_is_longer_than_300_lines() => Assert.Empty(SizeRules.LongFiles(Product.Sources));

    [Fact]
    public void A_longer_file_is_found() => Assert.Equal(
        ["src/long.cs: 301 lines"],
        SizeRules.LongFiles([Planted.File(Planted.Lines(300) + "\n", "src/short.cs"), Planted.File(Planted.Lines(301) + "\n", "src/long.cs")]));

    [Fact]
    public void No_method_is_longer_than_40_lines() => Assert.Empty(SizeRules.LongMethods(Product.Sources));

    [Theory]
    [InlineData("void Long()\n{", "}", 37)]
    [InlineData("[Attribute(\"[{\")]\npublic Task<T> Long<T>(string text = \"}\")\n    where T : class\n{", "}", 36)]
    [InlineData("int Long() => Sum(\n", ");", 37)]
    [InlineData("int Long\n{\nget {", "}}", 36)]
    [InlineData("Planted() : base(new() { A = 1 })\n{", "}", 37)]
    [InlineData("public static bool operator ==(Planted a, Planted b)\n{", "}", 37)]
    public void A_longer_method_is_found(string opening, string closing, int most)
    {
        var fits = Planted.File($"class Planted\n{{\n{opening}\n{Planted.Lines(most)}\n{closing}\n}}");
        var tooLong = Planted.File($"class Planted\n{{\n{opening}\n{Planted.Lines(most + 1)}\n{closing}\n}}");

        Assert.Single(SizeRules.LongMethods([tooLong]));
        Assert.Empty(SizeRules.LongMethods([fits]));
    }

    [Fact]
    public void A_longer_method_of_a_page_is_found() => Assert.Single(SizeRules.LongMethods(
        [Planted.File($"<p>It's</p>\n@code {{\nvoid Long()\n{{\n{Planted.Lines(39)}\n}}\n}}\n", "src/ClinicStretch.Web/Planted.razor")]));

    [Fact]
    public void Every_project_has_members_that_the_reader_sees() => Assert.All(
        Product.Sources.GroupBy(f => f.Path.Split('/')[1]),
        project => Assert.InRange(project.Sum(f => f.Members.Count), 10, int.MaxValue));

    [Fact]
    public void No_folder_holds_more_than_15_files() => Assert.Empty(SizeRules.FullFolders(Product.Sources));

    [Fact]
    public void A_fuller_folder_is_found() => Assert.Equal(
        ["src/B: 16 files"],
        SizeRules.FullFolders(Enumerable.Range(1, 31).Select(n => Planted.File("", n < 16 ? $"src/A/{n}.cs" : $"src/B/{n}.cs"))));

    [Fact]
    public void No_constructor_takes_more_than_5_parameters() =>
        Assert.Empty(SizeRules.WideConstructors(Product.Types(Product.Assemblies)));

    [Fact]
    public void A_wider_constructor_is_found() => Assert.Equal(
        [$"{typeof(Planted.Wide).FullName}: 6 parameters"],
        SizeRules.WideConstructors([typeof(Planted.Wide), typeof(Planted.WideRecord), typeof(Planted.OpenClass)]));
}
