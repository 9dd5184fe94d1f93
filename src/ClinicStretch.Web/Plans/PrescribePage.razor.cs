using ClinicStretch.Application;
using ClinicStretch.Application.Catalogue;
using ClinicStretch.Application.Patients;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Web.Components.Forms;
using Microsoft.AspNetCore.Components;

namespace ClinicStretch.Web.Plans;

/// <summary>Begins a plan: from a routine, or empty.</summary>
public sealed partial class PrescribePage
{
    private PatientRecord? patient;
    private IReadOnlyList<Routine> routines = [];
    private Dictionary<string, Exercise> exercises = [];
    private string planId = Guid.CreateVersion7().ToString();

    [Parameter] public Guid Id { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var found = await Ask(new GetPatient(new PatientId(Id)));
        routines = await Ask(new ListRoutines());
        var slugs = routines.SelectMany(r => r.Items).Select(i => i.Exercise).Distinct().ToList();
        exercises = (await Ask(new GetExercises(slugs))).ToDictionary(e => e.Slug);
        patient = found;
        if (IsPost)
        {
            planId = Http.Request.Form.Text("plan-id");
        }
    }

    private async Task Start()
    {
        var routine = routines.FirstOrDefault(r => r.Slug == Http.Request.Form.Text("routine"));
        var plan = new PlanId(Guid.TryParse(planId, out var id) ? id : Guid.CreateVersion7());
        var today = Clock.TodayIn(patient!.Details.TimeZoneId);
        if (await Change(FirstDraft.Of(patient.Id, plan, routine, exercises, today)))
        {
            GoTo($"/plans/{plan.Value}/edit");
        }
    }
}
