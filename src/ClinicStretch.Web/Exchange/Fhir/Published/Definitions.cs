using ClinicStretch.Web.Exchange.Fhir.Mapping;
using R4 = ClinicStretch.Fhir.Resources;

namespace ClinicStretch.Web.Exchange.Fhir.Published;

/// <summary>This product's own codes and extensions as resources, so that other systems can look up what they read.</summary>
internal sealed class Definitions(Canon canon)
{
    // Of what is said here: raised when any of it changes.
    private const string Version = "1.0.0";
    private const string Active = "active";
    private const string Publisher = "ClinicStretch";
    private const string R4Base = "http://hl7.org/fhir/StructureDefinition";

    /// <summary>The kinds there are.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [nameof(R4.CodeSystem), nameof(R4.StructureDefinition), nameof(R4.ValueSet)];

    /// <summary>All of them, by kind and id.</summary>
    public IReadOnlyList<R4.Definition> All { get; } =
        [.. CodeList.All.Select(list => Codes(canon, list)), .. ExtensionShape.All.Select(shape => Shape(canon, shape)), .. CodeList.All.Select(list => Choice(canon, list))];

    private static R4.CodeSystem Codes(Canon canon, CodeList list) => new()
    {
        Id = list.Id,
        Url = canon.Codes(list.Id),
        Version = Version,
        Name = NameOf(list.Id),
        Title = list.Title,
        Status = Active,
        Publisher = Publisher,
        CaseSensitive = true,
        ValueSet = canon.Choice(list.Id),
        Content = list.Codes is null ? "not-present" : "complete",
        Concept = [.. (list.Codes ?? []).Select(c => new R4.CodeSystemConcept(c.Code, c.Display))],
    };

    private static R4.ValueSet Choice(Canon canon, CodeList list) => new()
    {
        Id = list.Id,
        Url = canon.Choice(list.Id),
        Version = Version,
        Name = NameOf(list.Id),
        Title = list.Title,
        Status = Active,
        Publisher = Publisher,
        Compose = new R4.ValueSetCompose([new(canon.Codes(list.Id))]),
    };

    private static R4.StructureDefinition Shape(Canon canon, ExtensionShape shape) => new()
    {
        Id = shape.Id,
        Url = canon.Extension(shape.Id).Url,
        Version = Version,
        Name = NameOf(shape.Id),
        Title = shape.Title,
        Status = Active,
        Publisher = Publisher,
        FhirVersion = "4.0.1",
        Kind = "complex-type",
        Abstract = false,
        Context = [.. shape.On.Select(kind => new R4.ExtensionContext("element", kind))],
        Type = "Extension",
        BaseDefinition = $"{R4Base}/Extension",
        Derivation = "constraint",
        Differential = new R4.StructureDifferential(
        [
            new("Extension", "Extension") { Short = shape.Title, Max = "1" },
            .. shape.Value is { } value ? Alone(canon, shape, value) : Parts(canon, shape),
        ]),
    };

    private static IEnumerable<R4.ElementDefinition> Alone(Canon canon, ExtensionShape shape, ExtensionValue value) =>
    [
        new("Extension.extension", "Extension.extension") { Max = "0" },
        Address("Extension.url", "Extension.url", canon.Extension(shape.Id).Url),
        Value(canon, "Extension.value[x]", "Extension.value[x]", value),
    ];

    private static IEnumerable<R4.ElementDefinition> Parts(Canon canon, ExtensionShape shape) =>
    [
        new("Extension.extension", "Extension.extension") { Slicing = new R4.ElementSlicing([new("value", "url")], "closed") },
        .. shape.Parts.SelectMany(part => Part(canon, part)),
        Address("Extension.url", "Extension.url", canon.Extension(shape.Id).Url),
        new("Extension.value[x]", "Extension.value[x]") { Max = "0" },
    ];

    private static IEnumerable<R4.ElementDefinition> Part(Canon canon, ExtensionPart part)
    {
        const string Path = "Extension.extension";
        var id = $"{Path}:{part.Url}";
        return
        [
            new(id, Path) { SliceName = part.Url, Short = part.Title, Min = part.IsNeeded ? 1 : 0, Max = "1" },
            Address($"{id}.url", $"{Path}.url", part.Url),
            Value(canon, $"{id}.value[x]", $"{Path}.value[x]", part.Value),
        ];
    }

    private static R4.ElementDefinition Address(string id, string path, string url) => new(id, path) { FixedUri = url };

    private static R4.ElementDefinition Value(Canon canon, string id, string path, ExtensionValue value) => new(id, path)
    {
        Min = 1,
        Type = [new R4.ElementType(value.Type) { TargetProfile = value.To is { } kind ? [$"{R4Base}/{kind}"] : [] }],
        Binding = value.Codes is { } codes ? new R4.ElementBinding("required", canon.Choice(codes)) : null,
    };

    /// <summary>exercise-dosage as ClinicStretchExerciseDosage.</summary>
    private static string NameOf(string id) => Publisher + string.Concat(id.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
