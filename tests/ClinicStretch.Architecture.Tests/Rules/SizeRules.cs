using ClinicStretch.Architecture.Tests.Reading;

namespace ClinicStretch.Architecture.Tests.Rules;

internal static class SizeRules
{
    public static IEnumerable<string> LongFiles(IEnumerable<SourceFile> files, int most = 300) =>
        files.Where(f => f.Lines > most).Select(f => $"{f.Path}: {f.Lines} lines");

    public static IEnumerable<string> LongMethods(IEnumerable<SourceFile> files, int most = 40) =>
        from file in files
        from member in file.Members
        where member.Lines > most
        select $"{file.Path}:{member.Line} {member.Name}: {member.Lines} lines";

    public static IEnumerable<string> FullFolders(IEnumerable<SourceFile> files, int most = 15) =>
        files.Where(f => !f.IsRazor).GroupBy(f => f.Folder).Where(g => g.Count() > most).Select(g => $"{g.Key}: {g.Count()} files");

    /// <summary>Records are exempt: their parameters are what they hold.</summary>
    public static IEnumerable<string> WideConstructors(IEnumerable<Type> types, int most = 5) =>
        from type in types
        where !type.IsRecord
        from constructor in type.OwnConstructors
        let count = constructor.GetParameters().Length
        where count > most
        select $"{type.FullName}: {count} parameters";
}
