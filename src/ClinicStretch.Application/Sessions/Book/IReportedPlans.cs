using ClinicStretch.Domain;
using ClinicStretch.Domain.Progress.Watch;

namespace ClinicStretch.Application.Sessions.Book;

/// <summary>Reads all that a report is held against, in one round trip: what is asked most often asks the database least.</summary>
public interface IReportedPlans
{
    /// <summary>From here to the end of the transaction nobody else reports on the patient.</summary>
    /// <param name="reported">Ids of what this request reports.</param>
    /// <returns>Null where the clinic has no such plan, or the caller may not see whose it is.</returns>
    Task<OpenedPlan?> Open(PlanId plan, IReadOnlyCollection<SessionId> reported, CancellationToken cancellationToken);
}

/// <param name="Course">As far as its pain, as it is saved; its plan without what is being written.</param>
/// <param name="HasOpenAlerts">False when there is none that the report could close.</param>
/// <param name="Known">Those of the reported sessions that are there already.</param>
public sealed record OpenedPlan(PlanCourse Course, bool HasOpenAlerts, IReadOnlyList<SessionId> Known);
