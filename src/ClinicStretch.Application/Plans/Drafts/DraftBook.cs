using ClinicStretch.Application.Catalogue.Search;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Plans.Drafts;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Plans.Drafts;

/// <summary>Keeps a plan's draft as it stood before each change, so that a therapist can go back.</summary>
internal sealed class DraftBook(IClinicDb db, ICaller caller, TimeProvider clock, RecentUse recent)
{
    /// <summary>Writes down what the draft becomes; to be asked before the plan is changed. The caller saves.</summary>
    /// <param name="place">The field that is being typed in; null for a step of its own.</param>
    public async Task Note(Plan plan, string name, PlanContent content, string? place, CancellationToken cancellationToken)
    {
        await recent.Note(plan.Draft, content, cancellationToken);
        if (DraftHash.Of(plan) == DraftHash.Of(name, content))
        {
            return;
        }

        var newest = await Reachable(plan).Where(s => !s.IsUndone).OrderByDescending(s => s.Number).FirstOrDefaultAsync(cancellationToken);
        var last = await db.DraftSteps.Where(s => s.PlanId == plan.Id).MaxAsync(s => (int?)s.Number, cancellationToken) ?? 0;
        await Forget(plan, cancellationToken);
        if (newest is null && (plan.Draft ?? plan.Current?.Content) is { } before)
        {
            Add(plan, ++last).Keep(plan.Name, before, null, clock.GetUtcNow());
        }

        var step = newest is not null && newest.IsGoneOnWith(place, caller.Member, clock.GetUtcNow()) ? newest : Add(plan, last + 1);
        step.Keep(name, content, place, clock.GetUtcNow());
    }

    /// <summary>Steps the draft can be moved to, from where it was published last.</summary>
    public IQueryable<DraftStep> Reachable(Plan plan)
    {
        var basedOn = plan.Current?.Number ?? 0;
        return db.DraftSteps.Where(s => s.PlanId == plan.Id && s.BasedOn == basedOn);
    }

    private DraftStep Add(Plan plan, int number)
    {
        var step = new DraftStep
        {
            ClinicId = plan.ClinicId, PlanId = plan.Id, Number = number, BasedOn = plan.Current?.Number ?? 0, By = caller.Member,
        };
        db.DraftSteps.Add(step);
        return step;
    }

    // What was undone is out of reach once something else is written; so is what was written before the last publication.
    private async Task Forget(Plan plan, CancellationToken cancellationToken)
    {
        var basedOn = plan.Current?.Number ?? 0;
        var oldest = await Reachable(plan).Where(s => !s.IsUndone).OrderByDescending(s => s.Number)
            .Skip(DraftStep.MostSteps - 2).Select(s => (int?)s.Number).FirstOrDefaultAsync(cancellationToken) ?? 0;
        await db.DraftSteps.Where(s => s.PlanId == plan.Id && (s.IsUndone || s.BasedOn != basedOn || s.Number < oldest))
            .ExecuteDeleteAsync(cancellationToken);
    }
}
