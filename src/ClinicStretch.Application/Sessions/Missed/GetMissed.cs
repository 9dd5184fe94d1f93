using ClinicStretch.Application.Patients;
using ClinicStretch.Application.Plans.Flares;
using ClinicStretch.Application.Sessions.Offline;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Plans.Flares;
using ClinicStretch.Domain.Progress.Watch;
using ClinicStretch.Domain.Sessions.Missed;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Sessions.Missed;

/// <summary>What the patient is asked about a gap of a plan, and what fits what was said today.</summary>
public sealed record GetMissed(PlanId Plan) : IPatientRequest<MissedState>;

/// <param name="Question">Null when nothing is asked of this plan.</param>
/// <param name="Fits">What fits the answer that was given last; null when none was given today.</param>
/// <param name="Today">The patient's day, with the plan in it.</param>
public sealed record MissedState(MissedQuestion? Question, MissedFit? Fits, Today Today);

/// <param name="Offers">The most helpful first.</param>
/// <param name="Flare">What the plan has for a flare-up, in the patient's language; empty when it is not offered.</param>
public sealed record MissedFit(MissedReason Reason, IReadOnlyList<MissedOffer> Offers, bool ToldTherapist, TodayPlan Plan, IReadOnlyList<PlanItem> Flare);

internal sealed class GetMissedHandler(IClinicDb db, TodayReader reader, FlareShelf flares, TimeProvider clock) : IRequestHandler<GetMissed, MissedState>
{
    public async Task<MissedState> Handle(GetMissed request, CancellationToken cancellationToken)
    {
        var read = await reader.Read(cancellationToken);
        if (read.Plans.All(p => p.Id != request.Plan))
        {
            throw new NotFoundException("plan");
        }

        var question = read.Today.Missed?.PlanId == request.Plan ? read.Today.Missed : null;
        return new MissedState(question, await FitOf(request.Plan, read, cancellationToken), read.Today);
    }

    private async Task<MissedFit?> FitOf(PlanId id, DayRead read, CancellationToken cancellationToken)
    {
        var answers = await db.MissedAnswers.AsNoTracking().Where(a => a.PlanId == id).OrderByDescending(a => a.SaidAt).Take(20).ToListAsync(cancellationToken);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(read.Today.TimeZoneId);
        if (answers is not [var said, ..] || said.SaidAt.DayIn(zone) < clock.GetUtcNow().DayIn(zone))
        {
            return null;
        }

        var (shown, plan) = (read.Today.Plans.Single(p => p.PlanId == id), read.Plans.Single(p => p.Id == id));
        var offers = MissedOffers.For(said.Reason);
        return new MissedFit(
            said.Reason, offers, MissedWatch.Of(said, answers) is not null, shown,
            offers.Contains(MissedOffer.FlareSet) ? await FlareOf(plan, read, cancellationToken) : []);
    }

    private async Task<IReadOnlyList<PlanItem>> FlareOf(Plan plan, DayRead read, CancellationToken cancellationToken)
    {
        var set = await flares.SetOf(plan, plan.Current!.Content, read.Patient.PrecautionTagsOn(read.Today.Day), cancellationToken);
        return [.. set.Items.Select(i => i.In(Language.Of(read.Today.Language)))];
    }
}
