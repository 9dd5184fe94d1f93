using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Net.Sockets;
using System.Text;
using ClinicStretch.Application.Exchange;
using ClinicStretch.Domain.Exchange;
using Microsoft.Extensions.Options;

namespace ClinicStretch.Infrastructure.Exchange;

/// <summary>Mail by the framework's own client. A connection a mail: a clinic sends a few an hour.</summary>
internal sealed class SmtpPost(IOptions<MailOptions> options) : IPost
{
    private const int Permanent = 500;

    private MailOptions Options => options.Value;

    public bool IsOn => Options.IsOn;

    public async Task<DeliveryOutcome> Send(Letter letter, DeliveryId id, CancellationToken cancellationToken)
    {
        if (!IsOn)
        {
            return new DeliveryOutcome(DeliveryEnd.NotNow, "off");
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Options.Patience);
        try
        {
            using var mail = Write(letter, id);
            using var client = Client();
            await client.SendMailAsync(mail, patience.Token);
            return DeliveryOutcome.Accepted;
        }
        catch (FormatException)
        {
            return new DeliveryOutcome(DeliveryEnd.Refused, "address");
        }
        catch (SmtpFailedRecipientException e) when ((int)e.StatusCode >= Permanent)
        {
            return new DeliveryOutcome(DeliveryEnd.Refused, CodeOf(e));
        }
        catch (SmtpException e)
        {
            return OutcomeOf(e);
        }
        catch (OperationCanceledException)
        {
            return new DeliveryOutcome(DeliveryEnd.Unknown, "silent");
        }
    }

    // Whatever else the server said no to is no fault of the address, and may be mended. Without a word of the server's, only a connection that was
    // never made is sure not to have carried the mail.
    private static DeliveryOutcome OutcomeOf(SmtpException e) => (int)e.StatusCode switch
    {
        > 0 => new DeliveryOutcome(DeliveryEnd.NotNow, CodeOf(e)),
        _ when e.InnerException is SocketException or System.Security.Authentication.AuthenticationException
            => new DeliveryOutcome(DeliveryEnd.NotNow, "connection"),
        _ => new DeliveryOutcome(DeliveryEnd.Unknown, "broken-off"),
    };

    private static string CodeOf(SmtpException e) => ((int)e.StatusCode).ToString(CultureInfo.InvariantCulture);

    private SmtpClient Client() => new(Options.Host, Options.Port)
    {
        EnableSsl = Options.Tls,
        DeliveryMethod = SmtpDeliveryMethod.Network,
        Credentials = Options.User is { } user ? new NetworkCredential(user, Options.Password) : null,
    };

    private MailMessage Write(Letter letter, DeliveryId id)
    {
        var from = new MailAddress(Options.From!, Options.FromName, Encoding.UTF8);
        var mail = new MailMessage(from, new MailAddress(letter.To))
        {
            Subject = letter.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = letter.Text,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.QuotedPrintable,
        };
        mail.Headers.Add("Message-ID", $"<{id.Value:N}@{from.Host}>");
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        if (letter.StopLink is { } link)
        {
            mail.Headers.Add("List-Unsubscribe", $"<{link}>");
            mail.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        return mail;
    }
}
