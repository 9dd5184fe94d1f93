using ClinicStretch.Application.Exchange.Care;
using ClinicStretch.Application.Sessions;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Sessions;
using ClinicStretch.Fhir.Types;
using ClinicStretch.Web.Exchange.Fhir.Mapping;
using R4 = ClinicStretch.Fhir.Resources;

namespace ClinicStretch.Web.Exchange.Fhir.Writing;

/// <summary>Which session it is, and of which plan.</summary>
internal sealed record SessionHead(SessionId Id, PlanId Plan, int Revision, PatientId Patient);

/// <summary>Says a session that was sent in this product's words; what it means is for the use case to judge.</summary>
internal sealed class SessionReading(Canon canon, Pointers pointers, Faults faults)
{
    private static readonly string[] Statuses = ["completed", "stopped", "not-done"];

    /// <exception cref="FaultsException">It cannot be told.</exception>
    public SessionHead Head(Sent<R4.Procedure> sent)
    {
        var (procedure, at) = (sent.Resource, sent.At);
        var id = procedure.Identifier is [var one] && one.System == $"{canon.Base}/session" && Guid.TryParseExact(one.Value, "D", out var guid) ? new SessionId(guid) : (SessionId?)null;
        var plan = procedure.BasedOn is [var carePlan] ? pointers.PlanOf(carePlan) : null;
        var patient = pointers.PatientOf(procedure.Subject);
        faults.Check(id is not null, $"{at}.identifier", "fhir.identifier", $"Give one identifier: a UUID of your own in the system {canon.Base}/session. The same again is known by it.");
        faults.Check(plan is not null, $"{at}.basedOn", "fhir.reference", "Point at the one CarePlan that it was done under, such as CarePlan/PLAN-r2.");
        faults.Check(patient is not null, $"{at}.subject", "fhir.reference", "Point at the Patient, such as Patient/ID.");
        faults.Check(
            procedure.Code?.Coding.Any(c => c == canon.Coding("session", "home-exercise-session") with { Display = c.Display }) is true, $"{at}.code", "fhir.code",
            $"Code it as home-exercise-session of {canon.Codes("session")}.");
        faults.Check(Statuses.Contains(procedure.Status), $"{at}.status", "fhir.code", "A session that is written is completed, stopped or not-done.");
        faults.MustBeNone();
        return new SessionHead(id!.Value, plan!.Value.Plan, plan.Value.Revision, patient!.Value);
    }

    /// <param name="usual">The source where none is said.</param>
    /// <exception cref="FaultsException">Something of it cannot be meant.</exception>
    public SessionBody Body(SessionHead head, SentBundle sent, Prescribed prescribed, Source usual)
    {
        var (session, at) = (sent.Session.Resource, sent.Session.At);
        var (start, end) = Times(session, at);
        var numbers = new NumberReading(canon, pointers, faults, head.Patient).Of(sent.Numbers);
        var items = sent.Items.Count is 0 ? Whole(session, at, prescribed) : [.. sent.Items.Select(i => Item(i, head, prescribed)).OfType<SessionItem>()];
        var source = SourceOf(session, at, usual);
        faults.MustBeNone();
        return new SessionBody(
            head.Plan, start!.Value, source!.Value, items, head.Revision, end, null, numbers.GetValueOrDefault("pain-before"), numbers.GetValueOrDefault("pain-worst-during"),
            numbers.GetValueOrDefault("pain-after"), numbers.GetValueOrDefault("effort-0-10"), session.Note.Count is 0 ? null : string.Join('\n', session.Note.Select(n => n.Text)),
            ValueOf(session.Extension, "fell")?.ValueBoolean);
    }

    private (DateTimeOffset? Start, DateTimeOffset? End) Times(R4.Procedure session, string at)
    {
        var (start, end) = (session.PerformedPeriod is { } period ? period.Start?.Time : session.PerformedDateTime?.Time, session.PerformedPeriod?.End);
        faults.Check(start is not null, $"{at}.performed", "fhir.required", "Say when it began, with the time of day and its offset, as performedPeriod or performedDateTime.");
        faults.Check(end is null || end.Value.Time is not null, $"{at}.performedPeriod.end", "fhir.value", "Say the time of day too, with its offset.");
        return (start, end?.Time);
    }

    private Source? SourceOf(R4.Procedure session, string at, Source usual)
    {
        if (ValueOf(session.Extension, "session-source") is not { } said)
        {
            return usual;
        }

        var source = Named<Source>(said.ValueCode);
        faults.Check(source is not null, $"{at}.extension", "fhir.code", "session-source is live, later, paper, in-clinic or carer.");
        return source;
    }

    // A session without items says the same of each: all done as prescribed, or none of it.
    private IReadOnlyList<SessionItem> Whole(R4.Procedure session, string at, Prescribed prescribed)
    {
        faults.Check(session.Status is not "stopped", $"{at}.status", "fhir.required", "Say what became of each item: send a transaction with a Procedure for each, part of this one.");
        var isDone = session.Status is "completed";
        var reason = isDone ? null : ReasonOf(session, at);
        return [.. prescribed.Items.Select(key => new SessionItem(key, isDone ? Outcome.Done : Outcome.Skipped, null, reason))];
    }

    private SessionItem? Item(Sent<R4.Procedure> sent, SessionHead head, Prescribed prescribed)
    {
        var (item, at) = (sent.Resource, sent.At);
        var place = item.BasedOn is [var order] ? pointers.ItemOf(order, head.Plan, head.Revision) : null;
        var isPrescribed = faults.Check(
            place is not null && place <= prescribed.Items.Count, $"{at}.basedOn", "fhir.reference", "Point at the one ServiceRequest of the same plan that was done, such as ServiceRequest/PLAN-r2-i1.");
        faults.Check(pointers.PatientOf(item.Subject) == head.Patient, $"{at}.subject", "fhir.reference", "Point at the patient of the session.");
        faults.Check(Statuses.Contains(item.Status), $"{at}.status", "fhir.code", "What became of an item is completed, stopped or not-done.");
        var dose = ValueOf(item.Extension, "exercise-dosage");
        faults.Check(
            dose is null || item.Status is "stopped", $"{at}.extension", "fhir.value", "What is completed was done as prescribed, and of what was not done there is no dose: leave exercise-dosage out, or say stopped.");
        return isPrescribed ? OutcomeOf(item, at, prescribed.Items[place!.Value - 1], dose) : null;
    }

    private SessionItem OutcomeOf(R4.Procedure item, string at, ItemKey key, Extension? dose)
    {
        var said = item.StatusReason?.Coding.FirstOrDefault(c => c.System == canon.Codes("stop-reason"))?.Code;
        return item.Status switch
        {
            "completed" => new SessionItem(key, Outcome.Done),
            "stopped" when dose is null && said is "too-hard" => new SessionItem(key, Outcome.TooHard, null, SkipReason.TooHard),
            "stopped" => new SessionItem(key, said is "too-hard" ? Outcome.TooHard : Outcome.Partly, dose is null ? null : DoneOf(dose, at), ReasonOf(item, at)),
            _ when said is "not-possible" => new SessionItem(key, Outcome.NotPossible),
            _ => new SessionItem(key, Outcome.Skipped, null, ReasonOf(item, at)),
        };
    }

    private SkipReason? ReasonOf(R4.Procedure item, string at)
    {
        if (item.StatusReason is null)
        {
            return null;
        }

        var reason = Named<SkipReason>(item.StatusReason.Coding.FirstOrDefault(c => c.System == canon.Codes("stop-reason"))?.Code);
        faults.Check(reason is not null, $"{at}.statusReason", "fhir.code", $"Use a code of {canon.Codes("stop-reason")}: {string.Join(", ", Enum.GetValues<SkipReason>().Select(Canon.Kebab))}.");
        return reason;
    }

    private DoneDose DoneOf(Extension dose, string at)
    {
        faults.Check(
            dose.Inner.All(i => i.ValueDuration is null || (i.ValueDuration.Code is "s" && decimal.IsInteger(i.ValueDuration.Value) && i.ValueDuration.Value is >= 0 and <= int.MaxValue)),
            $"{at}.extension", "fhir.value", "Say durations in whole seconds, with the code s.");
        return new DoneDose(Count("sets"), Count("reps"), Seconds("hold"), Count("sides"), Seconds("total"));

        int? Count(string part) => dose.Inner.FirstOrDefault(i => i.Url == part)?.ValuePositiveInt;
        int? Seconds(string part) => dose.Inner.FirstOrDefault(i => i.Url == part)?.ValueDuration?.Value is { } value && decimal.Abs(value) <= int.MaxValue ? (int)value : null;
    }

    private Extension? ValueOf(IReadOnlyList<Extension> extensions, string name) => extensions.FirstOrDefault(e => e.Url == canon.Extension(name).Url);

    private static T? Named<T>(string? code)
        where T : struct, Enum => Enum.GetValues<T>().Cast<T?>().FirstOrDefault(v => Canon.Kebab(v!.Value) == code);
}
