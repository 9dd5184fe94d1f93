using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Fhir;
using ClinicStretch.Fhir.Types;
using R4 = ClinicStretch.Fhir.Resources;

namespace ClinicStretch.Web.Exchange.Fhir.Mapping;

/// <summary>Who is treated, by whom, and where.</summary>
internal sealed class People(Canon canon, PatientId patient, IReadOnlyList<Member> members)
{
    private readonly HashSet<Member> _named = [];

    public Reference Patient { get; } = Reference.Of("Patient", patient.Value.ToString());

    /// <summary>Null for nobody, and for who is no member.</summary>
    public Reference? Of(PersonId? person) => members.FirstOrDefault(m => m.PersonId == person) is { } member ? Of(member) : null;

    /// <inheritdoc cref="Of(PersonId?)"/>
    public Reference? Of(MemberId? id) => members.FirstOrDefault(m => m.Id == id) is { } member ? Of(member) : null;

    private Reference Of(Member member)
    {
        _named.Add(member);
        return Reference.Of("Practitioner", member.Id.Value.ToString(), member.Name);
    }

    /// <summary>Those members whom something referred to so far: who had no part in it is nobody's business.</summary>
    public IReadOnlyList<R4.Practitioner> Named() =>
        [.. members.Where(_named.Contains).Select(Practitioner)];

    public static R4.Practitioner Practitioner(Member member) =>
        new() { Id = member.Id.Value.ToString(), Active = member.WorksHere, Name = [new HumanName(member.Name)] };

    public static R4.Organization Organization(Clinic clinic) => new() { Id = clinic.Id.Value.ToString(), Name = clinic.Details.Name };

    public R4.Patient PatientOf(Patient patient, Clinic clinic) => new()
    {
        Id = patient.Id.Value.ToString(),
        Identifier = [canon.Identifier("patient", patient.Id.Value), .. Maybe(patient.Details.Reference, r => new Identifier($"{canon.Base}/patient-reference", r))],
        Name = [new HumanName(patient.Details.Name)],
        Telecom = [.. Maybe(patient.Contact.Phone, p => new ContactPoint("phone", p)), .. Maybe(patient.Details.Email, e => new ContactPoint("email", e))],
        BirthDate = patient.Details.BirthDate is { } day ? FhirMoment.Of(day) : null,
        Address = [.. Maybe(patient.Contact.Address, a => new Address(a))],
        Contact = [.. EmergencyContact(patient.Contact)],
        Communication = [new R4.PatientLanguage(CodeableConcept.Of("urn:ietf:bcp:47", patient.Details.Language), Preferred: true)],
        GeneralPractitioner = [.. Of(patient.TherapistId) is { } therapist ? new[] { therapist } : []],
        ManagingOrganization = Reference.Of("Organization", clinic.Id.Value.ToString()),
    };

    private static IEnumerable<R4.PatientContact> EmergencyContact(PatientContact contact) => contact is { EmergencyName: null, EmergencyPhone: null }
        ? []
        : [new R4.PatientContact
        {
            Relationship = [CodeableConcept.Of("http://terminology.hl7.org/CodeSystem/v2-0131", "C"), .. Maybe(contact.EmergencyRelation, CodeableConcept.Words)],
            Name = contact.EmergencyName is { } name ? new HumanName(name) : null,
            Telecom = [.. Maybe(contact.EmergencyPhone, p => new ContactPoint("phone", p))],
        }];

    // FHIR has no empty texts.
    private static IEnumerable<T> Maybe<T>(string? text, Func<string, T> of) => string.IsNullOrWhiteSpace(text) ? [] : [of(text)];
}
