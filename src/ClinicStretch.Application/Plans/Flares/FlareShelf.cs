using ClinicStretch.Application.Catalogue;
using ClinicStretch.Application.Sessions;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Plans.Flares;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Plans.Flares;

/// <summary>Brings together what a flare set depends on.</summary>
internal sealed class FlareShelf(IClinicDb db, ExerciseShelf shelf)
{
    /// <param name="content">The plan's draft or a revision.</param>
    public async Task<FlareSet> SetOf(Plan plan, PlanContent content, IReadOnlyCollection<string> precautions, CancellationToken cancellationToken) =>
        FlareSet.Of(content, await Recent(plan, cancellationToken), precautions, await Gentle(cancellationToken));

    private async Task<IReadOnlyList<RatedSession>> Recent(Plan plan, CancellationToken cancellationToken)
    {
        var sessions = await db.Sessions.AsNoTracking().Standing(db).Where(s => s.PatientId == plan.PatientId && s.PlanId == plan.Id)
            .OrderByDescending(s => s.StartedAt).Take(FlareSet.SessionsThatCount).ToListAsync(cancellationToken);
        var ids = sessions.ConvertAll(s => s.Id);
        var nextDay = await db.NextDayPains.AsNoTracking().Where(n => ids.Contains(n.SessionId)).ToListAsync(cancellationToken);
        return
        [
            .. sessions.Select(s => RatedSession.Of(
                s,
                plan.Revisions.Single(r => r.Number == s.Revision).Content.PainPolicy,
                nextDay.Where(n => n.SessionId == s.Id).OrderBy(n => n.Number).LastOrDefault()?.Pain)),
        ];
    }

    private async Task<IReadOnlyList<PlanItem>> Gentle(CancellationToken cancellationToken)
    {
        var found = await shelf.Find([.. FlareSet.Gentle], cancellationToken);
        return FlareSet.GentleItems([.. found.Values.Select(e => (e.Exercise, e.Translations))]);
    }
}
