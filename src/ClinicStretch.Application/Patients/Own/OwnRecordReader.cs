using ClinicStretch.Application.Patients.Own.Parts;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients.Own;

/// <summary>Puts all that is kept of a patient together.</summary>
internal sealed class OwnRecordReader(IClinicDb db, OwnCare care, OwnDealings dealings, OwnWays ways, OwnAccesses accesses)
{
    /// <exception cref="NotFoundException">There is no such patient.</exception>
    public async Task<OwnRecord> Read(PatientId id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var patient = await db.Patients.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellationToken) ?? throw new NotFoundException("patient");
        var keys = await db.ApiKeys.Select(k => new { k.Id, k.Name }).ToDictionaryAsync(k => new PersonId(k.Id.Value), k => k.Name, cancellationToken);
        var names = new OwnNames(await db.Members.AsNoTracking().ToListAsync(cancellationToken), keys);
        return new OwnRecord
        {
            MadeAt = now,
            Clinic = await db.Clinics.Select(c => c.Details.Name).SingleAsync(cancellationToken),
            Details = patient.Details,
            Contact = patient.Contact,
            Needs = patient.Needs,
            Therapist = names.Of(patient.TherapistId) ?? "",
            Precautions = [.. patient.Precautions.OrderBy(p => p.From).Select(p => new OwnPrecaution(p.Tag, p.From, p.Until, p.Note))],
            Episodes = await care.Episodes(id, cancellationToken),
            Screens = await care.Screens(id, names, cancellationToken),
            Plans = await care.Plans(id, names, cancellationToken),
            Sessions = await care.Sessions(id, cancellationToken),
            NextDayPains = await care.NextDayPains(id, cancellationToken),
            Missed = await care.Missed(id, cancellationToken),
            Falls = await care.Falls(id, cancellationToken),
            Alerts = await care.Alerts(id, names, cancellationToken),
            Answers = await care.Answers(id, cancellationToken),
            MeasureSchedule = await care.MeasureSchedule(id, cancellationToken),
            Messages = await dealings.Messages(id, names, cancellationToken),
            Reading = await dealings.Reading(id, cancellationToken),
            Consents = await dealings.Consents(id, cancellationToken),
            Requests = await dealings.Requests(id, cancellationToken),
            Carers = await dealings.Carers(id, cancellationToken),
            Invitations = await dealings.Invitations(id, cancellationToken),
            Account = await ways.Account(id, patient.PersonId, cancellationToken),
            Reminders = await ways.Reminders(id, cancellationToken),
            Devices = await ways.Devices(id, cancellationToken),
            Deliveries = await ways.Deliveries(id, cancellationToken),
            Documents = await dealings.Documents(id, names, cancellationToken),
            Issued = await dealings.Issued(id, names, cancellationToken),
            Openings = await dealings.Openings(id, names, cancellationToken),
            Accesses = await accesses.Of(id, names, cancellationToken),
        };
    }
}
