using System.Buffers.Text;
using System.Security.Cryptography;
using ClinicStretch.Application.Accounts;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Infrastructure.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Web.Operation;

/// <summary>A clinic with made-up people, so that every screen has something true to show.</summary>
internal static class DemoClinic
{
    /// <returns>Null when there are accounts already.</returns>
    public static async Task<DemoAccounts?> OpenWhenEmpty(IServiceProvider services, IConfiguration configuration, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<ClinicDb>().Users.AnyAsync(cancellationToken))
        {
            return null;
        }

        var password = configuration["CLINICSTRETCH_DEMO_PASSWORD"] ?? Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(12));
        await scope.ServiceProvider.GetRequiredService<IMediator>().Send(
            new OpenClinic(
                ClinicId.New(),
                new ClinicDetails("Harbour Physiotherapy", "020 7946 0000", "999", "en-GB", "Europe/London"),
                [new NewMember(MemberId.New(), "Anna Keller", Role.Therapist, "anna@demo.example", password)]),
            cancellationToken);
        return new DemoAccounts(password, [("Therapist", "anna@demo.example")]);
    }
}
