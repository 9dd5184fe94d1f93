using System.Globalization;
using ClinicStretch.Application.Accounts;
using ClinicStretch.Application.Exchange;
using ClinicStretch.Application.Languages.Door;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Exchange;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Sessions.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Sessions.Reminders;

/// <summary>Writes a reminder for each way the patient has chosen, without a word about health.</summary>
internal sealed class ReminderWriter(IClinicDb db, PostBox box, IAccounts accounts, StopLinks links, Channels channels)
{
    public async Task Queue(Reminding reminding, Patient patient, ReminderMoment moment, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var words = ReminderPhrases.In(Language.Of(patient.Details.Language));
        if (reminding.ByMail && channels.Post.IsOn && patient.PersonId is { } person && await accounts.AddressOf(person, cancellationToken) is { } address)
        {
            var stop = links.For(patient, ReminderWay.Mail);
            var text = words.Mail($"{links.Site}/me/today", stop.Page);
            await box.Queue(Order(patient, moment, now, null), new Letter(address, words.Time, text, stop.OneClick), cancellationToken);
        }

        if (reminding.ByPush && channels.Push.IsOn)
        {
            await Push(patient, moment, words, now, cancellationToken);
        }
    }

    private async Task Push(Patient patient, ReminderMoment moment, ReminderPhrases words, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var devices = await db.PushDevices.AsNoTracking().Where(d => d.PatientId == patient.Id && d.Subscription != null).ToListAsync(cancellationToken);
        foreach (var device in devices)
        {
            var order = Order(patient, moment, now, device.Id);
            var letter = new PushLetter(channels.Seal.Open<PushSubscription>(device.Subscription!), words.Time, words.PushText, "/me/today", order.GoodFor);
            await box.Queue(order, letter, cancellationToken);
        }
    }

    private static DeliveryOrder Order(Patient patient, ReminderMoment moment, DateTimeOffset now, PushDeviceId? device)
    {
        var way = device is { } id ? $"push:{id.Value:N}" : "mail";
        var key = string.Create(CultureInfo.InvariantCulture, $"reminder:{patient.Id.Value:N}:{moment.Day:yyyyMMdd}:{moment.At:HHmm}:{way}");
        return new DeliveryOrder(
            patient.ClinicId, key, DeliveryKind.Reminder, device is null ? DeliveryChannel.Mail : DeliveryChannel.Push,
            moment.Instant + ReminderClock.Latest - now, patient.Id, device);
    }
}

/// <summary>By which ways anything can be sent.</summary>
internal sealed record Channels(IPost Post, IPush Push, ISeal Seal);
