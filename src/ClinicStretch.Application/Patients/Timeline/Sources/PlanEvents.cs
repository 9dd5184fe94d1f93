using ClinicStretch.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients.Timeline.Sources;

/// <summary>Plans begun, published, paused, resumed and ended.</summary>
internal sealed class PlanEvents(IClinicDb db) : ITimelineSource
{
    public TimelineKind Kind => TimelineKind.Plans;

    public async Task<IReadOnlyList<TimelineFact>> Read(TimelineQuestion question, CancellationToken cancellationToken)
    {
        var changes = await db.Plans.AsNoTracking().Where(p => p.PatientId == question.Patient)
            .SelectMany(p => p.History, (p, h) => new { p.Id, p.Name, h.From, h.To, h.At, h.By, h.Reason })
            .Where(x => x.At < question.Before && !(x.From == PlanStatus.Draft && x.To == PlanStatus.Active))
            .OrderByDescending(x => x.At).Take(question.Most).ToListAsync(cancellationToken);
        var revisions = await db.Plans.AsNoTracking().Where(p => p.PatientId == question.Patient)
            .SelectMany(p => p.Revisions, (p, r) => new { p.Id, p.Name, r.Number, r.PublishedAt, r.PublishedBy, r.ReasonForChange })
            .Where(x => x.PublishedAt < question.Before)
            .OrderByDescending(x => x.PublishedAt).Take(question.Most).ToListAsync(cancellationToken);
        return question.Newest(
        [
            .. changes.Select(x => new TimelineFact(x.At, Words(x.From, x.To), Said(x.Name, x.Reason), x.Id.Value) { By = x.By }),
            .. revisions.Select(x => new TimelineFact(
                x.PublishedAt, $"Revision {x.Number} of a plan published", Said(x.Name, x.ReasonForChange), x.Id.Value) { ByMember = x.PublishedBy }),
        ]);
    }

    private static string Words(PlanStatus? from, PlanStatus to) => to switch
    {
        PlanStatus.Draft => "Plan begun",
        PlanStatus.Active => from is PlanStatus.OnHold ? "Plan resumed" : "Plan started",
        PlanStatus.OnHold => "Plan paused",
        PlanStatus.Completed => "Plan completed",
        PlanStatus.Revoked => "Plan stopped",
        PlanStatus.Discarded => "Draft of a plan discarded",
        _ => $"Plan: {TimelineSetup.Plainly(to.ToString()).ToLowerInvariant()}",
    };

    private static string Said(string name, string? reason)
    {
        var plan = name.Length > 0 ? name : "Plan without a name";
        return string.IsNullOrWhiteSpace(reason) ? plan : $"{plan}: {TimelineSetup.Plainly(reason)}";
    }
}
