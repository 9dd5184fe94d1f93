using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ClinicStretch.Application.Exchange;
using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Exchange;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Sessions.Reminders;

/// <summary>Shows reminders on the browser that asks. The same browser again is the same device.</summary>
/// <param name="Name">Such as "Chrome on Android".</param>
public sealed record PutPushDevice(string Name, PushSubscription Subscription) : IPatientRequest<PushDeviceId>;

/// <summary>Shows reminders there no longer.</summary>
public sealed record RemovePushDevice(PushDeviceId Id) : IPatientRequest<Unit>;

internal sealed class PutPushDeviceValidator : AbstractValidator<PutPushDevice>
{
    public PutPushDeviceValidator(IPush push)
    {
        RuleFor(x => x.Name).Line(80);
        RuleFor(x => x.Subscription.Endpoint).Must(e => e is { Length: > 0 and <= 1000 } && push.Knows(e))
            .WithErrorCode("reminders.push_service").WithMessage("This browser's push service is not one this clinic sends to.");
        RuleFor(x => x.Subscription.P256dh).Must(k => IsKey(k, 65)).WithErrorCode("reminders.push_key").WithMessage("The browser's key is not one.");
        RuleFor(x => x.Subscription.Auth).Must(k => IsKey(k, 16)).WithErrorCode("reminders.push_key").WithMessage("The browser's key is not one.");
    }

    private static bool IsKey(string? text, int bytes) => text is { Length: < 200 } && Base64Url.IsValid(text, out var length) && length == bytes;
}

internal sealed class PutPushDeviceHandler(IClinicDb db, ICaller caller, ISeal seal, TimeProvider clock) :
    IRequestHandler<PutPushDevice, PushDeviceId>,
    IRequestHandler<RemovePushDevice, Unit>
{
    public async Task<PushDeviceId> Handle(PutPushDevice request, CancellationToken cancellationToken)
    {
        var me = caller.PatientId ?? throw new ForbiddenException();
        var address = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(request.Subscription.Endpoint)));
        var device = await db.PushDevices.SingleOrDefaultAsync(d => d.PatientId == me && d.AddressHash == address, cancellationToken);
        if (device is null)
        {
            PushDevice.NotTooMany.MustHold(
                await db.PushDevices.CountAsync(d => d.PatientId == me && d.Subscription != null, cancellationToken) < PushDevice.MostAPatient);
            device = New(request, me, address);
            db.PushDevices.Add(device);
        }

        device.Subscribe(seal.Close(request.Subscription));
        await db.SaveChangesAsync(cancellationToken);
        return device.Id;
    }

    public async Task<Unit> Handle(RemovePushDevice request, CancellationToken cancellationToken)
    {
        var me = caller.PatientId ?? throw new ForbiddenException();
        var device = await db.PushDevices.SingleOrDefaultAsync(d => d.PatientId == me && d.Id == request.Id, cancellationToken)
            ?? throw new NotFoundException("device");
        device.Remove(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }

    private PushDevice New(PutPushDevice request, PatientId patient, string address) => new()
    {
        ClinicId = caller.Clinic,
        Id = PushDeviceId.From(Guid.CreateVersion7(clock.GetUtcNow())),
        PatientId = patient,
        PersonId = caller.Person,
        AddressHash = address,
        Name = request.Name,
        AddedAt = clock.GetUtcNow(),
    };
}
