using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress.Watch;
using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Application.Sessions.Book;

/// <summary>What the reports of one transaction are held against: each plan is read once, and led on by every session that is kept.</summary>
/// <param name="reported">Ids of all that is reported.</param>
internal sealed class Sitting(IReadOnlyCollection<SessionId> reported)
{
    private readonly Dictionary<SessionId, Session> _known = [];
    private readonly Dictionary<PlanId, ReportedPlan> _plans = [];

    public IReadOnlyCollection<SessionId> Reported => reported;

    public Session? Known(SessionId id) => _known.GetValueOrDefault(id);

    public ReportedPlan? Plan(PlanId id) => _plans.GetValueOrDefault(id);

    public ReportedPlan Add(PlanCourse course) => _plans[course.Plan.Id] = new ReportedPlan { Course = course };

    /// <summary>Reported sessions that are there already.</summary>
    public void Know(IEnumerable<Session> sessions)
    {
        foreach (var session in sessions)
        {
            _known[session.Id] = session;
        }
    }

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
internal sealed class ReportedPlan
{
    public Plan Plan => Course.Plan;

    /// <summary>With every session of this sitting that was kept.</summary>
    public required PlanCourse Course { get; set; }
}
