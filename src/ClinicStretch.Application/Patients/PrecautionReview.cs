using ClinicStretch.Application.Progress;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Progress.Watch;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients;

/// <summary>Checks the running plans again when a precaution was added, and raises an alert; it never changes a plan (domain.md 1.6).</summary>
internal sealed class PrecautionReview(IClinicDb db, AlertBook alerts, TimeProvider clock)
{
    /// <returns>The plans with something to avoid that nobody has overridden.</returns>
    public async Task<IReadOnlyList<PlanId>> Of(Patient patient, CancellationToken cancellationToken)
    {
        var found = await Against(patient, cancellationToken);
        foreach (var (plan, against) in found)
        {
            await Tell(patient, plan, against, cancellationToken);
        }

        await Close(patient, found, cancellationToken);
        return [.. found.Keys];
    }

    /// <summary>Closes the alerts of plans in which nothing goes against a precaution any more. Saves nothing.</summary>
    public async Task CloseSolved(Patient patient, CancellationToken cancellationToken) =>
        await Close(patient, await Against(patient, cancellationToken), cancellationToken);

    private async Task Close(Patient patient, Dictionary<PlanId, IReadOnlyList<AgainstPrecaution>> found, CancellationToken cancellationToken)
    {
        var open = await db.Alerts
            .Where(a => a.PatientId == patient.Id && a.Cause == AlertCause.PrecautionAgainstPlan && a.State != AlertState.Resolved)
            .ToListAsync(cancellationToken);
        foreach (var alert in open.Where(a => a.PlanId is { } plan && !found.ContainsKey(plan)))
        {
            alert.CloseItself("Nothing in the plan goes against a precaution any more.", clock.GetUtcNow());
        }
    }

    // What the newest alert says already is told once: a person may have dealt with it.
    private async Task Tell(Patient patient, PlanId plan, IReadOnlyList<AgainstPrecaution> against, CancellationToken cancellationToken)
    {
        var trigger = new AlertTrigger(patient.ClinicId, patient.Id, plan, AlertCause.PrecautionAgainstPlan, AlertSeverity.Urgent)
        {
            Why = string.Join(" ", against.Select(a => a.Words)),
        };
        var known = await alerts.Newest(trigger, cancellationToken);
        if (PrecautionWatch.IsNews(known, against, TimeZoneInfo.FindSystemTimeZoneById(patient.Details.TimeZoneId)))
        {
            await alerts.Raise(trigger, cancellationToken);
        }
        else if (known!.IsOpen)
        {
            known.Say(trigger.Why, null);
        }
    }

    // The running plans with something to avoid, and in words what.
    private async Task<Dictionary<PlanId, IReadOnlyList<AgainstPrecaution>>> Against(Patient patient, CancellationToken cancellationToken)
    {
        var today = clock.TodayIn(patient.Details.TimeZoneId);
        var since = patient.Precautions.Where(p => p.HoldsOn(today)).GroupBy(p => p.Tag).ToDictionary(g => g.Key, g => g.Max(p => p.Since));
        var plans = await db.Plans
            .Where(p => p.PatientId == patient.Id && (p.Status == PlanStatus.Active || p.Status == PlanStatus.OnHold))
            .ToListAsync(cancellationToken);
        return plans.Select(p => (p.Id, Found: In(p.Current!, since))).Where(p => p.Found.Count > 0).ToDictionary(p => p.Id, p => p.Found);
    }

    /// <summary>Empty when nothing is to be avoided that nobody has overridden.</summary>
    private static IReadOnlyList<AgainstPrecaution> In(Revision revision, Dictionary<string, DateOnly> since) =>
    [
        .. SafetyCheck.Of(revision.Content.Items, [.. since.Keys])
            .Where(f => f.Severity is CautionSeverity.Avoid && !revision.Overrides.Any(o => o.Item == f.Item && o.Tag == f.Tag))
            .Select(f => new AgainstPrecaution(
                since[f.Tag],
                $"{revision.Content.Items.First(i => i.Key == f.Item).Exercise.Name} is to be avoided with {f.Tag.Replace('-', ' ')}.")),
    ];
}
