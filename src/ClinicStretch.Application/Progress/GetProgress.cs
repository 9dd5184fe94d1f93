using ClinicStretch.Application.Sessions;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Progress.Responses;
using ClinicStretch.Domain.Sessions;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Progress;

/// <summary>Adherence, pain and the response to each exercise, as reported. Patients see their own.</summary>
/// <param name="From">First day; null for 27 days before <paramref name="To"/>.</param>
/// <param name="To">Last day, itself included; null for today, in the patient's time zone.</param>
/// <param name="Whole">From the first day of the oldest plan, at most a year back; then <paramref name="From"/> is left out.</param>
public sealed record GetProgress(PatientId PatientId, DateOnly? From, DateOnly? To, bool Whole = false) : IClinicRequest<PatientProgress>, IAudited
{
    public AuditSubject Subject => AuditSubject.Patient(PatientId.Value);
}

/// <param name="Began">First day of the oldest plan; before <paramref name="From"/> where there is more than is shown. Null without a plan.</param>
public sealed record PatientProgress(
    PatientId PatientId, DateOnly From, DateOnly To, IReadOnlyList<PlanProgress> Plans, IReadOnlyList<PainDay> Pain, DateOnly? Began);

/// <param name="Adherence">As defined in domain.md 4.4.</param>
/// <param name="FirstDay">Of its first revision's schedule.</param>
/// <param name="Revisions">How it went under each, oldest first.</param>
public sealed record PlanProgress(
    PlanId PlanId,
    string Name,
    PlanStatus Status,
    DateOnly FirstDay,
    AdherenceReport Adherence,
    IReadOnlyList<ItemResponse> Items,
    IReadOnlyList<RevisionProgress> Revisions,
    IReadOnlyList<PlanEvent> Events,
    IReadOnlyList<PlanPause> Pauses);

/// <param name="What">Such as "Revision 2" or "Paused".</param>
public sealed record PlanEvent(DateTimeOffset At, string What, string? Why);

/// <param name="Until">Null while it lasts.</param>
public sealed record PlanPause(DateTimeOffset From, DateTimeOffset? Until);

/// <summary>One session and its pain, as reported.</summary>
/// <param name="Completion">From 0 to 1; null when safety or advice took every item out.</param>
/// <param name="NextDay">Reported about a day later; null when it was not, as the others.</param>
public sealed record PainDay(
    SessionId Session,
    PlanId PlanId,
    DateOnly Day,
    Source Source,
    bool LoggedLate,
    bool IsCorrection,
    decimal? Completion,
    int? Before,
    int? Worst,
    int? After,
    int? NextDay);

public static class ProgressRules
{
    internal const int LongestWindow = 366;

    public static readonly Rule WindowFits = Rule.OfInput("progress.window", "Choose a window of at most a year that ends after it starts.");

    internal static void Check(DateOnly from, DateOnly to) => WindowFits.MustHold(to >= from && to.DayNumber - from.DayNumber <= LongestWindow);
}

internal sealed class GetProgressValidator : AbstractValidator<GetProgress>
{
    public GetProgressValidator()
    {
        RuleFor(x => x.From).Must(IsOurTime).WithErrorCode(ProgressRules.WindowFits.Code).WithMessage(ProgressRules.WindowFits.Message);
        RuleFor(x => x.To).Must(IsOurTime).WithErrorCode(ProgressRules.WindowFits.Code).WithMessage(ProgressRules.WindowFits.Message);
    }

    private static bool IsOurTime(DateOnly? day) => day is null or { Year: >= 2000 and < 2200 };
}

internal sealed class GetProgressHandler(IClinicDb db, ICaller caller, TimeProvider clock) : IRequestHandler<GetProgress, PatientProgress>
{
    public async Task<PatientProgress> Handle(GetProgress request, CancellationToken cancellationToken)
    {
        var patient = await db.Patients.AsNoTracking().SingleOrDefaultAsync(p => p.Id == request.PatientId, cancellationToken);
        if (patient is null || !caller.MaySee(patient.Id))
        {
            throw new NotFoundException("patient");
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(patient.Details.TimeZoneId);
        var to = request.To ?? clock.GetUtcNow().DayIn(zone);
        var plans = await PlansOf(patient.Id, cancellationToken);
        var began = plans.Values.SelectMany(p => p.Revisions).Min(r => (DateOnly?)r.Content.Schedule.Start);
        var from = request.Whole ? FirstDayOf(began, to) : request.From ?? to.AddDays(-27);
        ProgressRules.Check(from, to);
        var sessions = await SessionsOf(patient.Id, from, to, cancellationToken);
        var nextDay = await NextDayOf(sessions, cancellationToken);
        var reading = new Reading(zone, from, to, clock.GetUtcNow());
        return new PatientProgress(
            patient.Id, from, to,
            [.. plans.Values.Select(p => reading.ProgressOf(p, [.. sessions.Where(s => s.PlanId == p.Id)]))],
            [.. sessions.Where(s => s.Day >= from && plans.ContainsKey(s.PlanId)).Select(s => PainOf(s, plans[s.PlanId], nextDay.GetValueOrDefault(s.Id)))],
            began);
    }

    private static DateOnly FirstDayOf(DateOnly? began, DateOnly to)
    {
        var earliest = to.AddDays(-ProgressRules.LongestWindow);
        return began is not { } first || first > to ? to : first < earliest ? earliest : first;
    }

    private async Task<OrderedDictionary<PlanId, Plan>> PlansOf(PatientId patient, CancellationToken cancellationToken)
    {
        var plans = await db.Plans.AsNoTracking()
            .Where(p => p.PatientId == patient && p.Status != PlanStatus.Draft && p.Status != PlanStatus.Discarded && p.Status != PlanStatus.EnteredInError)
            .OrderByDescending(p => p.Id).Take(50).ToListAsync(cancellationToken);
        return new OrderedDictionary<PlanId, Plan>(plans.Select(p => KeyValuePair.Create(p.Id, p)));
    }

    private Task<List<Session>> SessionsOf(PatientId patient, DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        db.Sessions.AsNoTracking().Standing(db)
            .Where(s => s.PatientId == patient && s.Day >= from.AddDays(-6) && s.Day <= to)
            .OrderBy(s => s.StartedAt).Take(2500).ToListAsync(cancellationToken);

    private async Task<Dictionary<SessionId, int?>> NextDayOf(List<Session> sessions, CancellationToken cancellationToken)
    {
        SessionId[] ids = [.. sessions.Select(s => s.Id)];
        var said = await db.NextDayPains.AsNoTracking().Where(p => ids.Contains(p.SessionId)).OrderBy(p => p.Number).ToListAsync(cancellationToken);
        return said.GroupBy(p => p.SessionId).ToDictionary(g => g.Key, g => (int?)g.Last().Pain.Value);
    }

    private static PainDay PainOf(Session session, Plan plan, int? nextDay) => new(
        session.Id, session.PlanId, session.Day, session.Source, session.LoggedLate, session.Corrects is not null,
        Adherence.CompletionOf(session, plan.Revisions.Single(r => r.Number == session.Revision).Content),
        session.PainBefore?.Value, session.PainWorst?.Value, session.PainAfter?.Value, nextDay);

    /// <summary>One window, read at one moment.</summary>
    private sealed record Reading(TimeZoneInfo Zone, DateOnly From, DateOnly To, DateTimeOffset Now)
    {
        public PlanProgress ProgressOf(Plan plan, IReadOnlyList<Session> sessions)
        {
            var timeline = PlanTimeline.Of(plan, Zone);
            var report = Adherence.Of(timeline, sessions, new DayWindow(From, To.AddDays(1)), Now);
            Session[] inside = [.. sessions.Where(s => s.Day >= From)];
            return new PlanProgress(
                plan.Id,
                plan.Name,
                plan.Status,
                plan.Revisions.Min(r => r.Content.Schedule.Start),
                report,
                ItemResponse.Of(plan, inside),
                RevisionProgress.Of(plan, report, inside),
                [.. EventsOf(plan).Where(e => e.At.DayIn(Zone) >= From && e.At.DayIn(Zone) <= To).OrderBy(e => e.At)],
                [.. timeline.Holds.Where(h => h.From.DayIn(Zone) <= To && (h.Until is null || h.Until.Value.DayIn(Zone) >= From)).Select(h => new PlanPause(h.From, h.Until))]);
        }
    }

    private static IEnumerable<PlanEvent> EventsOf(Plan plan) =>
        plan.Revisions.Select(r => new PlanEvent(r.PublishedAt, $"Revision {r.Number}", r.ReasonForChange))
            .Concat(plan.History.Where(h => h.From is not (null or PlanStatus.Draft)).Select(h => new PlanEvent(h.At, Words(h.To), h.Reason)));

    private static string Words(PlanStatus status) => status switch
    {
        PlanStatus.OnHold => "Paused",
        PlanStatus.Active => "Resumed",
        _ => status.ToString(),
    };
}
