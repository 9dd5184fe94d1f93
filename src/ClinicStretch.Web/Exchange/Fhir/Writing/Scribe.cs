using ClinicStretch.Application;
using ClinicStretch.Application.Exchange.Care;
using ClinicStretch.Application.Sessions;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Sessions;
using ClinicStretch.Web.Exchange.Fhir.Mapping;
using ClinicStretch.Web.Exchange.Fhir.Reading;
using MediatR;
using R4 = ClinicStretch.Fhir.Resources;

namespace ClinicStretch.Web.Exchange.Fhir.Writing;

/// <summary>Hands what was sent to the use case that keeps it.</summary>
internal sealed class Scribe(FhirEndpoints.Care care, IMediator mediator, ICaller caller, Canon canon)
{
    public FhirEndpoints.Care Care => care;

    // Where a session does not say how it was reported: as who sends it does most.
    private Source Usual => caller.Role switch
    {
        Role.Carer => Source.Carer,
        Role.Patient or Role.Key => Source.Later,
        _ => Source.InClinic,
    };

    /// <param name="ifNoneExist">The header; null where there is none.</param>
    public async Task<Kept> Keep(SentBundle sent, string? ifNoneExist)
    {
        var faults = new Faults();
        var reading = new SessionReading(canon, new Pointers(care.Root), faults);
        var head = reading.Head(sent.Session);
        faults.Check(
            string.IsNullOrEmpty(ifNoneExist) || ifNoneExist == $"identifier={canon.Base}/session|{head.Id.Value}", "If-None-Exist", "fhir.identifier", "Ask for the identifier of the session itself: identifier=SYSTEM|VALUE.");
        faults.MustBeNone();
        if (!string.IsNullOrEmpty(ifNoneExist) && await IsThere(head))
        {
            return new Kept($"{head.Id.Value}", false, null);
        }

        var prescribed = await mediator.Send(new GetPrescribed(head.Plan, head.Revision), care.Gone);
        if (prescribed.Patient != head.Patient)
        {
            throw new NotFoundException("patient");
        }

        var logged = await mediator.Send(new LogSession(head.Id, reading.Body(head, sent, prescribed, Usual)), care.Gone);
        return new Kept($"{logged.Id.Value}", logged.Created, logged.ReceivedAt);
    }

    /// <summary>Pain of the day after a session, which is known later than the rest of it.</summary>
    public async Task<Kept> Keep(R4.Observation observation)
    {
        var (faults, pointers) = (new Faults(), new Pointers(care.Root));
        var numbers = new NumberReading(canon, pointers, faults, null);
        var session = observation.PartOf is [var whole] ? pointers.SessionOf(whole) : null;
        faults.Check(
            numbers.CodeOf(observation) is NumberReading.NextDay, "Observation.code", "fhir.code",
            $"Only {NumberReading.NextDay} of {canon.Codes("observation")} is sent by itself. Pain before, at its worst and after, and effort, belong to their session: send them with it, as a transaction.");
        faults.Check(session is not null, "Observation.partOf", "fhir.reference", "Point at the one session that it came after, such as Procedure/ID.");
        faults.Check(observation.EffectiveDateTime is null || observation.EffectiveDateTime.Value.Time is not null, "Observation.effectiveDateTime", "fhir.value", "Say the time of day too, with its offset.");
        var value = numbers.Value(new Sent<R4.Observation>(observation, "Observation"));
        faults.MustBeNone();
        if (await mediator.Send(new FindPatientOf(CarePart.Session, session!.Value.Value), care.Gone) != pointers.PatientOf(observation.Subject))
        {
            throw new NotFoundException("patient");
        }

        var kept = await mediator.Send(new PutNextDayPain(session.Value, value, observation.EffectiveDateTime?.Time), care.Gone);
        return new Kept(Ids.OfNumber(kept.Session, NumberReading.NextDay), kept.Created, kept.ReceivedAt);
    }

    /// <summary>What each entry of a transaction is called from now on.</summary>
    public IReadOnlyList<string> NamesIn(R4.Bundle bundle, SentBundle sent)
    {
        var id = new SessionId(Guid.Parse(sent.Session.Resource.Identifier[0].Value));
        var numbers = new NumberReading(canon, new Pointers(care.Root), new Faults(), null);
        var items = sent.Items.Index().ToDictionary(i => i.Item.At, i => Ids.OfItem(id, i.Index + 1));
        return
        [
            .. bundle.Entry.Index().Select(e => e.Item.Resource is R4.Observation number
                ? $"Observation/{Ids.OfNumber(id, numbers.CodeOf(number)!)}"
                : $"Procedure/{items.GetValueOrDefault(SentBundle.PlaceOf(e.Index)) ?? $"{id.Value}"}"),
        ];
    }

    // Of somebody else it is not there: whoever keeps it is told.
    private async Task<bool> IsThere(SessionHead head)
    {
        try
        {
            return caller.MaySee(await mediator.Send(new FindPatientOf(CarePart.Session, head.Id.Value), care.Gone));
        }
        catch (NotFoundException)
        {
            return false;
        }
    }

    /// <summary>Bound by the framework, from what it has of a request.</summary>
    public static async ValueTask<Scribe> BindAsync(HttpContext context)
    {
        var services = context.RequestServices;
        return new Scribe(
            await FhirEndpoints.Care.BindAsync(context), services.GetRequiredService<IMediator>(), services.GetRequiredService<ICaller>(), services.GetRequiredService<Canon>());
    }
}

/// <param name="Id">Of the resource.</param>
/// <param name="Created">False when it was there already.</param>
/// <param name="At">When it came in; null where it was not looked at.</param>
internal sealed record Kept(string Id, bool Created, DateTimeOffset? At);
