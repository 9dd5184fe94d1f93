using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ClinicStretch.Application.Accounts;
using ClinicStretch.Application.Languages.Door;
using ClinicStretch.Application.Patients;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Sessions.Reminders;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Sessions.Reminders;

/// <summary>Makes a calendar that other programs can read, under a secret address that is shown once. An earlier address stops working.</summary>
public sealed record OpenCalendar : IPatientRequest<OpenedCalendar>;

/// <summary>Ends it: the address finds nothing any more.</summary>
public sealed record CloseCalendar : IPatientRequest<Unit>;

/// <summary>The calendar behind an address. Holds no name and no health words.</summary>
public sealed record ReadCalendar(CalendarCode Code) : IPublicRequest<string>, INamesClinic
{
    public ClinicId Clinic => Code.Clinic;
}

/// <param name="Code">Goes into the address; kept nowhere.</param>
public sealed record OpenedCalendar(string Code);

/// <summary>What stands behind an address: the clinic and an id to look it up by, and the secret.</summary>
public sealed record CalendarCode(ClinicId Clinic, Guid Id, string Secret)
{
    private const int SecretLength = 43;

    public string Write() => $"{ShortId.Write(Clinic.Value)}{ShortId.Write(Id)}{Secret}";

    /// <returns>Null when it cannot be one.</returns>
    public static CalendarCode? Read(string text) =>
        text.Length == (2 * ShortId.Length) + SecretLength && ShortId.Read(text.AsSpan(0, ShortId.Length)) is { } clinic && ShortId.Read(text.AsSpan(ShortId.Length, ShortId.Length)) is { } id
            ? new CalendarCode(new ClinicId(clinic), id, text[(2 * ShortId.Length)..])
            : null;
}

internal sealed class OpenCalendarHandler(IClinicDb db, ICaller caller, TallyReader tallies, StopLinks links, TimeProvider clock) :
    IRequestHandler<OpenCalendar, OpenedCalendar>,
    IRequestHandler<CloseCalendar, Unit>,
    IRequestHandler<ReadCalendar, string>
{
    private const int DaysBack = 1;
    private const int DaysAhead = 28;

    public async Task<OpenedCalendar> Handle(OpenCalendar request, CancellationToken cancellationToken)
    {
        var me = caller.PatientId ?? throw new ForbiddenException();
        var reminding = await db.Remindings.SingleOrDefaultAsync(r => r.PatientId == me, cancellationToken);
        if (reminding is null)
        {
            reminding = Reminding.For(caller.Clinic, me);
            db.Remindings.Add(reminding);
        }

        var code = new CalendarCode(caller.Clinic, Guid.NewGuid(), Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));
        reminding.OpenCalendar(code.Id, Invitation.HashOf(code.Secret), clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return new OpenedCalendar(code.Write());
    }

    public async Task<Unit> Handle(CloseCalendar request, CancellationToken cancellationToken)
    {
        var me = caller.PatientId ?? throw new ForbiddenException();
        var reminding = await db.Remindings.SingleOrDefaultAsync(r => r.PatientId == me, cancellationToken);
        reminding?.CloseCalendar();
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }

    public async Task<string> Handle(ReadCalendar request, CancellationToken cancellationToken)
    {
        var reminding = await db.Remindings.AsNoTracking().SingleOrDefaultAsync(r => r.CalendarId == request.Code.Id, cancellationToken);
        if (reminding is null || !Fits(reminding.CalendarHash!, request.Code.Secret))
        {
            throw new NotFoundException("calendar");
        }

        var patient = await db.Patients.AsNoTracking().Where(p => p.Id == reminding.PatientId).OrGone(cancellationToken);
        var (now, zone) = (clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(patient.Details.TimeZoneId));
        var today = now.DayIn(zone);
        var days = new DayWindow(today.AddDays(-DaysBack), today.AddDays(DaysAhead));
        var tally = await tallies.Read(patient, days, now, cancellationToken);
        var words = ReminderPhrases.In(Language.Of(patient.Details.Language));
        return new CalendarWriter(request.Code.Id, zone, words, links.Site).Write(EntriesOf(reminding, zone, days, tally), now);
    }

    // At the times the patient chose, else for the whole day.
    private static List<CalendarEntry> EntriesOf(Reminding reminding, TimeZoneInfo zone, DayWindow days, Func<DateOnly, DayTally> tally)
    {
        if (reminding.Times.Count > 0)
        {
            var (from, to) = (zone.InstantOf(days.From, TimeOnly.MinValue).AddTicks(-1), zone.EndOf(days.To.AddDays(-1)));
            return [.. ReminderClock.Between(reminding.Times, zone, from, to).Where(m => tally(m.Day).Wants(m)).Select(m => new CalendarEntry(m.Day, m.At, m.Instant))];
        }

        return
        [
            .. Enumerable.Range(0, days.To.DayNumber - days.From.DayNumber).Select(days.From.AddDays)
                .Where(day => tally(day) is { } t && t.Done < t.Asked).Select(day => new CalendarEntry(day, null, null)),
        ];
    }

    private static bool Fits(string hash, string secret) => CryptographicOperations.FixedTimeEquals(
        Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(Invitation.HashOf(secret)));
}
