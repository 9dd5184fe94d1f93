using ClinicStretch.Fhir.Types;

namespace ClinicStretch.Fhir.Resources;

/// <summary>A document that the patient was given.</summary>
public sealed record DocumentReference : DomainResource
{
    public IReadOnlyList<Identifier> Identifier { get; init; } = [];

    /// <summary>current, superseded or entered-in-error.</summary>
    public required string Status { get; init; }

    public CodeableConcept? Type { get; init; }
    public Reference? Subject { get; init; }
    public FhirMoment? Date { get; init; }
    public IReadOnlyList<Reference> Author { get; init; } = [];
    public required IReadOnlyList<DocumentContent> Content { get; init; }
    public DocumentContext? Context { get; init; }
}

public sealed record DocumentContent(Attachment Attachment);

public sealed record DocumentContext
{
    public IReadOnlyList<Reference> Related { get; init; } = [];
}

/// <summary>A message between a patient and the clinic.</summary>
public sealed record Communication : DomainResource
{
    public required string Status { get; init; }
    public Reference? Subject { get; init; }
    public FhirMoment? Sent { get; init; }
    public IReadOnlyList<Reference> Recipient { get; init; } = [];
    public Reference? Sender { get; init; }
    public IReadOnlyList<CommunicationPayload> Payload { get; init; } = [];
}

public sealed record CommunicationPayload(string ContentString);
