using ClinicStretch.Application.Plans;
using ClinicStretch.Application.Plans.Drafts;
using ClinicStretch.Domain;
using ClinicStretch.Web.Components;
using ClinicStretch.Web.Components.Forms;
using ClinicStretch.Web.Plans.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClinicStretch.Web.Plans.Builder;

/// <summary>What the builder posts its form to by itself: the draft is kept, and the parts of the page that change come back.</summary>
internal static class LivePages
{
    public static void MapLiveDrafts(this IEndpointRouteBuilder app) =>
        app.MapPost("/plans/{planId:guid}/live", Keep).ExcludeFromDescription();

    private static async Task<Results<RazorComponentResult<LiveDraft>, BadRequest>> Keep(
        Guid planId, HttpContext context, ScreenSender sender, IAntiforgery antiforgery, TimeProvider clock)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return TypedResults.BadRequest();
        }

        var gone = context.RequestAborted;
        var plan = await sender.Send(new GetPlan(new PlanId(planId)), gone);
        var form = PlanForm.Read(await context.Request.ReadFormAsync(gone));
        var bench = await new BenchReader(sender, gone).Read(plan, form, BenchSearch.None);
        var desk = new DraftDesk(sender, gone);
        var request = form.ToRequest(plan, bench.Exercises, desk.Errors);
        var written = await desk.Keep(request);
        return new RazorComponentResult<LiveDraft>(new Dictionary<string, object?>
        {
            [nameof(LiveDraft.Bench)] = bench,
            [nameof(LiveDraft.Check)] = await Appraise(sender, request, gone),
            [nameof(LiveDraft.Form)] = form with { DraftHash = written?.DraftHash ?? form.DraftHash },
            [nameof(LiveDraft.Trail)] = await sender.Send(new GetDraftTrail(plan.Id), gone),
            [nameof(LiveDraft.Stand)] = desk.Stand,
            [nameof(LiveDraft.Now)] = clock.GetUtcNow(),
            [nameof(LiveDraft.Errors)] = (IReadOnlyList<FormError>)desk.Errors,
        });
    }

    // What could not be kept is still worth looking at.
    private static async Task<CheckedPlan?> Appraise(ScreenSender sender, WritePlan? request, CancellationToken gone)
    {
        try
        {
            return request is null ? null : await sender.Send(new AppraiseDraft(request), gone);
        }
        catch (Exception e) when (e is RuleBrokenException or ValidationException)
        {
            return null;
        }
    }
}
