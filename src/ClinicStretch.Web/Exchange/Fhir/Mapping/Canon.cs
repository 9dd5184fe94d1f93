using System.Text.Json;
using ClinicStretch.Fhir.Types;

namespace ClinicStretch.Web.Exchange.Fhir.Mapping;

/// <summary>The addresses under which this product's own codes, identifiers and extensions are known (<c>domain.md</c> 5).</summary>
/// <param name="Base">Without a slash at its end.</param>
internal sealed record Canon(string Base)
{
    public const string Loinc = "http://loinc.org";
    public const string Snomed = "http://snomed.info/sct";
    public const string Terminology = "http://terminology.hl7.org/CodeSystem";

    public static Coding ExerciseTherapy { get; } = new(Snomed, "229065009", "Exercise therapy");

    public static CodeableConcept Survey { get; } = CodeableConcept.Of($"{Terminology}/observation-category", "survey");

    public string Codes(string list) => $"{Base}/CodeSystem/{list}";

    /// <summary>All codes of a list, to choose from.</summary>
    public string Choice(string list) => $"{Base}/ValueSet/{list}";

    public Coding Coding(string list, string code, string? display = null) => new(Codes(list), code, display);

    public CodeableConcept Concept(string list, string code) => CodeableConcept.Of(Coding(list, code));

    public Extension Extension(string name) => new($"{Base}/StructureDefinition/{name}");

    public Identifier Identifier(string kind, Guid value) => new($"{Base}/{kind}", value.ToString());

    /// <summary>RepsWithHold as reps-with-hold.</summary>
    public static string Kebab<T>(T name)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(name.ToString());
}
