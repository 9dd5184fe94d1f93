using ClinicStretch.Application.Programmes.Issued;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Patients.Messages;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Progress.Measures;
using ClinicStretch.Fhir;
using ClinicStretch.Fhir.Types;
using R4 = ClinicStretch.Fhir.Resources;

namespace ClinicStretch.Web.Exchange.Fhir.Mapping;

/// <summary>What stands in a record beside plans and sessions: precautions, measures, alerts, documents and messages.</summary>
internal sealed class RecordResources(Canon canon, People people)
{
    public R4.Condition Of(Precaution precaution, DateOnly today) => new()
    {
        Id = Ids.Of(precaution),
        ClinicalStatus = CodeableConcept.Of($"{Canon.Terminology}/condition-clinical", precaution.HoldsOn(today) ? "active" : "resolved"),
        VerificationStatus = CodeableConcept.Of($"{Canon.Terminology}/condition-ver-status", "confirmed"),
        Code = canon.Concept("caution", precaution.Tag),
        Subject = people.Patient,
        OnsetDateTime = FhirMoment.Of(precaution.From),
        AbatementDateTime = precaution.Until is { } until ? FhirMoment.Of(until) : null,
        RecordedDate = FhirMoment.Of(precaution.Since),
        Note = string.IsNullOrWhiteSpace(precaution.Note) ? [] : [new Annotation(precaution.Note)],
    };

    /// <param name="isCorrected">Another answer has taken its place.</param>
    public R4.Observation Of(MeasureAnswer answer, bool isCorrected) => new()
    {
        Id = answer.Id.Value.ToString(),
        Meta = new R4.Meta(LastUpdated: FhirMoment.Of(answer.ReceivedAt)),
        Status = isCorrected ? "entered-in-error" : "final",
        Category = [Canon.Survey],
        Code = CodeableConcept.Of(canon.Coding("observation", answer.Instrument)),
        Subject = people.Patient,
        EffectiveDateTime = FhirMoment.Of(answer.Day),
        Issued = FhirMoment.Of(answer.ReceivedAt),
        Performer = [people.Of(answer.ReportedBy) ?? people.Patient],
        ValueQuantity = answer.Score is { } score ? Quantity.Score(score) : null,
        ValueCodeableConcept = answer is { Score: null, Reading.Risk: { } risk } ? canon.Concept("risk-band", Canon.Kebab(risk)) : null,
        Component =
        [
            .. (answer.Reading.Activities ?? []).Select(a => new R4.ObservationComponent(CodeableConcept.Words(a.Name)) { ValueInteger = a.Rating }),
            .. (answer.Reading.Ticked ?? []).Select(t => new R4.ObservationComponent(canon.Concept(answer.Instrument, t)) { ValueBoolean = true }),
            .. answer.Reading.Subscore is { } part ? [new R4.ObservationComponent(canon.Concept("observation", $"{answer.Instrument}-psychosocial")) { ValueInteger = part }] : Array.Empty<R4.ObservationComponent>(),
        ],
    };

    public R4.Flag Of(Alert alert) => new()
    {
        Id = alert.Id.Value.ToString(),
        Meta = new R4.Meta(LastUpdated: FhirMoment.Of(alert.ResolvedAt ?? alert.LastSeenAt)),
        Status = alert.IsOpen ? "active" : "inactive",
        Category = [CodeableConcept.Of($"{Canon.Terminology}/flag-category", "safety"), canon.Concept("alert-severity", Canon.Kebab(alert.Severity))],
        Code = CodeableConcept.Of(canon.Coding("alert-cause", Canon.Kebab(alert.Cause))) with { Text = string.IsNullOrWhiteSpace(alert.Why) ? null : alert.Why },
        Subject = people.Patient,
        Period = new Period(FhirMoment.Of(alert.RaisedAt), alert.ResolvedAt is { } end ? FhirMoment.Of(end) : null),
    };

    /// <param name="isCurrent">No later sheet of the same plan was given.</param>
    public R4.DocumentReference Of(IssuedDocument document, bool isCurrent) => new()
    {
        Id = document.Id.Value.ToString(),
        Meta = new R4.Meta(LastUpdated: FhirMoment.Of(document.IssuedAt)),
        Identifier = [new Identifier($"{canon.Base}/sha256", document.Sha256)],
        Status = isCurrent ? "current" : "superseded",
        Type = CodeableConcept.Of(new Coding(Canon.Loinc, "18776-5", "Plan of care note")) with { Text = "Home exercise programme" },
        Subject = people.Patient,
        Date = FhirMoment.Of(document.IssuedAt),
        Author = people.Of(document.IssuedBy) is { } author ? [author] : [],
        Content = [new R4.DocumentContent(new Attachment
        {
            ContentType = "application/pdf", Language = document.Language, Size = document.Bytes, Title = "Home exercise programme", Creation = FhirMoment.Of(document.IssuedAt),
        })],
        Context = document is { PlanId: { } plan, Revision: { } revision } ? new R4.DocumentContext { Related = [Reference.Of("CarePlan", Ids.Of(plan, revision))] } : null,
    };

    public R4.Communication Of(Message message) => new()
    {
        Id = message.Id.Value.ToString(),
        Meta = new R4.Meta(LastUpdated: FhirMoment.Of(message.SentAt)),
        Status = "completed",
        Subject = people.Patient,
        Sent = FhirMoment.Of(message.SentAt),
        Recipient = message.IsFromClinic ? [people.Patient] : [],
        Sender = message.Sender switch { MessageSender.Clinic => people.Of(message.Member), MessageSender.Patient => people.Patient, _ => null },
        Payload = [new R4.CommunicationPayload(message.Text), .. message.Notes.Select(n => new R4.CommunicationPayload($"{n.Exercise}: {n.Text}"))],
    };
}
