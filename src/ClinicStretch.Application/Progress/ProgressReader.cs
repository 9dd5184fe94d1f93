using ClinicStretch.Application.Sessions;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Progress.Responses;
using ClinicStretch.Domain.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Progress;

/// <inheritdoc cref="GetProgress"/>
internal sealed record AskedDays(DateOnly? From, DateOnly? To, bool Whole = false);

/// <param name="Plans">Those that the progress tells of.</param>
/// <param name="Sessions">Of the days that were asked for, as they stand, in the order they were done.</param>
internal sealed record ReadProgress(PatientProgress Progress, IReadOnlyList<Plan> Plans, IReadOnlyList<Session> Sessions);

/// <summary>Reads how a patient is getting on: the one source of what the screen, the API and the reports say.</summary>
internal sealed class ProgressReader(IClinicDb db, TimeProvider clock)
{
    /// <exception cref="RuleBrokenException"><see cref="ProgressRules.WindowFits"/></exception>
    public async Task<ReadProgress> Read(Patient patient, AskedDays asked, CancellationToken cancellationToken)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(patient.Details.TimeZoneId);
        var to = asked.To ?? clock.GetUtcNow().DayIn(zone);
        var plans = await PlansOf(patient.Id, cancellationToken);
        var began = plans.Values.SelectMany(p => p.Revisions).Min(r => (DateOnly?)r.Content.Schedule.Start);
        var from = asked.Whole ? FirstDayOf(began, to) : asked.From ?? to.AddDays(-27);
        ProgressRules.Check(from, to);
        var sessions = await SessionsOf(patient.Id, from, to, cancellationToken);
        var nextDay = await NextDayOf(sessions, cancellationToken);
        var reading = new Reading(zone, from, to, clock.GetUtcNow());
        Session[] inside = [.. sessions.Where(s => s.Day >= from && plans.ContainsKey(s.PlanId))];
        var progress = new PatientProgress(
            patient.Id, from, to,
            [.. plans.Values.Select(p => reading.ProgressOf(p, [.. sessions.Where(s => s.PlanId == p.Id)]))],
            [.. inside.Select(s => PainOf(s, plans[s.PlanId], nextDay.GetValueOrDefault(s.Id)))],
            began);
        return new ReadProgress(progress, [.. plans.Values], inside);
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
