using ClinicStretch.Application.Patients;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Plans.Flares;

namespace ClinicStretch.Application.Sessions.Offline;

/// <summary>All that a phone without a network needs of one patient, in the patient's language. The same shapes stand in wwwroot/js/patient/bundle.js.</summary>
/// <param name="Person">Who is signed in: the patient or a carer. The phone keeps everything under it.</param>
/// <param name="ServerTime">From it a phone learns how wrong its clock is.</param>
/// <param name="Day">Today, in the patient's time zone.</param>
/// <param name="Plans">Active and paused ones.</param>
/// <param name="Words">Every text of the phone's screens by its key.</param>
public sealed record Bundle(
    PersonId Person,
    Role Role,
    PatientId PatientId,
    string PatientName,
    DateTimeOffset ServerTime,
    DateOnly Day,
    string TimeZone,
    string Language,
    FormatNeed FormatNeed,
    BundleClinic Clinic,
    BundleSafety Safety,
    IReadOnlyList<BundlePlan> Plans,
    IReadOnlyDictionary<string, string> Words)
{
    /// <summary>When today is over for the patient, and each day after it that is worked out: a phone then need not reckon with time zones.</summary>
    public required IReadOnlyList<DateTimeOffset> DayEnds { get; init; }

    /// <summary>What is asked about a gap; null when there is nothing to ask.</summary>
    public BundleMissed? Missed { get; init; }
}

/// <param name="Day">The first day of the gap.</param>
/// <param name="Days">How many due days have passed in it.</param>
public sealed record BundleMissed(PlanId PlanId, DateOnly Day, int Days);

public sealed record BundleClinic(string Name, string? Phone, string? EmergencyNumber);

/// <param name="Locked">True while a red-flag answer waits for a clinician: no session may start.</param>
/// <param name="Due">True when the questions are to be asked first.</param>
/// <param name="Set">Which of them are asked now: those that are due; all where none are.</param>
/// <param name="Why">Why they are due, in a sentence to the patient; null where none are.</param>
/// <param name="WhyPainUp">The same for pain that goes up while a session is done: the six are asked then (domain.md 3.1).</param>
/// <param name="WhyFlare">The same for a flare-up that the patient tells of: all are asked then.</param>
/// <param name="Questions">All of them.</param>
/// <param name="ShortSet">Codes of the six.</param>
/// <param name="EmergencyLead">What to do, with the clinic's number where it has one.</param>
public sealed record BundleSafety(
    bool Locked,
    RedFlagTier Tier,
    bool Due,
    ScreenSet Set,
    string? Why,
    string WhyPainUp,
    string WhyFlare,
    IReadOnlyList<BundleQuestion> Questions,
    IReadOnlyList<string> ShortSet,
    string EmergencyTitle,
    string EmergencyLead,
    IReadOnlyList<string> EmergencySigns);

/// <param name="Tier">What a yes reaches: a phone without a network must lock by itself (domain.md 3.1).</param>
public sealed record BundleQuestion(string Code, string Ask, string Language, RedFlagTier Tier);

/// <param name="Due">Sessions still to do today; for days of the patient's choice, those still open this week.</param>
/// <param name="Days">Today and the days after it, in order.</param>
/// <param name="Why">The therapist's reason for this revision.</param>
/// <param name="ShortDay">Keys of the items that are enough on a busy day; empty where there is no shorter version.</param>
/// <param name="News">What changed since the caller last read it, a sentence each without its full stop.</param>
public sealed record BundlePlan(
    PlanId PlanId,
    string Name,
    int Revision,
    PlanStatus Status,
    int Due,
    int DoneToday,
    IReadOnlyList<BundleDay> Days,
    int Seconds,
    string SessionWords,
    string ScheduleWords,
    string StartsWords,
    string? EndsWords,
    IReadOnlyList<string> Equipment,
    string? HabitWords,
    string Why,
    IReadOnlyList<string> News,
    string? PausedBecause,
    string? BackOnWords,
    BundlePainPolicy PainPolicy,
    BundleFlareSet FlareSet,
    IReadOnlyList<BundleItem> Items,
    IReadOnlyList<ItemKey> ShortDay);

/// <param name="OfChoice">True for days of the patient's choice.</param>
public sealed record BundleDay(DateOnly Day, TodayState State, int Due, bool OfChoice);

/// <param name="Words">The policy for the patient, a sentence a line.</param>
public sealed record BundlePainPolicy(
    PainPolicyKind Kind, int GreenMax, int AmberMax, int StopAt, int SettleHours, int NextDayTolerance, int FlareDelta, IReadOnlyList<string> Words);

public sealed record BundleFlareSet(FlareSource Source, IReadOnlyList<BundleItem> Items);

/// <param name="ItemId">The key that a report names it by.</param>
/// <param name="Language">BCP 47; of the exercise's texts.</param>
/// <param name="Cautions">Those that hold for this patient.</param>
/// <param name="Advice">The dose in words, without the last full stop.</param>
/// <param name="Note">The therapist's words to the patient.</param>
/// <param name="Seconds">Set-up included.</param>
/// <param name="Figure">Address of the drawing, to which side and palette can be added; null where there is none.</param>
public sealed record BundleItem(
    ItemKey ItemId,
    string Slug,
    string? Variant,
    string? VariantText,
    string Name,
    string Language,
    string StartPosition,
    IReadOnlyList<string> Movements,
    IReadOnlyList<string> Steps,
    string Breathing,
    string Feel,
    IReadOnlyList<string> Cautions,
    string Advice,
    string? Note,
    SidePlan Side,
    string MeaningOfSide,
    BundleDose Dosage,
    int Seconds,
    string? Figure,
    string? AnimatedFigure);

/// <summary>The members of <see cref="Dosage"/>.</summary>
/// <param name="PerSide">True when the whole dose is done on each side.</param>
public sealed record BundleDose(
    DosageMode Mode, RepUnit RepUnit, int Sets, int? Reps, int? HoldSeconds, int? SecondsPerRep, int RestSeconds, int? TotalSeconds, bool PerSide);
