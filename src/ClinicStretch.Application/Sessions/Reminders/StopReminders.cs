using ClinicStretch.Application.Exchange;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Sessions.Reminders;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Sessions.Reminders;

/// <summary>Ends one way of reminding, by a link that came with a reminder. Whoever holds the link can do this and no more.</summary>
public sealed record StopReminders(StopTicket Ticket) : IPublicRequest<Unit>, INamesClinic
{
    public ClinicId Clinic => new(Ticket.Clinic);
}

/// <summary>Reads such a link, for the page that asks whether to stop.</summary>
public sealed record ReadStopLink(string Token) : IPublicRequest<StopTicket>;

/// <param name="Language">The patient's, so that the page can speak it without asking who they are.</param>
public sealed record StopTicket(Guid Clinic, Guid Patient, ReminderWay Way, string Language);

internal sealed class StopRemindersHandler(IClinicDb db, ISeal seal) : IRequestHandler<ReadStopLink, StopTicket>, IRequestHandler<StopReminders, Unit>
{
    public Task<StopTicket> Handle(ReadStopLink request, CancellationToken cancellationToken) =>
        Task.FromResult(seal.OpenText<StopTicket>(request.Token) ?? throw new NotFoundException("link"));

    public async Task<Unit> Handle(StopReminders request, CancellationToken cancellationToken)
    {
        var patient = new PatientId(request.Ticket.Patient);
        var reminding = await db.Remindings.SingleOrDefaultAsync(r => r.PatientId == patient, cancellationToken) ?? throw new NotFoundException("link");
        reminding.Stop(request.Ticket.Way);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}

/// <summary>Makes such links.</summary>
internal sealed class StopLinks(ISeal seal, ISite site)
{
    public string? Site => site.Address;

    public (string Page, string OneClick) For(Patient patient, ReminderWay way)
    {
        var token = seal.CloseText(new StopTicket(patient.ClinicId.Value, patient.Id.Value, way, patient.Details.Language));
        var page = $"{site.Address}/reminders/stop/{token}";
        return (page, $"{page}/now");
    }
}
