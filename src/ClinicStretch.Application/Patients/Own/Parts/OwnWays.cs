using ClinicStretch.Application.Accounts;
using ClinicStretch.Application.Accounts.Door;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients.Own.Parts;

/// <summary>Reads how a patient signs in and is reminded, and what was sent. Never a secret.</summary>
internal sealed class OwnWays(IClinicDb db, IAccounts accounts, ISignIns signIns, WaysIn ways)
{
    public async Task<OwnAccount?> Account(PatientId patient, PersonId? person, CancellationToken cancellationToken)
    {
        if (person is not { } me)
        {
            return null;
        }

        var ended = await db.Memberships.AsNoTracking().Where(m => m.PatientId == patient && m.PersonId == me && m.Role == Role.Patient)
            .Select(m => m.EndedAt).SingleOrDefaultAsync(cancellationToken);
        return new OwnAccount(
            await accounts.AddressOf(me, cancellationToken),
            ended,
            [.. (await ways.Passkeys.Of(me)).Select(p => new OwnPasskey(p.Name, p.MadeAt))],
            [.. (await signIns.Of(me, cancellationToken)).Select(s => new OwnSignIn(s.Device, s.IsTrusted, s.BegunAt, s.SeenAt))]);
    }

    public async Task<OwnReminders?> Reminders(PatientId patient, CancellationToken cancellationToken) =>
        await db.Remindings.AsNoTracking().SingleOrDefaultAsync(r => r.PatientId == patient, cancellationToken) is { } r
            ? new OwnReminders(r.Times, r.Quiet, r.ByMail, r.ByPush, r.MailRefusedAt, r.CalendarAt)
            : null;

    public async Task<IReadOnlyList<OwnDevice>> Devices(PatientId patient, CancellationToken cancellationToken) => await db.PushDevices.AsNoTracking()
        .Where(d => d.PatientId == patient).OrderBy(d => d.AddedAt)
        .Select(d => new OwnDevice(d.Name, d.AddedAt, d.RefusedAt, d.RemovedAt)).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<OwnDelivery>> Deliveries(PatientId patient, CancellationToken cancellationToken) => await db.Deliveries
        .AsNoTracking().Where(d => d.PatientId == patient).OrderBy(d => d.CreatedAt)
        .Select(d => new OwnDelivery(d.Kind, d.Channel, d.State, d.CreatedAt, d.FinishedAt, d.Why)).ToListAsync(cancellationToken);
}
