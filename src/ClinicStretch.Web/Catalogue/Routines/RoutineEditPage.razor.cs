using ClinicStretch.Application;
using ClinicStretch.Application.Catalogue;
using ClinicStretch.Application.Catalogue.Routines;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Catalogue.Own;
using ClinicStretch.Web.Components.Forms;
using ClinicStretch.Web.Plans.Forms;
using ClinicStretch.Web.Plans;
using Microsoft.AspNetCore.Components;

namespace ClinicStretch.Web.Catalogue.Routines;

/// <summary>Writes a routine of the clinic. Every button keeps what was typed; only saving shows it to the others.</summary>
public sealed partial class RoutineEditPage
{
    private RoutineForm? form;
    private BulkDoseForm bulk = BulkDoseForm.Empty;
    private IReadOnlyList<ExerciseName> choices = [];
    private Dictionary<string, Exercise> exercises = [];
    private string? clamped;

    /// <summary>Null for a new routine.</summary>
    [Parameter] public string? Slug { get; set; }

    /// <summary>Slug of the routine that a new one begins as a copy of.</summary>
    [SupplyParameterFromQuery] public string? From { get; set; }

    /// <summary>Begins with the order of fewest position changes.</summary>
    [SupplyParameterFromQuery] public bool Grouped { get; set; }

    private string Address => Slug is null ? "/routines/new" : $"/routines/{Slug}/edit";

    private string Title => Slug is null ? "New routine" : "Change the routine";

    private bool Stale => Errors.Any(e => e.Message == OwnRules.IsCurrent.Message);

    protected override async Task OnInitializedAsync()
    {
        if (!IsTherapist)
        {
            throw new ForbiddenException();
        }

        var shown = IsPost ? RoutineForm.Read(Http.Request.Form) : await Begin();
        choices = await Ask(new ListExerciseNames());
        await Fetch([.. shown.Items.Select(i => i.Exercise)]);
        form = shown;
    }

    private async Task<RoutineForm> Begin()
    {
        if ((Slug ?? From) is not { } slug)
        {
            return new RoutineForm();
        }

        var routine = await Ask(new GetRoutine(slug));
        return Slug is null ? RoutineForm.CopyOf(routine, Grouped)
            : routine.IsOwn ? RoutineForm.Of(routine, Grouped) : throw new NotFoundException("routine");
    }

    private async Task Act()
    {
        var edit = PlanEdit.Read(Http.Request.Form.Text("do"));
        if (edit.Verb is PlanEdit.Save)
        {
            await Save();
        }
        else if (edit.Verb is PlanEdit.Doses)
        {
            bulk = BulkDoseForm.Read(Http.Request.Form);
            var (changed, stopped) = bulk.Apply(form!.Items, exercises, Errors);
            form = form with { Items = changed };
            clamped = string.Join(',', stopped.Select(k => k.Value)).OrNull();
        }
        else if (edit.Verb is PlanEdit.Add)
        {
            await Add(Http.Request.Form.Text("add-exercise"));
        }
        else
        {
            form = form! with { Items = edit.Apply(form.Items, exercises).Items };
        }
    }

    private async Task Add(string slug)
    {
        await Fetch([slug]);
        if (!exercises.ContainsKey(slug))
        {
            Errors.Add(new FormError("add-exercise", "Choose an exercise to add."));
            return;
        }

        form = form! with { Items = new PlanEdit(PlanEdit.Add, "", slug).Apply(form.Items, exercises).Items };
    }

    private async Task Save()
    {
        if (form!.ToRequest(Slug, exercises, Errors) is not { } request)
        {
            Refuse();
        }
        else if (await Change(request, RoutineForm.FieldOf))
        {
            GoTo($"/routines/{request.Slug}?saved=true");
        }
        else if (Stale)
        {
            // The next save is meant: it puts this text in the place of the other.
            var theirs = await Ask(new GetRoutine(request.Slug));
            form = form with { BasedOn = $"{theirs.Own!.Number}" };
        }
    }

    private async Task Fetch(IReadOnlyList<string> slugs)
    {
        var wanted = slugs.Where(s => s.Length is > 0 and <= 80).Distinct().ToList();
        foreach (var exercise in wanted.Count is 0 ? [] : await Ask(new GetExercises(wanted)))
        {
            exercises[exercise.Slug] = exercise;
        }
    }

    private string NameOf(string slug) => exercises.GetValueOrDefault(slug)?.Name ?? slug;
}
