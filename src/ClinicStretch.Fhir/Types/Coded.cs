namespace ClinicStretch.Fhir.Types;

/// <summary>A code, and the list it is from.</summary>
public sealed record Coding(string System, string Code, string? Display = null);

/// <summary>A notion: codes for it, words for it, or both.</summary>
public sealed record CodeableConcept
{
    public IReadOnlyList<Coding> Coding { get; init; } = [];
    public string? Text { get; init; }

    public static CodeableConcept Of(params IReadOnlyList<Coding> codings) => new() { Coding = codings };

    public static CodeableConcept Of(string system, string code) => Of(new Coding(system, code));

    public static CodeableConcept Words(string text) => new() { Text = text };
}
