using ClinicStretch.Domain.Plans;
using ClinicStretch.Fhir;
using ClinicStretch.Fhir.Types;
using R4 = ClinicStretch.Fhir.Resources;

namespace ClinicStretch.Web.Exchange.Fhir.Mapping;

/// <summary>A plan: a CarePlan for each revision, with its ServiceRequests, Goals, Provenance and the cautions that were overridden.</summary>
internal sealed class PlanResources(Canon canon, People people)
{
    private const string Lineage = "plan-lineage";

    /// <summary>The oldest revision first.</summary>
    public IEnumerable<R4.Resource> Of(Plan plan) => plan.Revisions.OrderBy(r => r.Number).SelectMany(revision => (IEnumerable<R4.Resource>)
    [
        CarePlan(plan, revision),
        .. revision.Content.Goals.Select((goal, index) => Goal(plan, revision, goal, index + 1)),
        .. revision.Content.Items.Select((item, index) => Request(plan, revision, item, index + 1)),
        .. revision.Overrides.Select((o, index) => Issue(revision, o, index + 1)),
        Provenance(revision),
    ]);

    private R4.CarePlan CarePlan(Plan plan, Revision revision) => new()
    {
        Id = Ids.Of(plan.Id, revision.Number),
        Meta = Known(plan, revision),
        Identifier = [canon.Identifier(Lineage, plan.Id.Value)],
        Extension =
        [
            canon.Extension("plan-revision") with { ValuePositiveInt = revision.Number },
            canon.Extension("pain-policy") with { ValueCode = Canon.Kebab(revision.Content.PainPolicy.Kind) },
            .. Reason(plan, revision),
        ],
        Replaces = [.. Before(revision, n => Reference.Of("CarePlan", Ids.Of(plan.Id, n)))],
        Status = Status(plan, revision),
        Intent = "plan",
        Category = [canon.Concept("plan-category", "home-exercise")],
        Title = plan.Name,
        Subject = people.Patient,
        Period = Doses.Bounds(revision.Content.Schedule),
        Created = FhirMoment.Of(revision.PublishedAt),
        Author = people.Of(revision.PublishedBy),
        Goal = [.. revision.Content.Goals.Select((_, index) => Reference.Of("Goal", Ids.OfGoal(plan.Id, revision.Number, index + 1)))],
        Activity = [.. revision.Content.Items.Select((_, index) => new R4.CarePlanActivity(Reference.Of("ServiceRequest", Ids.OfItem(plan.Id, revision.Number, index + 1))))],
        Note = revision.Content.Habit is { } habit ? [new Annotation(habit)] : [],
    };

    private R4.ServiceRequest Request(Plan plan, Revision revision, PlanItem item, int place) => new()
    {
        Id = Ids.OfItem(plan.Id, revision.Number, place),
        Meta = Known(plan, revision),
        Extension = [Doses.Extension(canon, item.Dosage, item.Side, item.Variant, place)],
        InstantiatesCanonical = [$"{canon.Base}/ActivityDefinition/{item.Exercise.Slug}|{item.Exercise.Version}"],
        BasedOn = [Reference.Of("CarePlan", Ids.Of(plan.Id, revision.Number))],
        Replaces = [.. Before(revision, n => ReplacedBy(plan, n, item))],
        Requisition = canon.Identifier(Lineage, plan.Id.Value),
        Status = Status(plan, revision),
        Intent = "order",
        Code = CodeableConcept.Of(new Coding(canon.Codes("exercise"), item.Exercise.Slug, item.Exercise.Name), Canon.ExerciseTherapy),
        Subject = people.Patient,
        OccurrenceTiming = Doses.Timing(revision.Content.Schedule),
        AuthoredOn = FhirMoment.Of(revision.PublishedAt),
        Requester = people.Of(revision.PublishedBy),
        Performer = [people.Patient],
        PatientInstruction = string.IsNullOrWhiteSpace(item.PatientNote) ? null : item.PatientNote,
    };

    private R4.Goal Goal(Plan plan, Revision revision, string words, int place) => new()
    {
        Id = Ids.OfGoal(plan.Id, revision.Number, place),
        Meta = Known(plan, revision),
        LifecycleStatus = Status(plan, revision) switch { "completed" => "completed", "revoked" => "cancelled", "entered-in-error" => "entered-in-error", "on-hold" => "on-hold", _ => "active" },
        Description = CodeableConcept.Words(words),
        Subject = people.Patient,
        StartDate = FhirMoment.Of(revision.Content.Schedule.Start),
    };

    private R4.DetectedIssue Issue(Revision revision, SafetyOverride chosen, int place) => new()
    {
        Id = $"{Ids.Of(revision.PlanId, revision.Number)}-o{place}",
        Meta = new R4.Meta(LastUpdated: FhirMoment.Of(revision.PublishedAt)),
        Status = "final",
        Code = canon.Concept("issue", "caution-avoid"),
        Severity = "high",
        Patient = people.Patient,
        IdentifiedDateTime = FhirMoment.Of(revision.PublishedAt),
        Implicated = Ids.PlaceOf(chosen.Item, revision.Content) is { } item ? [Reference.Of("ServiceRequest", Ids.OfItem(revision.PlanId, revision.Number, item))] : [],
        Detail = chosen.Tag,
        Mitigation = [new R4.DetectedIssueMitigation(CodeableConcept.Words(chosen.Reason), FhirMoment.Of(revision.PublishedAt), people.Of(revision.PublishedBy))],
    };

    // The newest revision changes with its plan; an older one changed for the last time when the next took its place.
    private static R4.Meta Known(Plan plan, Revision revision)
    {
        var changed = revision.SupersededAt ?? plan.History[^1].At;
        return new R4.Meta(LastUpdated: FhirMoment.Of(changed > revision.PublishedAt ? changed : revision.PublishedAt));
    }

    private static R4.ProvenanceEntity Revised(Revision revision, int before) => new("revision", Reference.Of("CarePlan", Ids.Of(revision.PlanId, before)));

    private R4.Provenance Provenance(Revision revision) => new()
    {
        Id = $"{Ids.Of(revision.PlanId, revision.Number)}-p",
        Meta = new R4.Meta(LastUpdated: FhirMoment.Of(revision.PublishedAt)),
        Target = [Reference.Of("CarePlan", Ids.Of(revision.PlanId, revision.Number))],
        Recorded = FhirMoment.Of(revision.PublishedAt),
        Reason = string.IsNullOrWhiteSpace(revision.ReasonForChange) ? [] : [CodeableConcept.Words(revision.ReasonForChange)],
        Activity = CodeableConcept.Of($"{Canon.Terminology}/v3-DataOperation", revision.Number is 1 ? "CREATE" : "UPDATE"),
        Agent = [new R4.ProvenanceAgent(CodeableConcept.Of($"{Canon.Terminology}/provenance-participant-type", "author"), Author(revision))],
        Entity = [.. Before(revision, n => Revised(revision, n))],
    };

    private Reference Author(Revision revision) =>
        people.Of(revision.PublishedBy) ?? new Reference { Type = "Practitioner", Identifier = canon.Identifier("member", revision.PublishedBy.Value) };

    private static IEnumerable<T> Before<T>(Revision revision, Func<int, T?> of)
        where T : class => revision.Number > 1 && of(revision.Number - 1) is { } before ? [before] : [];

    /// <summary>The same item in the revision before; null where it is new.</summary>
    private static Reference? ReplacedBy(Plan plan, int before, PlanItem item) =>
        Ids.PlaceOf(item.Key, plan.Revisions.Single(r => r.Number == before).Content) is { } place ? Reference.Of("ServiceRequest", Ids.OfItem(plan.Id, before, place)) : null;

    /// <summary>The state of the plan for its newest revision; an older one is revoked (<c>domain.md</c> 5.1).</summary>
    private static string Status(Plan plan, Revision revision) => plan.Status switch
    {
        PlanStatus.EnteredInError => "entered-in-error",
        _ when revision.SupersededAt is not null => "revoked",
        PlanStatus.OnHold => "on-hold",
        PlanStatus.Completed => "completed",
        PlanStatus.Revoked => "revoked",
        _ => "active",
    };

    // R4 has no place for it on a CarePlan.
    private IEnumerable<Extension> Reason(Plan plan, Revision revision)
    {
        var reason = revision.SupersededAt is not null ? canon.Concept("plan-status-reason", "superseded")
            : plan.Status is not PlanStatus.Active && plan.History[^1].Reason is { Length: > 0 } words ? CodeableConcept.Words(words)
            : null;
        return reason is null ? [] : [canon.Extension("careplan-status-reason") with { ValueCodeableConcept = reason }];
    }
}
