using System.Globalization;
using ClinicStretch.Application;
using ClinicStretch.Application.Patients;
using ClinicStretch.Application.Plans;
using ClinicStretch.Application.Plans.Flares;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Plans.Course;
using ClinicStretch.Domain.Plans.Flares;
using ClinicStretch.Web.Components.Forms;
using ClinicStretch.Web.Plans.Forms;
using Microsoft.AspNetCore.Components;

namespace ClinicStretch.Web.Plans;

/// <summary>The last look before a draft becomes the next revision.</summary>
public sealed partial class PublishPage
{
    private PlanRecord? plan;
    private PatientRecord? patient;
    private CheckedPlan? check;
    private FlareSet? flare;

    [Parameter] public Guid Id { get; set; }

    /// <summary>The field of a reason to keep an exercise that is to be avoided.</summary>
    public static string FieldOf(SafetyFinding finding) => $"override-{finding.Item.Value}-{finding.Tag}";

    protected override async Task OnInitializedAsync()
    {
        var found = await Ask(new GetPlan(new PlanId(Id)));
        if (found.Draft is null && !IsPost)
        {
            GoTo($"/plans/{Id}");
            return;
        }

        patient = await Ask(new GetPatient(found.PatientId));
        check = await Ask(new CheckPlan(found.Id));
        flare = await Ask(new GetFlareSet(found.Id, OfDraft: true));
        plan = found;
    }

    private async Task Publish()
    {
        var avoided = check!.Findings.Where(f => f.Severity is CautionSeverity.Avoid).ToList();
        foreach (var finding in avoided.Where(f => Typed(FieldOf(f)).Length is 0))
        {
            Errors.Add(new FormError(FieldOf(finding), "Say why it stays in the plan, or go back and swap it."));
        }

        if (Typed("reason").Length is 0)
        {
            Errors.Add(new FormError("reason", PlanRules.GivesAReason.Message));
        }

        var overrides = avoided.ConvertAll(f => new SafetyOverride(f.Item, f.Tag, Typed(FieldOf(f))));
        int? basedOn = int.TryParse(Typed("based-on"), CultureInfo.InvariantCulture, out var number) ? number : null;
        var reviewOn = new TypedText(Errors).Day(Typed("review-on"), "review-on", ReviewDay.LiesAhead.Message);
        if (Errors.Count > 0)
        {
            Refuse();
        }
        else if (await Change(new PublishPlan(new PlanId(Id), Typed("reason"), overrides, basedOn, reviewOn, Typed("draft-hash").OrNull()), Blame))
        {
            GoTo($"/plans/{Id}?published=true");
        }
    }

    private string Typed(string name) => IsPost ? Http.Request.Form.Text(name) : "";

    private string ReviewOn => IsPost
        ? Typed("review-on")
        : ScheduleForm.Date(ReviewDay.AfterPublishing(null, plan!.Draft!.Schedule.End, Clock.TodayIn(patient!.Details.TimeZoneId)));

    private static string Blame(string pathOrCode) => pathOrCode switch
    {
        "plan.screen_not_clear" => "screen",
        "plan.review_day" => "review-on",
        "ReasonForChange" or "plan.reason_needed" => "reason",
        _ => "main",
    };
}
