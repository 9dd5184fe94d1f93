using ClinicStretch.Application.Accounts;
using ClinicStretch.Application.Progress.Watch;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Exchange;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Progress.Watch;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Exchange;

/// <summary>Tells those by mail whom an unanswered emergency was taken to. Only the courier sends it: no endpoint does.</summary>
public sealed record QueueAlertMails(ClinicId Clinic) : IPublicRequest<Unit>, INamesClinic;

internal sealed class QueueAlertMailsHandler(IClinicDb db, IClinicRounds rounds, PostBox box, IAccounts accounts, MailDesk desk)
    : IRequestHandler<QueueAlertMails, Unit>
{
    private const int AtATime = 200;
    private static readonly TimeSpan GoodFor = TimeSpan.FromHours(12);

    public async Task<Unit> Handle(QueueAlertMails request, CancellationToken cancellationToken)
    {
        if (!desk.IsOn || !await rounds.TryTake(request.Clinic, "alert mails", cancellationToken))
        {
            return Unit.Value;
        }

        var waiting = await db.Alerts.AsNoTracking()
            .Where(a => a.State == AlertState.Open && (a.Reach == AlertReach.OnCall || a.Reach == AlertReach.Administrators))
            .OrderBy(a => a.RaisedAt).Take(AtATime).ToListAsync(cancellationToken);
        foreach (var alert in waiting)
        {
            await Tell(alert, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }

    private async Task Tell(Alert alert, CancellationToken cancellationToken)
    {
        var everybody = alert.Reach is AlertReach.Administrators;
        var members = await db.Members.AsNoTracking()
            .Where(m => m.LeftAt == null && (m.Id == alert.ReachedOnCall || (everybody && m.Role == Role.Administrator))).ToListAsync(cancellationToken);
        foreach (var member in members)
        {
            if (await accounts.AddressOf(member.PersonId, cancellationToken) is { } address)
            {
                // The same alert open once more is another reason to write.
                var since = (alert.OpenSince ?? alert.RaisedAt).UtcTicks;
                var order = new DeliveryOrder(
                    alert.ClinicId, $"alert:{alert.Id.Value:N}:{since}:{member.Id.Value:N}", DeliveryKind.AlertWaiting, DeliveryChannel.Mail, GoodFor);
                await box.Queue(order, desk.AlertWaits(address), cancellationToken);
            }
        }
    }
}

/// <summary>Writes mails to members, in English as their screens are.</summary>
internal sealed class MailDesk(IPost post, ISite site)
{
    public bool IsOn => post.IsOn;

    public Letter AlertWaits(string to) => new(
        to,
        "An alert in ClinicStretch waits for you",
        $"""
        An alert in ClinicStretch waits for you. Nobody has acknowledged it yet.

        Open it here: {site.Address}/alerts

        You get this mail because your clinic has named you as one who is reached then.
        """);
}
