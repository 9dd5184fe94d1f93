using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ClinicStretch.Architecture.Tests.Rules;

/// <summary>A project as its file describes it; names without the product's own.</summary>
internal sealed record Project(string Name, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages)
{
    private const string Product = "ClinicStretch.";

    public static Project Read(string name, string xml)
    {
        var file = XDocument.Parse(xml);
        return new Project(
            name,
            [.. Includes(file, "ProjectReference").Select(p => Path.GetFileNameWithoutExtension(p.Replace('\\', '/'))[Product.Length..])],
            [.. Includes(file, "PackageReference")]);
    }

    private static IEnumerable<string> Includes(XDocument file, string element) =>
        file.Descendants(element).Select(e => e.Attribute("Include")!.Value);
}

internal static partial class ProjectRules
{
    /// <summary>What each project may lean on, and which packages it may know.</summary>
    private static readonly Dictionary<string, (string[] Projects, string[] Packages)> Allowed = new(StringComparer.Ordinal)
    {
        ["Domain"] = ([], []),
        ["Figures"] = ([], []),
        ["Fhir"] = ([], []),
        ["Application"] = (["Domain"], ["FluentValidation", "MediatR", "Microsoft.EntityFrameworkCore"]),
        ["Infrastructure"] = (
            ["Domain", "Application"],
            ["Microsoft.AspNetCore.Identity.EntityFrameworkCore", "Microsoft.EntityFrameworkCore.Relational", "Npgsql.EntityFrameworkCore.PostgreSQL", "zxcvbn-core"]),
        ["Pdf.PdfSharp"] = (["Domain", "Application", "Figures"], ["PDFsharp", "QRCoder"]),
        ["Pdf.QuestPdf"] = (["Domain", "Application", "Figures"], ["QuestPDF", "QRCoder"]),
        ["Web"] = (
            ["Domain", "Application", "Infrastructure", "Figures", "Fhir", "Pdf.PdfSharp", "Pdf.QuestPdf", "Migrations"],
            ["CsvHelper", "Microsoft.AspNetCore.OpenApi", "OpenTelemetry", "OpenTelemetry.Exporter.OpenTelemetryProtocol", "OpenTelemetry.Exporter.Prometheus.AspNetCore", "QRCoder"]),
    };

    public static IEnumerable<string> WrongWay(IEnumerable<Project> projects) =>
        from project in projects
        let allowed = Allowed.GetValueOrDefault(project.Name, ([], []))
        from wrong in project.Projects.Except(allowed.Projects).Concat(project.Packages.Except(allowed.Packages))
        select $"{project.Name} -> {wrong}";

    /// <summary>What was compiled, whatever the project file says.</summary>
    public static IEnumerable<string> WrongWay(string project, IEnumerable<string> assemblies) =>
        from assembly in assemblies
        where assembly.StartsWith("ClinicStretch.", StringComparison.Ordinal)
            ? !Allowed[project].Projects.Contains(assembly["ClinicStretch.".Length..])
            : IsForeign(project, assembly)
        select $"{project} -> {assembly}";

    /// <summary>Versions in the central file that are not one exact version.</summary>
    public static IEnumerable<string> LoosePins(string packages) =>
        from package in XDocument.Parse(packages).Descendants("PackageVersion")
        let version = package.Attribute("Version")?.Value ?? ""
        where !ExactVersion().IsMatch(version)
        select $"{package.Attribute("Include")?.Value} {version}";

    /// <summary>Versions that a project names for itself.</summary>
    public static IEnumerable<string> OwnVersions(string name, string xml) =>
        from package in XDocument.Parse(xml).Descendants("PackageReference")
        where package.Attribute("Version") is not null || package.Attribute("VersionOverride") is not null || package.Elements().Any()
        select $"{name}: {package.Attribute("Include")?.Value}";

    // Domain and Figures know .NET alone; use cases know neither the web nor the database's own driver.
    private static bool IsForeign(string project, string assembly) => project switch
    {
        "Domain" or "Figures" or "Fhir" => !assembly.StartsWith("System", StringComparison.Ordinal),
        "Application" => assembly.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
            || assembly.StartsWith("Npgsql", StringComparison.Ordinal)
            || assembly is "Microsoft.EntityFrameworkCore.Relational",
        _ => false,
    };

    [GeneratedRegex(@"^\d+(\.\d+){1,3}(-[0-9A-Za-z.-]+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ExactVersion();
}
