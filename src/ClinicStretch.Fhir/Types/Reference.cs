namespace ClinicStretch.Fhir.Types;

/// <summary>Points at another resource.</summary>
public sealed record Reference
{
    /// <summary>Such as Patient/123; null where only <see cref="Identifier"/> says which.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("reference")]
    public string? To { get; init; }

    public string? Type { get; init; }
    public Identifier? Identifier { get; init; }
    public string? Display { get; init; }

    public static Reference Of(string type, string id, string? display = null) => new() { To = $"{type}/{id}", Display = display };
}

/// <summary>What something is called in a system.</summary>
public sealed record Identifier(string System, string Value);
