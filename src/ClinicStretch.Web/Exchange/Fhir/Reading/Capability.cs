using ClinicStretch.Domain.Exchange.Keys;
using ClinicStretch.Fhir;
using ClinicStretch.Fhir.Types;
using ClinicStretch.Web.Exchange.Fhir.Published;
using R4 = ClinicStretch.Fhir.Resources;

namespace ClinicStretch.Web.Exchange.Fhir.Reading;

/// <summary>What this server can do in FHIR, as it says itself.</summary>
internal static class Capability
{
    // Of what is said here, not of the server's start.
    private static readonly FhirMoment Written = FhirMoment.Of(new DateOnly(2026, 11, 22));

    public static R4.CapabilityStatement Of(string root) => new()
    {
        Status = "active",
        Date = Written,
        Publisher = "ClinicStretch",
        Kind = "instance",
        Software = new R4.CapabilitySoftware("ClinicStretch"),
        Implementation = new R4.CapabilityImplementation("Stretching plans, the sessions that patients log, and their pain", root),
        FhirVersion = "4.0.1",
        Format = [FhirJson.MediaType, "json"],
        Rest = [new R4.CapabilityRest("server")
        {
            Security = new R4.CapabilitySecurity
            {
                Service = [CodeableConcept.Of("http://terminology.hl7.org/CodeSystem/restful-security-service", "SMART-on-FHIR")],
                Description = "A key of the clinic's, a person's token, or SMART Backend Services (a client that signs): see .well-known/smart-configuration. People sign in at the clinic, not by SMART.",
            },
            Documentation = "Send a key of the clinic's as Bearer, or sign in at /api/v1/account/token and send that token. A search tells whose resources it wants, as patient. A session is written as a transaction: a Procedure, one for each item, and its numbers.",
            Resource = [.. Searchable.All.Values.Select(Resource), .. Definitions.Kinds.Select(Definition)],
            Interaction = [new("transaction")],
        }],
    };

    private static R4.CapabilityResource Definition(string kind) => new(kind)
    {
        Interaction = [new("read"), new("search-type")],
        SearchParam = [.. DefinitionSearch.Parameters.Select(p => new R4.CapabilitySearch(p.Name, p.Type))],
    };

    private static R4.CapabilityResource Resource(Searchable kind) => new(kind.Type)
    {
        Interaction = [new("read"), new("search-type"), .. KeyScopes.Written.Contains(kind.Type) ? [new R4.CapabilityInteraction("create")] : Array.Empty<R4.CapabilityInteraction>()],
        ConditionalCreate = kind.Type is nameof(R4.Procedure) ? true : null,
        SearchInclude = [.. kind.Parameters.Where(p => p is IReferences && p.Name is not "patient").Select(p => $"{kind.Type}:{p.Name}")],
        SearchParam = [.. kind.Parameters.Select(p => new R4.CapabilitySearch(p.Name, p.Type))],
        Operation = kind.Type is nameof(R4.Patient) ? [new("everything", "http://hl7.org/fhir/OperationDefinition/Patient-everything")] : [],
    };
}
