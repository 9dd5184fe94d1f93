using System.Globalization;
using System.Text.Json;
using ClinicStretch.Application.Accounts;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Audit;
using ClinicStretch.Web.Exchange.Fhir.Mapping;

namespace ClinicStretch.Web.Exchange.Fhir;

/// <summary>
/// A row of the audit as a FHIR R4 AuditEvent (<c>domain.md</c> 5.1): who, from where, what they asked, of which record and patient, and whether
/// they were turned away. People and records are told by their identifiers alone, so that there is no name and no health data in it.
/// </summary>
internal static class AuditEventWriter
{
    private const string Terminology = $"{Canon.Terminology}/";

    private const string Dicom = "http://dicom.nema.org/resources/ontology/DCM";

    private static readonly string[] Reading = ["Get", "List", "Print", "Find", "Preview", "Check", "Appraise", "Export"];
    private static readonly string[] Making = ["Log", "Record", "Send", "Invite", "Report", "Issue", "Open", "Add", "Ask"];

    public static void Write(Utf8JsonWriter json, AuditEntry entry, Canon canon)
    {
        var (action, code) = Kind(entry.Action);
        var isEntry = action is "E";
        json.WriteStartObject();
        json.WriteString("resourceType", "AuditEvent");
        json.WriteString("id", entry.Id);
        Coding(json, "type", isEntry ? Dicom : $"{Terminology}audit-event-type", isEntry ? "110114" : "rest");
        json.WriteStartArray("subtype");
        Coding(json, null, isEntry ? Dicom : "http://hl7.org/fhir/restful-interaction", code);
        Coding(json, null, canon.Codes("action"), entry.Action);
        json.WriteEndArray();
        json.WriteString("action", action);
        json.WriteString("recorded", entry.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));

        // 4: not done, and nothing else is wrong.
        json.WriteString("outcome", entry.Outcome is AuditOutcome.Done ? "0" : "4");
        json.WriteStartArray("agent");
        Agent(json, entry, canon);
        json.WriteEndArray();
        json.WriteStartObject("source");
        Reference(json, canon, "observer", "Organization", "clinic", entry.ClinicId.Value);
        json.WriteEndObject();
        json.WriteStartArray("entity");
        Entities(json, entry, canon);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    // Whatever is neither only read nor new changes something; to go in is an act, and the code is that of a login.
    private static (string Action, string Code) Kind(string name) =>
        name is nameof(EnterClinic) ? ("E", "110122")
        : Reading.Any(verb => name.StartsWith(verb, StringComparison.Ordinal)) ? ("R", "read")
        : Making.Any(verb => name.StartsWith(verb, StringComparison.Ordinal)) ? ("C", "create") : ("U", "update");

    private static void Agent(Utf8JsonWriter json, AuditEntry entry, Canon canon)
    {
        json.WriteStartObject();
        json.WriteStartArray("role");
        json.WriteStartObject();
        json.WriteStartArray("coding");
        Coding(json, null, canon.Codes("role"), entry.Role.ToLowerInvariant());
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        if (entry.PersonId is { } person)
        {
            Reference(json, canon, "who", null, entry.Role is nameof(Role.Key) ? "key" : "person", person.Value);
        }

        json.WriteBoolean("requestor", entry.PersonId is not null);
        if (entry.Address is { } address)
        {
            json.WriteStartObject("network");
            json.WriteString("address", address);
            json.WriteString("type", "2");
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Entities(Utf8JsonWriter json, AuditEntry entry, Canon canon)
    {
        if (entry.SubjectKind is not "patient")
        {
            Entity(json, canon, entry.SubjectKind, entry.SubjectId, null, "2", "4");
        }

        var patient = entry.PatientId?.Value ?? (entry.SubjectKind is "patient" ? entry.SubjectId : null);
        if (patient is { } id)
        {
            Entity(json, canon, "patient", id, "Patient", "1", "1");
        }
    }

    private static void Entity(Utf8JsonWriter json, Canon canon, string kind, Guid id, string? resource, string type, string role)
    {
        json.WriteStartObject();
        Reference(json, canon, "what", resource, kind, id);
        Coding(json, "type", $"{Terminology}audit-entity-type", type);
        Coding(json, "role", $"{Terminology}object-role", role);
        json.WriteEndObject();
    }

    private static void Reference(Utf8JsonWriter json, Canon canon, string name, string? resource, string kind, Guid id)
    {
        json.WriteStartObject(name);
        if (resource is not null)
        {
            json.WriteString("type", resource);
        }

        json.WriteStartObject("identifier");
        json.WriteString("system", $"{canon.Base}/{kind}");
        json.WriteString("value", id);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Coding(Utf8JsonWriter json, string? name, string system, string code)
    {
        if (name is null)
        {
            json.WriteStartObject();
        }
        else
        {
            json.WriteStartObject(name);
        }

        json.WriteString("system", system);
        json.WriteString("code", code);
        json.WriteEndObject();
    }
}
