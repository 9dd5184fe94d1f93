using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress.Watch;
using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Application.Sessions.Book;

/// <summary>What the reports of one transaction are held against: each plan is read once, and led on by every session that is kept.</summary>
/// <param name="known">Those of the reported sessions that are there already.</param>
internal sealed class Sitting(IEnumerable<Session> known)
{
    private readonly Dictionary<SessionId, Session> _known = known.ToDictionary(s => s.Id);
    private readonly Dictionary<PlanId, ReportedPlan> _plans = [];

    public Session? Known(SessionId id) => _known.GetValueOrDefault(id);

    public ReportedPlan? Plan(PlanId id) => _plans.GetValueOrDefault(id);

    public ReportedPlan Add(Plan plan) => _plans[plan.Id] = new ReportedPlan(plan);

    /// <summary>A session that was kept; a plan that it paused is read anew.</summary>
    public void Keep(Session session)
    {
        _known[session.Id] = session;
        if (session.Fell)
        {
            _plans.Clear();
        }
    }
}

/// <summary>A plan that is reported on.</summary>
internal sealed class ReportedPlan(Plan plan)
{
    public Plan Plan => plan;

    /// <summary>Null until a session of it is new: what is there already is answered without.</summary>
    public PlanCourse? Course { get; set; }
}
