using System.Reflection;

namespace ClinicStretch.Architecture.Tests.Reading;

/// <summary>The product as it stands: its folder, its source files, its assemblies.</summary>
internal static class Product
{
    public static string Root { get; } = FindRoot();

    /// <summary>C# and Razor of everything under <c>src</c>.</summary>
    public static IReadOnlyList<SourceFile> Sources { get; } = Read("src");

    public static IReadOnlyList<SourceFile> Razor { get; } = [.. Sources.Where(f => f.IsRazor)];

    /// <summary>What is compiled from <c>src</c>; the QuestPDF engine is there in the full build only.</summary>
    public static IReadOnlyList<Assembly> Assemblies { get; } =
    [
        .. new[] { "Domain", "Application", "Infrastructure", "Figures", "Fhir", "Pdf.PdfSharp", "Pdf.QuestPdf", "Web" }
            .Select(name => $"ClinicStretch.{name}")
            .Where(name => File.Exists(Path.Combine(AppContext.BaseDirectory, $"{name}.dll")))
            .Select(Assembly.Load),
    ];

    public static Assembly Named(string project) => Assemblies.Single(a => a.GetName().Name == $"ClinicStretch.{project}");

    /// <summary>Types somebody wrote, nested ones too; not what the compiler added.</summary>
    public static IReadOnlyList<Type> Types(params IEnumerable<Assembly> assemblies) =>
        [.. assemblies.SelectMany(a => a.GetTypes()).Where(t => t.IsWritten)];

    private static List<SourceFile> Read(string folder) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".razor", StringComparison.Ordinal))
            .Select(path => (path, name: Path.GetRelativePath(Root, path).Replace('\\', '/')))
            .Where(f => !f.name.Contains("/obj/", StringComparison.Ordinal) && !f.name.Contains("/bin/", StringComparison.Ordinal))
            .OrderBy(f => f.name, StringComparer.Ordinal)
            .Select(f => new SourceFile(f.name, File.ReadAllText(f.path))),
    ];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ClinicStretch.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests do not stand inside the product's folder.");
        }

        return folder.FullName;
    }
}
