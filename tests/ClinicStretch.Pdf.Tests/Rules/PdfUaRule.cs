namespace ClinicStretch.Pdf.Tests.Rules;

/// <summary>One rule of PDF/UA-1 (ISO 14289-1:2014) that a program can check.</summary>
/// <param name="Clause">Of the standard.</param>
/// <param name="Broken">Says where it is broken; empty where it is kept.</param>
/// <param name="Plant">Bytes of a good file, and as many that break the rule in their stead: the rule must see it.</param>
internal sealed record PdfUaRule(string Name, string Clause, Func<PrintedSheet, IEnumerable<string>> Broken, (string Good, string Bad)? Plant = null)
{
    public static IReadOnlyList<PdfUaRule> All { get; } = [.. FileRules.All, .. ContentRules.All, .. StructureRules.All, .. FontRules.All];

    /// <summary>The complaint where the rule is broken.</summary>
    public static IEnumerable<string> Unless(bool kept, string complaint) => kept ? [] : [complaint];
}
