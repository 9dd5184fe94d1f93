using ClinicStretch.Application.Sessions;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Sessions;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Progress;

/// <summary>Adherence, pain and the response to each exercise, as reported. Patients see their own.</summary>
/// <param name="From">First day; null for 27 days before <paramref name="To"/>.</param>
/// <param name="To">Last day, itself included; null for today, in the patient's time zone.</param>
public sealed record GetProgress(PatientId PatientId, DateOnly? From, DateOnly? To) : IClinicRequest<PatientProgress>, IAudited
{
    public AuditSubject Subject => AuditSubject.Patient(PatientId.Value);
}

public sealed record PatientProgress(PatientId PatientId, DateOnly From, DateOnly To, IReadOnlyList<PlanProgress> Plans, IReadOnlyList<PainDay> Pain);

/// <param name="Adherence">As defined in domain.md 4.4.</param>
public sealed record PlanProgress(
    PlanId PlanId, string Name, PlanStatus Status, AdherenceReport Adherence, IReadOnlyList<ItemResponse> Items, IReadOnlyList<PlanEvent> Events);

/// <summary>What became of one exercise in the sessions of the window.</summary>
public sealed record ItemResponse(ItemKey Key, string Exercise, int Done, int Partly, int TooHard, int NotPossible, int Skipped);

/// <param name="What">Such as "Revision 2" or "On hold".</param>
public sealed record PlanEvent(DateTimeOffset At, string What, string? Why);

/// <summary>Pain as reported in one session.</summary>
public sealed record PainDay(SessionId Session, DateOnly Day, Source Source, int? Before, int? Worst, int? After);

public static class ProgressRules
{
    private const int LongestWindow = 366;

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
        var from = request.From ?? to.AddDays(-27);
        ProgressRules.Check(from, to);
        var plans = await db.Plans.AsNoTracking()
            .Where(p => p.PatientId == patient.Id && p.Status != PlanStatus.Draft && p.Status != PlanStatus.Discarded && p.Status != PlanStatus.EnteredInError)
            .OrderByDescending(p => p.Id).Take(50).ToListAsync(cancellationToken);
        var sessions = await db.Sessions.AsNoTracking().Standing(db)
            .Where(s => s.PatientId == patient.Id && s.Day >= from.AddDays(-6) && s.Day <= to)
            .OrderBy(s => s.StartedAt).Take(2500).ToListAsync(cancellationToken);
        return new PatientProgress(
            patient.Id, from, to,
            [.. plans.Select(p => ProgressOf(p, [.. sessions.Where(s => s.PlanId == p.Id)], zone, from, to))],
            [.. sessions.Where(s => s.Day >= from).Select(s => new PainDay(s.Id, s.Day, s.Source, s.PainBefore?.Value, s.PainWorst?.Value, s.PainAfter?.Value))]);
    }

    private PlanProgress ProgressOf(Plan plan, IReadOnlyList<Session> sessions, TimeZoneInfo zone, DateOnly from, DateOnly to) => new(
        plan.Id,
        plan.Name,
        plan.Status,
        Adherence.Of(PlanTimeline.Of(plan, zone), sessions, new DayWindow(from, to.AddDays(1)), clock.GetUtcNow()),
        [.. ResponsesOf(plan, [.. sessions.Where(s => s.Day >= from)])],
        [.. EventsOf(plan).Where(e => e.At.DayIn(zone) >= from && e.At.DayIn(zone) <= to).OrderBy(e => e.At)]);

    private static IEnumerable<ItemResponse> ResponsesOf(Plan plan, IReadOnlyList<Session> sessions)
    {
        var names = plan.Revisions.OrderBy(r => r.Number).SelectMany(r => r.Content.Items)
            .GroupBy(i => i.Key).ToDictionary(g => g.Key, g => g.Last().Exercise.Name);
        return sessions.SelectMany(s => s.Items).GroupBy(i => i.Key).Select(g => new ItemResponse(
            g.Key,
            names[g.Key],
            g.Count(i => i.Outcome is Outcome.Done),
            g.Count(i => i.Outcome is Outcome.Partly),
            g.Count(i => i.Outcome is Outcome.TooHard),
            g.Count(i => i.Outcome is Outcome.NotPossible),
            g.Count(i => i.Outcome is Outcome.Skipped)));
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
