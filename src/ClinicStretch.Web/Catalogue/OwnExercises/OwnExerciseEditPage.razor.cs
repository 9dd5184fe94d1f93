using ClinicStretch.Application;
using ClinicStretch.Application.Catalogue;
using ClinicStretch.Application.Catalogue.OwnExercises;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Catalogue.Own;
using ClinicStretch.Web.Components.Forms;
using Microsoft.AspNetCore.Components;

namespace ClinicStretch.Web.Catalogue.OwnExercises;

/// <summary>Writes an exercise of the clinic's own: a new one, a copy of another, or the next version.</summary>
public sealed partial class OwnExerciseEditPage
{
    private const string PreviewVerb = "preview";
    private const string RowsVerb = "rows";
    private OwnExerciseForm? form;
    private OwnExerciseRecord? known;
    private CodeLists? lists;
    private IReadOnlyList<ExerciseName> names = [];
    private IReadOnlyList<WritingNote> notes = [];
    private WrittenExercise? preview;

    [Parameter] public string? Slug { get; set; }

    [SupplyParameterFromQuery] public bool Saved { get; set; }

    private bool IsCopy => Http.Request.Path.Value!.EndsWith("/copy", StringComparison.Ordinal);

    private string? CopyOf => IsCopy ? Slug : null;

    private bool Stale => Errors.Any(e => e.Message == OwnRules.IsCurrent.Message);

    private string Title => (Slug, IsCopy) switch
    {
        (null, _) => "Write an exercise",
        (_, true) => "Copy and change an exercise",
        _ => "Change the exercise",
    };

    protected override async Task OnInitializedAsync()
    {
        lists = (await Ask(new GetRelease())).CodeLists;
        names = await Ask(new ListExerciseNames());
        var start = await Start();
        form = IsPost ? Typed() : start;
    }

    // What is fixed is not taken from the form: the short name of an exercise that exists.
    private OwnExerciseForm Typed()
    {
        var typed = OwnExerciseForm.Read(Http.Request.Form);
        return known is not null ? typed with { Slug = known.Slug } : typed;
    }

    private async Task<OwnExerciseForm> Start()
    {
        if (Slug is null)
        {
            return new OwnExerciseForm { Sides = "none" };
        }

        if (IsCopy)
        {
            return await Ask(new GetExercises([Slug])) is [var source, ..]
                ? OwnExerciseForm.Of(source) with { Slug = $"our-{Slug}", BasedOn = "0" }
                : throw new NotFoundException("exercise");
        }

        known = await Ask(new GetOwnExercise(Slug));
        notes = known.Notes;
        return OwnExerciseForm.Of(known.Versions[0].Exercise);
    }

    private async Task Act()
    {
        form = form! with { Slug = form.Slug.Length > 0 ? form.Slug : ShortName.From(form.Name) };
        notes = [.. WritingNotes.OfSteps(OwnExerciseForm.LinesOf(form.Steps), Language.Of(form.Language))];
        var verb = Http.Request.Form.Text("do");
        if (verb is PreviewVerb)
        {
            preview = form.ToExercise([]);
        }
        else if (verb is not RowsVerb)
        {
            await Save();
        }
    }

    private async Task Save()
    {
        var request = form!.ToRequest(CopyOf, Errors);
        if (Errors.Count is 0 && await Change(request, OwnFields.IdOf))
        {
            GoTo($"/exercises/{request.Slug}/edit?saved=true");
            return;
        }

        Refuse();
        Tidy();
        if (Stale)
        {
            // The next save is meant: it follows the version of whoever was faster.
            var newest = (await Ask(new GetOwnExercise(request.Slug))).Versions[0].Exercise.Version;
            form = form with { BasedOn = newest };
        }
    }

    // A short name that could not be made from a name that is missing is no second fault.
    private void Tidy()
    {
        var named = OwnFields.Named(Errors).Where(e => e.FieldId is not "slug" || form!.Name.Length > 0).ToList();
        Errors.Clear();
        Errors.AddRange(named);
    }
}
