using ClinicStretch.Application;
using ClinicStretch.Application.Accounts.Brand;
using ClinicStretch.Application.Catalogue;
using ClinicStretch.Application.Catalogue.Routines;
using ClinicStretch.Application.Patients;
using ClinicStretch.Application.Plans.Earlier;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Web.Components.Forms;
using Microsoft.AspNetCore.Components;

namespace ClinicStretch.Web.Plans;

/// <summary>Begins a plan: from a routine, or empty.</summary>
public sealed partial class PrescribePage
{
    private PatientRecord? patient;
    private IReadOnlyList<RoutineRecord> routines = [];
    private RoutineRecord? chosen;
    private IReadOnlyList<PlanLine> earlier = [];
    private readonly Dictionary<string, Exercise> exercises = [];
    private string planId = Guid.CreateVersion7().ToString();

    [Parameter] public Guid Id { get; set; }

    /// <summary>Slug of the routine that was chosen before the patient; null when none was.</summary>
    [SupplyParameterFromQuery] public string? Routine { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var found = await Ask(new GetPatient(new PatientId(Id)));
        var all = await Ask(new ListRoutines());
        chosen = all.FirstOrDefault(r => r.Slug == Routine);
        routines = [.. all.Where(r => r.IsOwn && r != chosen), .. all.Where(r => !r.IsOwn && r != chosen)];
        var slugs = all.SelectMany(r => r.Items).Select(i => i.Exercise).Distinct().ToList();
        foreach (var some in slugs.Chunk(200))
        {
            (await Ask(new GetExercises(some))).ToList().ForEach(e => exercises[e.Slug] = e);
        }

        patient = found;
        earlier = [.. found.Plans.Where(p => p.Status is not PlanStatus.EnteredInError).Take(20)];
        if (IsPost)
        {
            planId = Http.Request.Form.Text("plan-id");
        }
    }

    private async Task Start()
    {
        var routine = routines.Prepend(chosen).FirstOrDefault(r => r?.Slug == Http.Request.Form.Text("routine"));
        var plan = new PlanId(Guid.TryParse(planId, out var id) ? id : Guid.CreateVersion7());
        if (Guid.TryParse(Http.Request.Form.Text("earlier"), out var from))
        {
            await StartFrom(plan, new PlanId(from));
            return;
        }

        var today = Clock.TodayIn(patient!.Details.TimeZoneId);
        var policy = (await Ask(new GetClinicProfile())).PolicyFor(patient.Precautions.Select(p => p.Tag));
        if (await Change(FirstDraft.Of(patient.Id, plan, routine, today, policy)))
        {
            var leftOut = routine?.Items.Count(i => i.Problem is not null) ?? 0;
            GoTo($"/plans/{plan.Value}/edit" + (leftOut > 0 ? $"?leftOut={leftOut}" : ""));
        }
    }

    private async Task StartFrom(PlanId plan, PlanId from)
    {
        StartedPlan? started = null;
        if (await Change(new StartFromPlan(patient!.Id, plan, from), done: answer => started = answer))
        {
            GoTo($"/plans/{plan.Value}/edit?leftOut={started!.LeftOut.Count}&changed={started.Changed.Count}");
        }
    }
}
