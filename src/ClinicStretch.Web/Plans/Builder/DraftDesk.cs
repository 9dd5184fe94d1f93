using ClinicStretch.Application;
using ClinicStretch.Application.Plans;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Web.Components;
using ClinicStretch.Web.Components.Forms;
using ClinicStretch.Web.Plans.Forms;
using FluentValidation;

namespace ClinicStretch.Web.Plans.Builder;

/// <summary>Keeps what was typed of a draft, or says what stands against it.</summary>
internal sealed class DraftDesk(ScreenSender sender, CancellationToken gone)
{
    /// <summary>What was wrong; empty when the draft was kept.</summary>
    public List<FormError> Errors { get; } = [];

    public DraftStand Stand { get; private set; }

    /// <returns>Null when it was not kept.</returns>
    public async Task<WrittenPlan?> Keep(WritePlan? request)
    {
        Stand = DraftStand.Wrong;
        if (request is null)
        {
            return null;
        }

        try
        {
            var written = await sender.Send(request, gone);
            Stand = DraftStand.Kept;
            return written;
        }
        catch (RuleBrokenException e)
        {
            Errors.Add(new FormError(PlanForm.FieldOf(e.Rule.Code), e.Message));
            Stand = StandAfter(e.Rule);
        }
        catch (ValidationException e)
        {
            Errors.AddRange(e.Errors.Select(x => new FormError(PlanForm.FieldOf(x.PropertyName), x.ErrorMessage)));
        }

        return null;
    }

    private static DraftStand StandAfter(Rule rule) =>
        rule == RequestRules.SomebodyElseWasFaster ? DraftStand.Stale
        : rule == PlanRules.DraftIsCurrent ? DraftStand.Republished
        : DraftStand.Wrong;
}
