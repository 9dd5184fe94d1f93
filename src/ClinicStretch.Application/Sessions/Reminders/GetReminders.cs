using ClinicStretch.Application.Accounts;
using ClinicStretch.Application.Patients;
using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Sessions.Reminders;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Sessions.Reminders;

/// <summary>How the caller's patient is reminded.</summary>
public sealed record GetReminders : IPatientRequest<ReminderSettings>;

/// <summary>How a patient is reminded, for the clinic: also whether it still works.</summary>
public sealed record GetPatientReminders(PatientId PatientId) : IMemberRequest<ReminderSettings>, IAudited
{
    public AuditSubject Subject => AuditSubject.Patient(PatientId.Value);
}

/// <summary>Sets when and how; takes the place of what was set before.</summary>
public sealed record PutReminders(IReadOnlyList<ReminderTime> Times, QuietHours? Quiet, bool ByMail, bool ByPush) : IPatientRequest<ReminderSettings>;

/// <param name="MailIsOn">False where the clinic has no mail server.</param>
/// <param name="MailTo">The address the patient signs in with; null without an account.</param>
/// <param name="MailRefusedAt">When it was last sent back; null while mail arrives.</param>
/// <param name="PushKey">What a browser subscribes with; null where pushing is off.</param>
/// <param name="CalendarSince">Null when there is none.</param>
public sealed record ReminderSettings(
    IReadOnlyList<ReminderTime> Times,
    QuietHours? Quiet,
    bool ByMail,
    bool ByPush,
    bool MailIsOn,
    string? MailTo,
    DateTimeOffset? MailRefusedAt,
    string? PushKey,
    IReadOnlyList<ReminderDevice> Devices,
    DateTimeOffset? CalendarSince,
    string TimeZoneId,
    string Language);

/// <param name="RefusedAt">When its push service said that it is gone; null while it is reached.</param>
public sealed record ReminderDevice(Guid Id, string Name, DateTimeOffset AddedAt, DateTimeOffset? RefusedAt);

internal sealed class PutRemindersValidator : AbstractValidator<PutReminders>
{
    public PutRemindersValidator()
    {
        RuleFor(x => x.Times).NotNull().WithErrorCode("reminders.no_time").WithMessage("Give a list of times; it may be empty.");
        RuleForEach(x => x.Times).Must(t => t is { Days: not null }).WithErrorCode(ReminderRules.TimeHasDays.Code).WithMessage(ReminderRules.TimeHasDays.Message);
    }
}

internal sealed class GetRemindersHandler(IClinicDb db, ICaller caller, IAccounts accounts, Channels channels, TimeProvider clock) :
    IRequestHandler<GetReminders, ReminderSettings>,
    IRequestHandler<GetPatientReminders, ReminderSettings>,
    IRequestHandler<PutReminders, ReminderSettings>
{
    public Task<ReminderSettings> Handle(GetReminders request, CancellationToken cancellationToken) => Read(Me, cancellationToken);

    public Task<ReminderSettings> Handle(GetPatientReminders request, CancellationToken cancellationToken) => Read(request.PatientId, cancellationToken);

    public async Task<ReminderSettings> Handle(PutReminders request, CancellationToken cancellationToken)
    {
        var (id, now) = (Me, clock.GetUtcNow());
        var patient = await db.Patients.AsNoTracking().Where(p => p.Id == id).OrGone(cancellationToken);
        var reminding = await db.Remindings.SingleOrDefaultAsync(r => r.PatientId == id, cancellationToken);
        if (reminding is null)
        {
            reminding = Reminding.For(caller.Clinic, id);
            db.Remindings.Add(reminding);
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(patient.Details.TimeZoneId);
        reminding.Wish(new ReminderWish(request.Times, request.Quiet, request.ByMail, request.ByPush), zone, now);
        await db.SaveChangesAsync(cancellationToken);
        return await Read(id, cancellationToken);
    }

    private PatientId Me => caller.PatientId ?? throw new ForbiddenException();

    private async Task<ReminderSettings> Read(PatientId id, CancellationToken cancellationToken)
    {
        var patient = await db.Patients.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellationToken) ?? throw new NotFoundException("patient");
        var known = await db.Remindings.AsNoTracking().SingleOrDefaultAsync(r => r.PatientId == id, cancellationToken);
        var devices = await db.PushDevices.AsNoTracking().Where(d => d.PatientId == id && d.RemovedAt == null).OrderBy(d => d.AddedAt)
            .Select(d => new ReminderDevice(d.Id.Value, d.Name, d.AddedAt, d.RefusedAt)).ToListAsync(cancellationToken);
        return new ReminderSettings(
            known?.Times ?? [],
            known?.Quiet,
            known is { ByMail: true },
            known is { ByPush: true },
            channels.Post.IsOn,
            patient.PersonId is { } person ? await accounts.AddressOf(person, cancellationToken) : null,
            known?.MailRefusedAt,
            channels.Push.IsOn ? await channels.Push.PublicKey(cancellationToken) : null,
            devices,
            known?.CalendarAt,
            patient.Details.TimeZoneId,
            patient.Details.Language);
    }
}
