namespace ClinicStretch.Domain.Sessions.Reminders;

/// <summary>When and how a patient wants to be reminded. Theirs to set; nobody is reminded who has not asked.</summary>
public sealed class Reminding
{
    public const int MostTimes = 12;

    public required ClinicId ClinicId { get; init; }
    public required PatientId PatientId { get; init; }

    /// <summary>In the order of the day.</summary>
    public IReadOnlyList<ReminderTime> Times { get; private set; } = [];

    /// <summary>Null when there are none.</summary>
    public QuietHours? Quiet { get; private set; }

    public bool ByMail { get; private set; }

    /// <summary>On the patient's devices that agreed to it.</summary>
    public bool ByPush { get; private set; }

    /// <summary>The zone that <see cref="NextAt"/> was worked out in.</summary>
    public string TimeZoneId { get; private set; } = "UTC";

    /// <summary>The next instant at which something may be due; null when nothing ever is.</summary>
    public DateTimeOffset? NextAt { get; private set; }

    /// <summary>When the patient's mail server last said that there is no such address; null while it takes mail.</summary>
    public DateTimeOffset? MailRefusedAt { get; private set; }

    public string? MailRefusedWhy { get; private set; }

    /// <summary>Names the calendar in its address; null when there is none.</summary>
    public Guid? CalendarId { get; private set; }

    /// <summary>SHA-256 of the secret in the calendar's address, lower-case hex.</summary>
    public string? CalendarHash { get; private set; }

    public DateTimeOffset? CalendarAt { get; private set; }

    public static Reminding For(ClinicId clinic, PatientId patient) => new() { ClinicId = clinic, PatientId = patient };

    /// <summary>Takes the place of what was wished before.</summary>
    public void Wish(ReminderWish wish, TimeZoneInfo zone, DateTimeOffset now)
    {
        ReminderRules.Check(wish);
        Times = [.. wish.Times.GroupBy(t => t.At).OrderBy(g => g.Key).Select(g => new ReminderTime(g.Key, [.. g.SelectMany(t => t.Days).Distinct().Order()]))];
        (Quiet, ByMail, ByPush) = (wish.Quiet, wish.ByMail, wish.ByPush);
        (MailRefusedAt, MailRefusedWhy) = (null, null);
        GoOnAfter(now, zone);
    }

    /// <summary>Ends one way of reminding; the others go on.</summary>
    public void Stop(ReminderWay way)
    {
        (ByMail, ByPush) = (ByMail && way is not ReminderWay.Mail, ByPush && way is not ReminderWay.Push);
        NextAt = ByMail || ByPush ? NextAt : null;
    }

    /// <summary>What was due up to now has been seen to.</summary>
    public void GoOnAfter(DateTimeOffset now, TimeZoneInfo zone) =>
        (TimeZoneId, NextAt) = (zone.Id, ByMail || ByPush ? ReminderClock.Next(Times, zone, now) : null);

    public void MailRefused(string? why, DateTimeOffset now) => (MailRefusedAt, MailRefusedWhy) = (now, why);

    public void MailTaken() => (MailRefusedAt, MailRefusedWhy) = (null, null);

    /// <summary>Opens a calendar under a new address; an earlier one stops working.</summary>
    public void OpenCalendar(Guid id, string secretHash, DateTimeOffset now) => (CalendarId, CalendarHash, CalendarAt) = (id, secretHash, now);

    public void CloseCalendar() => (CalendarId, CalendarHash, CalendarAt) = (null, null, null);
}

public enum ReminderWay { Mail, Push }

/// <summary>A time of day, on some days of the week.</summary>
public sealed record ReminderTime(TimeOnly At, IReadOnlyList<DayOfWeek> Days);

/// <summary>From one time of day to another, over midnight when the second is the earlier one. The end itself is not quiet.</summary>
public sealed record QuietHours(TimeOnly From, TimeOnly To)
{
    public bool Hold(TimeOnly at) => From < To ? at >= From && at < To : at >= From || at < To;
}

/// <summary>What a patient asks for.</summary>
public sealed record ReminderWish(IReadOnlyList<ReminderTime> Times, QuietHours? Quiet, bool ByMail, bool ByPush);

public static class ReminderRules
{
    public static readonly Rule NotTooMany = Rule.OfInput("reminders.too_many", "Choose at most 12 times.");
    public static readonly Rule TimeHasDays = Rule.OfInput("reminders.days", "Choose at least one day for each time.");
    public static readonly Rule QuietHasLength = Rule.OfInput("reminders.quiet", "Quiet hours begin and end at different times.");
    public static readonly Rule TimeIsNotQuiet = Rule.OfInput("reminders.time_is_quiet", "A reminder cannot come in your quiet hours. Change one of the two.");
    public static readonly Rule LinkIsYoung = new("reminders.link_over", "This link has ended: it works for 60 days. Change your reminders on your own pages.");
    public static readonly Rule HasATime = Rule.OfInput("reminders.no_time", "Choose at least one time of day, or switch reminders off.");

    internal static void Check(ReminderWish wish)
    {
        NotTooMany.MustHold(wish.Times.Count <= Reminding.MostTimes);
        TimeHasDays.MustHold(wish.Times.All(t => t.Days.Count > 0 && t.Days.All(Enum.IsDefined)));
        QuietHasLength.MustHold(wish.Quiet is null || wish.Quiet.From != wish.Quiet.To);
        TimeIsNotQuiet.MustHold(wish.Times.All(t => wish.Quiet is null || !wish.Quiet.Hold(t.At)));
        HasATime.MustHold(wish.Times.Count > 0 || wish is { ByMail: false, ByPush: false });
    }
}
