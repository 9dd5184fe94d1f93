using ClinicStretch.Architecture.Tests.Reading;
using ClinicStretch.Architecture.Tests.Rules;

namespace ClinicStretch.Architecture.Tests;

public sealed class DirectionTests
{
    private static IEnumerable<(string Name, string Xml)> ProjectFiles =>
        from path in Directory.EnumerateFiles(Path.Combine(Product.Root, "src"), "*.csproj", SearchOption.AllDirectories)
        select (Path.GetFileNameWithoutExtension(path)["ClinicStretch.".Length..], File.ReadAllText(path));

    [Fact]
    public void Projects_lean_only_on_what_lies_beneath_them()
    {
        var projects = ProjectFiles.Select(p => Project.Read(p.Name, p.Xml)).ToList();
        Assert.Equal(8, projects.Count);
        Assert.Empty(ProjectRules.WrongWay(projects));
    }

    [Fact]
    public void A_project_that_leans_the_wrong_way_is_found()
    {
        const string Xml = """
            <Project><ItemGroup>
              <PackageReference Include="MediatR" /><ProjectReference Include="..\ClinicStretch.Infrastructure\ClinicStretch.Infrastructure.csproj" />
            </ItemGroup></Project>
            """;
        Assert.Equal(["Domain -> Infrastructure", "Domain -> MediatR"], ProjectRules.WrongWay([Project.Read("Domain", Xml)]));
        Assert.Equal(["Application -> Infrastructure"], ProjectRules.WrongWay([Project.Read("Application", Xml)]));
    }

    [Fact]
    public void Assemblies_lean_only_on_what_lies_beneath_them() => Assert.Empty(
        from assembly in Product.Assemblies
        from wrong in ProjectRules.WrongWay(
            assembly.GetName().Name!["ClinicStretch.".Length..], assembly.GetReferencedAssemblies().Select(a => a.Name!))
        select wrong);

    [Theory]
    [InlineData("Domain", "MediatR")]
    [InlineData("Figures", "ClinicStretch.Domain")]
    [InlineData("Fhir", "ClinicStretch.Domain")]
    [InlineData("Application", "Microsoft.AspNetCore.Http.Abstractions")]
    [InlineData("Application", "Npgsql")]
    [InlineData("Pdf.PdfSharp", "ClinicStretch.Infrastructure")]
    public void An_assembly_that_leans_the_wrong_way_is_found(string project, string assembly) =>
        Assert.Equal([$"{project} -> {assembly}"], ProjectRules.WrongWay(project, ["System.Runtime", assembly]));

    [Fact]
    public void Web_knows_what_runs_beneath_use_cases_only_where_it_is_put_together() =>
        Assert.Empty(SourceRules.Underneath(Product.Sources));

    [Theory]
    [InlineData("src/ClinicStretch.Web/Plans/PlanEndpoints.cs", "using ClinicStretch.Infrastructure.Storage;", true)]
    [InlineData("src/ClinicStretch.Web/Plans/PlanPage.razor", "@inject Infrastructure.Storage.ClinicDb Db", true)]
    [InlineData("src/ClinicStretch.Web/Plans/PlanEndpoints.cs", "class E(IClinicDb db);", true)]
    [InlineData("src/ClinicStretch.Web/Plans/PlanEndpoints.cs", "using Microsoft.AspNetCore.Mvc.Infrastructure;", false)]
    [InlineData("src/ClinicStretch.Web/Hosting/ClinicApp.cs", "using ClinicStretch.Infrastructure.Storage;", false)]
    public void Web_naming_what_runs_beneath_is_found(string path, string text, bool isFound) =>
        Assert.Equal(isFound, SourceRules.Underneath([Planted.File(text, path)]).Any());

    [Fact]
    public void Packages_are_pinned_exactly_and_in_one_place()
    {
        Assert.Empty(ProjectRules.LoosePins(File.ReadAllText(Path.Combine(Product.Root, "Directory.Packages.props"))));
        Assert.Empty(ProjectFiles.SelectMany(p => ProjectRules.OwnVersions(p.Name, p.Xml)));
    }

    [Theory]
    [InlineData("1.*")]
    [InlineData("[1.0,2.0)")]
    [InlineData("$(Version)")]
    [InlineData("")]
    public void A_loose_pin_is_found(string version) => Assert.Single(ProjectRules.LoosePins(
        $"""<Project><PackageVersion Include="A" Version="1.0.0" /><PackageVersion Include="B" Version="{version}" /></Project>"""));

    [Fact]
    public void A_version_of_a_projects_own_is_found() => Assert.Equal(
        ["Web: A", "Web: B"],
        ProjectRules.OwnVersions(
            "Web",
            """<P><PackageReference Include="A" Version="1.0.0" /><PackageReference Include="B"><Version>1.0.0</Version></PackageReference></P>"""));
}
