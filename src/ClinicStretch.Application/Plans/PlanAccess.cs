using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Plans;

internal static class PlanAccess
{
    /// <summary>The plan, with its patient held, so that no answer to the red-flag questions slips in between.</summary>
    /// <exception cref="NotFoundException">Not there, or not the caller's.</exception>
    public static async Task<Plan> HeldFor(this IClinicDb db, ICaller caller, PlanId id, CancellationToken cancellationToken)
    {
        var seen = await db.Plans.AsNoTracking().VisibleTo(caller, id, cancellationToken);
        await db.HoldPatientAsync(seen.PatientId, cancellationToken);
        return await db.Plans.VisibleTo(caller, id, cancellationToken);
    }

    /// <summary>The plan, if the caller may see it: members see all but what was discarded, patients what was published to them.</summary>
    /// <exception cref="NotFoundException">Not there, or not the caller's.</exception>
    public static async Task<Plan> VisibleTo(this IQueryable<Plan> plans, ICaller caller, PlanId id, CancellationToken cancellationToken)
    {
        var plan = await plans.SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
        return caller.ShownOrNotFound(plan);
    }

    /// <exception cref="NotFoundException">Not there, or not the caller's.</exception>
    public static Plan ShownOrNotFound(this ICaller caller, Plan? plan) =>
        plan is not null && caller.MaySee(plan.PatientId, plan.Status) ? plan : throw new NotFoundException("plan");

    /// <summary>Members see every plan; everybody else those that were published to the patient and still count.</summary>
    public static bool MaySee(this ICaller caller, PatientId patient, PlanStatus status) =>
        caller.MaySee(patient) && (caller.IsMember || status is not (PlanStatus.Draft or PlanStatus.Discarded or PlanStatus.EnteredInError));
}
