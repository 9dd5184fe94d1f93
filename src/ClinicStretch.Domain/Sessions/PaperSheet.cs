using System.Buffers.Binary;
using System.Security.Cryptography;
using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Domain.Sessions;

/// <summary>The grid of a printed sheet: two weeks of days, each with the sessions that were due.</summary>
public static class PaperSheet
{
    /// <summary>Days on a sheet.</summary>
    public const int Days = 14;

    /// <summary>How many days back a sheet may be entered, today itself included.</summary>
    public const int DaysBack = 28;

    public static readonly Rule IsOnTheSheet = Rule.OfInput("sheet.no_such_place", "The sheet has no such day or session.");
    public static readonly Rule HasATick = Rule.OfInput("sheet.no_tick", "Tick at least one exercise of each session that has pain.");

    /// <summary>Boxes of a day. With days of the patient's choice any day may be one: every day gets its boxes.</summary>
    public static int SessionsOn(Schedule schedule, DateOnly day) =>
        schedule.Covers(day) && (schedule.TimesPerWeek is not null || schedule.Days.Contains(day.DayOfWeek)) ? schedule.TimesPerDay : 0;

    /// <summary>The id of the session of one place of the grid: the same sheet entered twice makes the same sessions.</summary>
    /// <param name="number">From 1.</param>
    public static SessionId IdOf(PlanId plan, DateOnly day, int number)
    {
        Span<byte> place = stackalloc byte[24];
        plan.Value.TryWriteBytes(place);
        BinaryPrimitives.WriteInt32BigEndian(place[16..], day.DayNumber);
        BinaryPrimitives.WriteInt32BigEndian(place[20..], number);
        var id = SHA256.HashData(place)[..16];
        id[6] = (byte)((id[6] & 0x0F) | 0x80);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new SessionId(new Guid(id, bigEndian: true));
    }

    /// <summary>When such a session is taken to have begun: its time of the schedule, else minutes after midnight, since paper does not tell.</summary>
    public static TimeOnly TimeOf(Schedule schedule, int number) =>
        schedule.At.Count >= number ? schedule.At[number - 1] : TimeOnly.MinValue.AddMinutes(number);
}
