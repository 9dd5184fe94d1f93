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

/// <summary>Whether there is still something for the link to stop.</summary>
public sealed record IsThereToStop(StopTicket Ticket) : IPublicRequest<bool>, INamesClinic
{
    public ClinicId Clinic => new(Ticket.Clinic);
}

/// <param name="Language">The patient's, so that the page can speak it without asking who they are.</param>
/// <param name="SentAt">Of the message it came with; null in messages from before links ended.</param>
public sealed record StopTicket(Guid Clinic, Guid Patient, ReminderWay Way, string Language, DateTimeOffset? SentAt = null)
{
    /// <summary>For so long the link of a message works.</summary>
    public static readonly TimeSpan GoodFor = TimeSpan.FromDays(60);

    public bool IsOver(DateTimeOffset now) => SentAt is { } sent && now - sent > GoodFor;
}

internal sealed class StopRemindersHandler(IClinicDb db, ISeal seal, TimeProvider clock) :
    IRequestHandler<ReadStopLink, StopTicket>,
    IRequestHandler<IsThereToStop, bool>,
    IRequestHandler<StopReminders, Unit>
{
    public Task<StopTicket> Handle(ReadStopLink request, CancellationToken cancellationToken) =>
        Task.FromResult(seal.OpenText<StopTicket>(request.Token) ?? throw new NotFoundException("link"));

    public async Task<bool> Handle(IsThereToStop request, CancellationToken cancellationToken)
    {
        var patient = new PatientId(request.Ticket.Patient);
        var (mail, push) = (request.Ticket.Way is ReminderWay.Mail, request.Ticket.Way is ReminderWay.Push);
        return await db.Remindings.AnyAsync(r => r.PatientId == patient && ((mail && r.ByMail) || (push && r.ByPush)), cancellationToken);
    }

    public async Task<Unit> Handle(StopReminders request, CancellationToken cancellationToken)
    {
        ReminderRules.LinkIsYoung.MustHold(!request.Ticket.IsOver(clock.GetUtcNow()));
        var patient = new PatientId(request.Ticket.Patient);
        var reminding = await db.Remindings.SingleOrDefaultAsync(r => r.PatientId == patient, cancellationToken) ?? throw new NotFoundException("link");
        reminding.Stop(request.Ticket.Way);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}

/// <summary>Makes such links.</summary>
internal sealed class StopLinks(ISeal seal, ISite site, TimeProvider clock)
{
    public string? Site => site.Address;

    public (string Page, string OneClick) For(Patient patient, ReminderWay way)
    {
        var token = seal.CloseText(new StopTicket(patient.ClinicId.Value, patient.Id.Value, way, patient.Details.Language, clock.GetUtcNow()));
        var page = $"{site.Address}/reminders/stop/{token}";
        return (page, $"{page}/now");
    }
}
