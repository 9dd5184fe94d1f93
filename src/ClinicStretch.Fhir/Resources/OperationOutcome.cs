using ClinicStretch.Fhir.Types;

namespace ClinicStretch.Fhir.Resources;

/// <summary>What went wrong, or that nothing did.</summary>
public sealed record OperationOutcome : DomainResource
{
    public required IReadOnlyList<OutcomeIssue> Issue { get; init; }
}

/// <param name="Severity">fatal, error, warning or information.</param>
/// <param name="Code">Of FHIR's issue-type, such as not-found.</param>
public sealed record OutcomeIssue(string Severity, string Code, CodeableConcept? Details = null, string? Diagnostics = null)
{
    /// <summary>Where it is, as FHIRPath.</summary>
    public IReadOnlyList<string> Expression { get; init; } = [];
}
