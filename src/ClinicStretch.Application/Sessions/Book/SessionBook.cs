using ClinicStretch.Application.Plans;
using ClinicStretch.Application.Progress.Watch;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Progress.Watch;
using ClinicStretch.Domain.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Sessions.Book;

/// <summary>Writes sessions, first ones and corrections, each once. What it adds is saved by the request.</summary>
internal sealed class SessionBook(IClinicDb db, ICaller caller, TimeProvider clock, IReportedPlans plans, ReportReactions reactions)
{
    /// <param name="sitting">What this request has read and kept before.</param>
    public async Task<LoggedSession> Keep(Sitting sitting, SessionId id, SessionBody body, SessionId? corrects, CancellationToken cancellationToken)
    {
        var reported = sitting.Plan(body.PlanId) ?? await Open(sitting, body.PlanId, cancellationToken);
        var plan = reported.Plan;
        if (sitting.Known(id) is { } known)
        {
            SessionRules.SameIdSameSession.MustHold(known.Says(body.Hash(), corrects));
            return AnswerFor(known, plan, created: false, toldTherapist: false);
        }

        await CheckCorrection(plan, corrects, cancellationToken);
        CheckSource(body.Source);
        var report = body.ToReport(id, body.Revision ?? plan.Current?.Number ?? 0, caller.Person, corrects);
        var session = report.ToSession(plan, reported.Course.Zone, clock.GetUtcNow());
        db.Sessions.Add(session);
        var told = await reactions.To(reported, session, cancellationToken);
        sitting.Keep(session);
        return AnswerFor(session, plan, created: true, told);
    }

    private static LoggedSession AnswerFor(Session session, Plan plan, bool created, bool toldTherapist)
    {
        var revision = plan.Revisions.Single(r => r.Number == session.Revision);
        return new LoggedSession(
            session.Id, created, session.Day, Adherence.CompletionOf(session, revision.Content), session.LoggedLate, toldTherapist, session.ReceivedAt);
    }

    private async Task<ReportedPlan> Open(Sitting sitting, PlanId id, CancellationToken cancellationToken)
    {
        var opened = await plans.Open(id, sitting.Reported, cancellationToken) ?? throw new NotFoundException("plan");
        caller.ShownOrNotFound(opened.Course.Plan);
        var known = opened.Known.Where(k => sitting.Known(k) is null).ToList();
        sitting.Know(known.Count is 0 ? [] : await db.Sessions.AsNoTracking().Where(s => known.Contains(s.Id)).ToListAsync(cancellationToken));
        await reactions.Begin(opened, cancellationToken);
        return sitting.Add(opened.Course);
    }

    private async Task CheckCorrection(Plan plan, SessionId? corrects, CancellationToken cancellationToken)
    {
        if (corrects is not { } original)
        {
            return;
        }

        var before = await db.Sessions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == original && s.PlanId == plan.Id, cancellationToken)
            ?? throw new NotFoundException("session");
        SessionRules.ClinicsIsTheClinics.MustHold(caller.IsMember || !await IsTheClinics(before, cancellationToken));
        SessionRules.CorrectsTheNewest.MustHold(!await db.Sessions.AnyAsync(s => s.Corrects == original, cancellationToken));
    }

    // Seen by a member, or a sheet of paper that a member typed in. A member who is a patient here may put right what they reported themselves.
    private async Task<bool> IsTheClinics(Session session, CancellationToken cancellationToken) =>
        session.Source is Source.InClinic
        || (session.ReportedBy != caller.Person && await db.Members.AnyAsync(m => m.PersonId == session.ReportedBy, cancellationToken));

    private void CheckSource(Source source) => SessionRules.SourceFitsReporter.MustHold(caller.Role switch
    {
        Role.Patient => source is Source.Live or Source.Later or Source.Paper,
        Role.Carer => source is Source.Carer or Source.Paper,
        Role.Key => source is not Source.Carer,
        _ => source is Source.InClinic or Source.Paper,
    });
}
