using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Sessions;
using ClinicStretch.Fhir;
using ClinicStretch.Fhir.Types;
using R4 = ClinicStretch.Fhir.Resources;

namespace ClinicStretch.Web.Exchange.Fhir.Mapping;

/// <summary>A session: a Procedure with one for each item, and an Observation for each number that was given.</summary>
internal sealed class SessionResources(Canon canon, People people)
{
    private static readonly Coding PainScale = new(Canon.Loinc, "72514-3", "Pain severity - 0-10 verbal numeric rating [Score] - Reported");

    /// <param name="content">The revision it was done under.</param>
    /// <param name="correctedAt">When another session took its place; null while none has.</param>
    /// <param name="nextDay">The pain of the next day that counts; null when nobody said.</param>
    public IEnumerable<R4.Resource> Of(Session session, PlanContent content, DateTimeOffset? correctedAt, NextDayPain? nextDay) =>
    [
        Whole(session, correctedAt),
        .. session.Items.Select((item, index) => Item(session, item, content, index + 1, correctedAt)),
        .. Numbers(session, nextDay, correctedAt),
    ];

    private R4.Procedure Whole(Session session, DateTimeOffset? correctedAt) => new()
    {
        Id = session.Id.Value.ToString(),
        Meta = Known(session, correctedAt),
        Identifier = [canon.Identifier("session", session.Id.Value)],
        Extension =
        [
            canon.Extension("session-source") with { ValueCode = Canon.Kebab(session.Source) },
            canon.Extension("session-day") with { ValueDate = FhirMoment.Of(session.Day) },
            .. session.Fell ? [canon.Extension("fell") with { ValueBoolean = true }] : Array.Empty<Extension>(),
            .. session.Corrects is { } before ? [canon.Extension("corrects") with { ValueReference = Reference.Of("Procedure", before.Value.ToString()) }] : Array.Empty<Extension>(),
        ],
        BasedOn = [Plan(session)],
        Status = correctedAt is null ? Status(session) : "entered-in-error",
        Code = CodeableConcept.Of(canon.Coding("session", "home-exercise-session"), Canon.ExerciseTherapy),
        Subject = people.Patient,
        PerformedDateTime = session.EndedAt is null ? FhirMoment.Of(session.StartedAt) : null,
        PerformedPeriod = Performed(session),
        Recorder = people.Of(session.ReportedBy) ?? (session.Source is Source.Live or Source.Later ? people.Patient : null),
        Performer = [new R4.ProcedurePerformer(people.Patient)],
        Note = string.IsNullOrWhiteSpace(session.Note) ? [] : [new Annotation(session.Note)],
    };

    private R4.Procedure Item(Session session, SessionItem item, PlanContent content, int place, DateTimeOffset? correctedAt)
    {
        var (status, reason) = correctedAt is null ? (StatusOf(item), ReasonOf(item)) : ("entered-in-error", null);
        var prescribed = content.Items.FirstOrDefault(i => i.Key == item.Key);
        return new R4.Procedure
        {
            Id = Ids.OfItem(session.Id, place),
            Meta = Known(session, correctedAt),
            Extension = prescribed is null || status is "not-done" ? [] : [Doses.Done(canon, prescribed, item.Done)],
            BasedOn = Ids.PlaceOf(item.Key, content) is { } number ? [Reference.Of("ServiceRequest", Ids.OfItem(session.PlanId, session.Revision, number))] : [],
            PartOf = [Reference.Of("Procedure", session.Id.Value.ToString())],
            Status = status,
            StatusReason = reason is null ? null : canon.Concept("stop-reason", reason),
            Code = prescribed is null ? null : CodeableConcept.Of(new Coding(canon.Codes("exercise"), prescribed.Exercise.Slug, prescribed.Exercise.Name)),
            Subject = people.Patient,
            PerformedDateTime = session.EndedAt is null ? FhirMoment.Of(session.StartedAt) : null,
            PerformedPeriod = Performed(session),
            Performer = [new R4.ProcedurePerformer(people.Patient)],
        };
    }

    private IEnumerable<R4.Observation> Numbers(Session session, NextDayPain? nextDay, DateTimeOffset? correctedAt)
    {
        var end = session.EndedAt ?? session.StartedAt;
        IEnumerable<(string What, decimal? Value, DateTimeOffset At, bool IsPain)> said =
        [
            ("pain-before", session.PainBefore?.Value, session.StartedAt, true), ("pain-worst-during", session.PainWorst?.Value, end, true),
            ("pain-after", session.PainAfter?.Value, end, true), ("pain-next-day", nextDay?.Pain.Value, nextDay?.SaidAt ?? end, true),
            ("effort-0-10", session.Effort, end, false),
        ];
        return said.Where(s => s.Value is not null).Select(s => new R4.Observation
        {
            Id = Ids.OfNumber(session.Id, s.What),
            Meta = s.What is "pain-next-day" ? new R4.Meta(LastUpdated: FhirMoment.Of(correctedAt ?? nextDay!.ReceivedAt)) : Known(session, correctedAt),
            BasedOn = [Plan(session)],
            PartOf = [Reference.Of("Procedure", session.Id.Value.ToString())],
            Status = correctedAt is null ? "final" : "entered-in-error",
            Category = [Canon.Survey],
            Code = CodeableConcept.Of([.. s.IsPain ? new[] { PainScale } : [], canon.Coding("observation", s.What)]),
            Subject = people.Patient,
            EffectiveDateTime = FhirMoment.Of(s.At),
            Performer = [people.Patient],
            ValueQuantity = Quantity.Score(s.Value!.Value),
            ReferenceRange = s.IsPain ? [new ReferenceRange { Low = new(0), High = new(10), Text = "0 no pain, 10 worst pain you can imagine" }] : [],
        });
    }

    private static R4.Meta Known(Session session, DateTimeOffset? correctedAt) => new(LastUpdated: FhirMoment.Of(correctedAt ?? session.ReceivedAt));

    private static Reference Plan(Session session) => Reference.Of("CarePlan", Ids.Of(session.PlanId, session.Revision));

    private static Period? Performed(Session session) => session.EndedAt is { } end ? new(FhirMoment.Of(session.StartedAt), FhirMoment.Of(end)) : null;

    private static string Status(Session session) => session.Items switch
    {
        var items when items.Count > 0 && items.All(i => StatusOf(i) is "not-done") => "not-done",
        var items when items.Any(i => i.Outcome is not Outcome.Done && i.Reason is SkipReason.PainOverLimit or SkipReason.LegSymptomsSpread or SkipReason.Dizzy) => "stopped",
        _ => "completed",
    };

    private static string StatusOf(SessionItem item) => item.Outcome switch
    {
        Outcome.Done => "completed",
        Outcome.Partly or Outcome.TooHard => "stopped",
        _ => "not-done",
    };

    private static string? ReasonOf(SessionItem item) => item switch
    {
        { Outcome: Outcome.Done } => null,
        { Reason: { } reason } => Canon.Kebab(reason),
        { Outcome: Outcome.TooHard or Outcome.NotPossible } => Canon.Kebab(item.Outcome),
        _ => null,
    };
}
