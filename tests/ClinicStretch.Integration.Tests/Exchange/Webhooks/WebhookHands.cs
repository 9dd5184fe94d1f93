using ClinicStretch.Domain.Exchange.Webhooks;
using ClinicStretch.Integration.Tests.Support;
using ClinicStretch.Web.Exchange.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Integration.Tests.Exchange.Webhooks;

/// <summary>What an administrator does with webhooks, and the server after it.</summary>
internal static class WebhookHands
{
    public const string Webhooks = "/api/v1/clinic/webhooks";

    public static Task<Answer> MakeWebhook(this TestClinic clinic, Guid id, string address, params IReadOnlyList<string> events) =>
        clinic.Administrator.Put($"{Webhooks}/{id}", new { Name = "Quayside Records", Address = address, Events = events });

    /// <param name="events">None for all of them.</param>
    public static async Task<(Guid Id, string Secret)> NewWebhook(this TestClinic clinic, TestReceiver receiver, params IReadOnlyList<string> events)
    {
        var id = Guid.CreateVersion7();
        var made = (await clinic.MakeWebhook(id, receiver.Address, events.Count is 0 ? Happenings.Offered : events)).MustBe(201).Json;
        return (id, made["secret"]!.GetValue<string>());
    }

    /// <summary>Whatever is due is tried, once.</summary>
    public static Task SendWebhooks(this ClinicHost host, TestClinic clinic) =>
        host.Services.GetRequiredService<WebhookRounds>().Deliver(clinic.Id, TestContext.Current.CancellationToken);

    /// <summary>How long until something is due whose turn it is; at least a second.</summary>
    public static async Task<TimeSpan> NextWebhook(this TestClinic clinic, DateTimeOffset now)
    {
        await using var rows = await ClinicRows.Open(clinic.Host.Owner, clinic.Id);
        var seconds = await rows.Changed(
            $"""
            SELECT coalesce(greatest(1, ceil(extract(epoch FROM min(next_at) - '{now:O}'::timestamptz))), 1)::bigint::text
            FROM (SELECT DISTINCT ON (coalesce(patient_id, id)) next_at FROM webhook_deliveries WHERE clinic_id = $1 AND finished_at IS NULL ORDER BY coalesce(patient_id, id), number) AS firsts
            """);
        return TimeSpan.FromSeconds(int.Parse(seconds!, System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>As a receiver reckons it, apart from the product.</summary>
    public static string Signature(this Told told, string secret)
    {
        var signed = System.Text.Encoding.UTF8.GetBytes($"{told.Id}.{told.Headers["webhook-timestamp"]}.{told.Body}");
        return "v1," + Convert.ToBase64String(System.Security.Cryptography.HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), signed));
    }
}
