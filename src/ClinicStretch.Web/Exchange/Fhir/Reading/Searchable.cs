using ClinicStretch.Application.Exchange.Care;
using ClinicStretch.Fhir;
using ClinicStretch.Fhir.Types;
using R4 = ClinicStretch.Fhir.Resources;

namespace ClinicStretch.Web.Exchange.Fhir.Reading;

/// <summary>A kind of resource that is read and searched for: by what, and of which part of a record its id tells.</summary>
/// <param name="PartOf">Null for an id that can be none of this kind.</param>
internal sealed record Searchable(string Type, Func<string, (CarePart Part, Guid Id)?> PartOf, IReadOnlyList<SearchParameter> Parameters)
{
    private const int GuidLength = 36;
    private const int BareGuidLength = 32;

    /// <summary>Every kind there is, by its name.</summary>
    public static IReadOnlyDictionary<string, Searchable> All { get; } = new[]
    {
        Of<R4.Patient>(Whole(CarePart.Patient), new TokenParameter<R4.Patient>("identifier", p => p.Identifier.Select(i => ((string?)i.System, i.Value)))),
        Of<R4.CarePlan>(
            Beginning(CarePart.Plan), Code<R4.CarePlan>("status", p => p.Status), Codes<R4.CarePlan>("category", p => p.Category),
            new DateParameter<R4.CarePlan>("date", p => p.Period), new TokenParameter<R4.CarePlan>("identifier", p => p.Identifier.Select(i => ((string?)i.System, i.Value))),
            new ReferenceParameter<R4.CarePlan>("replaces", p => p.Replaces), new ReferenceParameter<R4.CarePlan>("goal", p => p.Goal),
            new ReferenceParameter<R4.CarePlan>("activity-reference", p => p.Activity.Select(a => a.Reference))),
        Of<R4.ServiceRequest>(
            Beginning(CarePart.Plan), Code<R4.ServiceRequest>("status", r => r.Status), Codes<R4.ServiceRequest>("code", r => One(r.Code)),
            new ReferenceParameter<R4.ServiceRequest>("based-on", r => r.BasedOn), new ReferenceParameter<R4.ServiceRequest>("replaces", r => r.Replaces),
            new DateParameter<R4.ServiceRequest>("authored", r => At(r.AuthoredOn))),
        Of<R4.Goal>(Beginning(CarePart.Plan), Code<R4.Goal>("lifecycle-status", g => g.LifecycleStatus)),
        Of<R4.DetectedIssue>(Beginning(CarePart.Plan), new ReferenceParameter<R4.DetectedIssue>("implicated", i => i.Implicated)),
        Of<R4.Provenance>(Beginning(CarePart.Plan), new ReferenceParameter<R4.Provenance>("target", p => p.Target), new DateParameter<R4.Provenance>("recorded", p => At(p.Recorded))),
        Of<R4.Procedure>(
            Beginning(CarePart.Session), Code<R4.Procedure>("status", p => p.Status), Codes<R4.Procedure>("code", p => One(p.Code)),
            new ReferenceParameter<R4.Procedure>("based-on", p => p.BasedOn), new ReferenceParameter<R4.Procedure>("part-of", p => p.PartOf),
            new DateParameter<R4.Procedure>("date", p => p.PerformedPeriod ?? At(p.PerformedDateTime)), new TokenParameter<R4.Procedure>("identifier", p => p.Identifier.Select(i => ((string?)i.System, i.Value)))),
        Of<R4.Observation>(
            id => Whole(CarePart.Answer)(id) ?? Beginning(CarePart.Session)(id), Code<R4.Observation>("status", o => o.Status),
            Codes<R4.Observation>("code", o => [o.Code]), Codes<R4.Observation>("category", o => o.Category), new DateParameter<R4.Observation>("date", o => At(o.EffectiveDateTime)),
            new ReferenceParameter<R4.Observation>("based-on", o => o.BasedOn), new ReferenceParameter<R4.Observation>("part-of", o => o.PartOf)),
        Of<R4.Condition>(
            id => id.Length > BareGuidLength && Guid.TryParseExact(id[..BareGuidLength], "N", out var patient) ? (CarePart.Patient, patient) : null,
            Codes<R4.Condition>("code", c => [c.Code]), Codes<R4.Condition>("clinical-status", c => [c.ClinicalStatus]),
            new DateParameter<R4.Condition>("onset-date", c => At(c.OnsetDateTime))),
        Of<R4.Flag>(Whole(CarePart.Alert), new DateParameter<R4.Flag>("date", f => f.Period)),
        Of<R4.DocumentReference>(
            Whole(CarePart.Document), Code<R4.DocumentReference>("status", d => d.Status),
            Codes<R4.DocumentReference>("type", d => One(d.Type)), new DateParameter<R4.DocumentReference>("date", d => At(d.Date))),
        Of<R4.Communication>(Whole(CarePart.Message), new DateParameter<R4.Communication>("sent", c => At(c.Sent))),
    }.ToDictionary(s => s.Type);

    private static Searchable Of<T>(Func<string, (CarePart, Guid)?> partOf, params IReadOnlyList<SearchParameter> parameters)
        where T : R4.Resource =>
        new(typeof(T).Name, partOf,
        [
            new TokenParameter<T>("_id", r => [(null, r.Id!)]), new DateParameter<T>("_lastUpdated", r => At(r.Meta?.LastUpdated)),
            .. typeof(T) == typeof(R4.Patient) ? [] : new[] { new OwnerParameter() }, .. parameters,
        ]);

    private static TokenParameter<T> Code<T>(string name, Func<T, string> of)
        where T : R4.Resource => new(name, r => [(null, of(r))]);

    private static TokenParameter<T> Codes<T>(string name, Func<T, IEnumerable<CodeableConcept>> of)
        where T : R4.Resource => new(name, r => of(r).SelectMany(c => c.Coding).Select(c => ((string?)c.System, c.Code)));

    private static IEnumerable<CodeableConcept> One(CodeableConcept? concept) => concept is null ? [] : [concept];

    private static Period? At(FhirMoment? moment) => moment is null ? null : new Period(moment, moment);

    private static Func<string, (CarePart, Guid)?> Whole(CarePart part) => id => Guid.TryParseExact(id, "D", out var guid) ? (part, guid) : null;

    private static Func<string, (CarePart, Guid)?> Beginning(CarePart part) => id => id.Length >= GuidLength ? Whole(part)(id[..GuidLength]) : null;
}
