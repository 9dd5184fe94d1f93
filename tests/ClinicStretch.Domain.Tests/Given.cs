using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Domain.Tests;

/// <summary>Valid objects to start a test from. Monday is 2 March 2026; the patient lives in London.</summary>
internal static class Given
{
    public static readonly DateOnly Monday = new(2026, 3, 2);
    public static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
    public static readonly DateTimeOffset Now = At(Monday, 12);
    public static readonly ClinicId Clinic = ClinicId.New();
    public static readonly PersonId Person = PersonId.New();
    public static readonly MemberId Member = MemberId.New();

    /// <summary>An instant by London's clock; not for the night the clock changes.</summary>
    public static DateTimeOffset At(DateOnly day, int hour, int minute = 0)
    {
        var local = day.ToDateTime(new TimeOnly(hour, minute));
        return new DateTimeOffset(local, London.GetUtcOffset(local));
    }

    public static ItemKey Key(int n) => new(new Guid(n, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]));

    public static Dosage Hold(int reps = 2, int hold = 30, int sets = 1, int rest = 5) =>
        Dosage.Of(new DosageInput(DosageMode.Hold, RepUnit.Each, sets, reps, hold, null, rest, null));

    public static Dosage Reps(int reps = 10, int sets = 1, int? pace = null, int rest = 0) =>
        Dosage.Of(new DosageInput(DosageMode.Reps, RepUnit.Each, sets, reps, null, pace, rest, null));

    public static Dosage Timed(int seconds, int sets = 1, int rest = 0) =>
        Dosage.Of(new DosageInput(DosageMode.Timed, RepUnit.Each, sets, null, null, null, rest, seconds));

    public static PlanItem Item(int n, Dosage? dosage = null, SidePlan side = SidePlan.None, params CautionSnapshot[] cautions) =>
        new(Key(n), Snapshot($"exercise-{n}", cautions), null, dosage ?? Reps(), side, null, null);

    public static ExerciseSnapshot Snapshot(string slug, params CautionSnapshot[] cautions) => new(
        slug, "1.0.0", "Name", "supine", ["flexion"], [], LateralityMode.None, "", ["Lie down."], "Breathe.", "A light pull.", cautions);

    public static PlanContent Content(Schedule? schedule = null, params PlanItem[] items) =>
        new(items.Length is 0 ? [Item(1)] : items, schedule ?? Schedule.Daily(Monday), PainPolicy.Strict, []);

    public static Schedule Daily(params TimeOnly[] at) =>
        Schedule.Of(new(Monday, null, Enum.GetValues<DayOfWeek>(), null, Math.Max(1, at.Length), at));

    public static Schedule OnWeekdays(params DayOfWeek[] days) => Schedule.Of(new(Monday, null, days, null, 1, []));

    public static Schedule TimesAWeek(int times, DateOnly? start = null, DateOnly? end = null) =>
        Schedule.Of(new(start ?? Monday, end, [], times, 1, []));

    public static Plan DraftOf(PlanContent content)
    {
        var plan = Plan.Start(Clinic, PlanId.New(), PatientId.New(), Person, At(Monday.AddDays(-1), 8));
        plan.Write("Back", content, 0, []);
        return plan;
    }

    /// <summary>A plan that runs from the first minute of Monday, or from <paramref name="at"/>.</summary>
    public static Plan PlanOf(PlanContent content, DateTimeOffset? at = null)
    {
        var plan = DraftOf(content);
        plan.Publish(Publication(at: at ?? At(Monday, 0)), at ?? At(Monday, 0));
        return plan;
    }

    public static void Change(Plan plan, PlanContent content, DateTimeOffset at)
    {
        var number = plan.Current!.Number;
        plan.Write("Back", content, number, []);
        plan.Publish(Publication(number, at), at);
    }

    public static Publication Publication(int basedOn = 0, DateTimeOffset? at = null, params string[] precautions) =>
        new(basedOn, "First plan", [], precautions, Screen(at ?? At(Monday, 0)), true, Member, Person);

    public static RedFlagScreen Screen(DateTimeOffset at, RedFlagTier tier = RedFlagTier.None, IReadOnlyList<RedFlagAnswer>? answers = null, SessionId? during = null) => new()
    {
        ClinicId = Clinic,
        Id = ScreenId.New(),
        PatientId = PatientId.New(),
        SetVersion = "1",
        Answers = answers ?? [],
        AnsweredBy = AnsweredBy.Therapist,
        AnsweredAt = at,
        TimeZoneId = "Europe/London",
        During = during,
        Tier = tier,
    };

    public static SessionItem Done(int n = 1) => new(Key(n), Outcome.Done, null, null);

    public static SessionItem Skipped(int n = 1, SkipReason reason = SkipReason.NoTime) => new(Key(n), Outcome.Skipped, null, reason);

    public static SessionItem Partly(int reps, int n = 1) => new(Key(n), Outcome.Partly, new DoneDose(null, reps, null, null, null), null);

    public static Session SessionOn(DateOnly day, params SessionItem[] items) => SessionAt(day, 10, items);

    public static Session SessionAt(DateOnly day, int hour, params SessionItem[] items) =>
        SessionAt(At(day, hour), 1, items.Length is 0 ? [Done()] : items);

    public static Session SessionAt(
        DateTimeOffset start, int revision, IReadOnlyList<SessionItem> items, SessionId? corrects = null, PainReport? pain = null,
        SessionId? id = null, Source source = Source.Live) => new()
    {
        ClinicId = Clinic,
        Id = id ?? SessionId.New(),
        PatientId = default,
        PlanId = default,
        Revision = revision,
        StartedAt = start,
        EndedAt = null,
        LoggedAt = start,
        ReceivedAt = start,
        Day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(start, London).DateTime),
        Source = source,
        Items = items,
        PainBefore = pain?.Before,
        PainWorst = pain?.Worst,
        PainAfter = pain?.After,
        Effort = null,
        Note = null,
        ReportedBy = Person,
        Corrects = corrects,
        BodyHash = "",
        LoggedLate = false,
    };

    public static SessionReport Report(DateTimeOffset start, params SessionItem[] items) => new(
        SessionId.New(), 1, start, null, null, Source.Live, items.Length is 0 ? [Done()] : items,
        new PainReport(null, null, null), null, null, Person, null, "hash");
}
