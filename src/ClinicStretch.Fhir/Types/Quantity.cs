namespace ClinicStretch.Fhir.Types;

/// <summary>A measured amount.</summary>
/// <param name="Comparator">Less, at most, at least, more; null for exactly.</param>
/// <param name="Unit">As people write it.</param>
/// <param name="Code">Of the unit, in <paramref name="System"/>.</param>
public sealed record Quantity(decimal Value, string? Unit = null, string? System = null, string? Code = null, string? Comparator = null)
{
    private const string Ucum = "http://unitsofmeasure.org";

    public static Quantity Seconds(int seconds) => new(seconds, "s", Ucum, "s");

    /// <summary>A number of a scale, which has no unit.</summary>
    public static Quantity Score(decimal score) => new(score, "{score}", Ucum, "{score}");
}

/// <summary>From one moment to another.</summary>
/// <param name="End">Null while it goes on.</param>
public sealed record Period(FhirMoment? Start = null, FhirMoment? End = null);

/// <summary>Between which numbers a result lies.</summary>
public sealed record ReferenceRange
{
    public Quantity? Low { get; init; }
    public Quantity? High { get; init; }
    public string? Text { get; init; }
}
