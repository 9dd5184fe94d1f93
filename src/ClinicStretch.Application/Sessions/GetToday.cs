using ClinicStretch.Application.Sessions.Offline;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Sessions.Missed;
using MediatR;

namespace ClinicStretch.Application.Sessions;

/// <summary>What is due today, and what was done already.</summary>
public sealed record GetToday : IPatientRequest<Today>;

/// <param name="Day">Today, in the patient's time zone.</param>
/// <param name="Locked">True while a red-flag answer waits for a clinician: no session may start.</param>
/// <param name="Tier">The gravest answer of the newest red-flag questions that no clinician has cleared.</param>
/// <param name="ScreenIsDue">True when the red-flag questions are to be asked first.</param>
/// <param name="EmergencyNumber">The clinic's; shown whenever something is wrong.</param>
/// <param name="TimeZoneId">The patient's: in it days begin and clocks are read.</param>
/// <param name="Language">BCP 47; the patient's.</param>
public sealed record Today(
    DateOnly Day,
    string PatientName,
    bool Locked,
    RedFlagTier Tier,
    bool ScreenIsDue,
    string? EmergencyNumber,
    string? ClinicPhone,
    string TimeZoneId,
    string Language,
    IReadOnlyList<TodayPlan> Plans)
{
    /// <summary>Which questions, and why now; null when none are due.</summary>
    public TodayScreen? Screen { get; init; }

    /// <summary>What is asked about a gap, of one plan at most; null when there is nothing to ask.</summary>
    public MissedQuestion? Missed { get; init; }
}

/// <param name="Why">In the patient's language.</param>
public sealed record TodayScreen(ScreenSet Set, ScreenReason Reason, string Why);

/// <param name="Due">Sessions still to do today; for days of the patient's choice, those still open this week.</param>
/// <param name="DoneToday">Sessions logged for today.</param>
/// <param name="Seconds">A session takes this long.</param>
/// <param name="Why">What changed in this revision and why, in the therapist's words.</param>
/// <param name="Notes">One for each item of the content, in its order.</param>
/// <param name="PausedBecause">In the words of whoever paused it; null while it runs, and when an answer to the red-flag questions did.</param>
/// <param name="BackOn">The day they meant to go on; null when nobody could tell.</param>
/// <param name="News">What changed since the caller last read it; null when there is nothing new.</param>
public sealed record TodayPlan(
    PlanId PlanId,
    int Revision,
    string Name,
    PlanStatus Status,
    int Due,
    int DoneToday,
    int Seconds,
    IReadOnlyList<string> Equipment,
    PlanContent Content,
    string Why,
    IReadOnlyList<ItemNote> Notes,
    string? PausedBecause,
    DateOnly? BackOn,
    PlanNews? News);

/// <summary>What a patient has not read yet of a plan that was changed.</summary>
/// <param name="Changes">In the patient's language, without the last full stop. May be empty.</param>
/// <param name="Reasons">As the therapist wrote them, the oldest first.</param>
public sealed record PlanNews(IReadOnlyList<string> Changes, IReadOnlyList<string> Reasons);

internal sealed class GetTodayHandler(TodayReader reader) : IRequestHandler<GetToday, Today>
{
    public async Task<Today> Handle(GetToday request, CancellationToken cancellationToken) => (await reader.Read(cancellationToken)).Today;
}
